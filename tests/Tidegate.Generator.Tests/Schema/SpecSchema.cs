using System.Collections.Generic;
using System.IO;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Schema;
using Tidegate.Compiler;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Syntax.Parsing;
using Tidegate.Compiler.Yaml;
using Tidegate.Generator.Tests.Binding;
using Xunit;

namespace Tidegate.Generator.Tests.Schema;

/// <summary>
/// The published JSON schema, asked as an editor asks it. The validator's free use ends at 1,000 validations an hour and
/// process: the tests stay well below.
/// </summary>
internal static class SpecSchema
{
    public static readonly JObject Json = JObject.Parse(File.ReadAllText(Path.Combine(SampleSpecs.RepositoryRoot(), "specs", "tidegate.schema.json")));

    private static readonly JSchema s_schema = JSchema.Parse(Json.ToString());
    private static readonly JSchema s_list = new() { Items = { s_schema } };

    /// <summary>What an editor would underline; empty when the spec is accepted.</summary>
    public static ValidationError[] ProblemsOf(SpecText file) => Validate(ToJson(file), s_schema);

    /// <summary>All in one validation.</summary>
    public static void AssertAccepts(params SpecText[] files)
    {
        IEnumerable<string> problems = Validate(new JArray(files.Select(ToJson)), s_list).Select(problem => $"{problem.Path}: {problem.Message}");
        Assert.True(!problems.Any(), $"{string.Join("\n", problems)}\nin\n{string.Join("\n", files.Select((file, index) => $"[{index}] {file.Path}"))}");
    }

    public static void AssertRejects(SpecText file) =>
        Assert.True(ProblemsOf(file).Length > 0, $"{file.Path} was accepted:\n{file.Text}");

    private static ValidationError[] Validate(JToken json, JSchema schema)
    {
        // Checking changes the schema's own bookkeeping.
        lock (s_schema)
        {
            json.IsValid(schema, out IList<ValidationError> problems);
            return problems.SelectMany(Causes).ToArray();
        }
    }

    private static IEnumerable<ValidationError> Causes(ValidationError problem) =>
        problem.ChildErrors.Count == 0 ? [problem] : problem.ChildErrors.SelectMany(Causes);

    /// <summary>The values by YAML's core schema, as editors read them.</summary>
    private static JToken ToJson(SpecText file)
    {
        DiagnosticBag diagnostics = new();
        YamlNode? node = YamlReader.Read(file.Path, file.Text, diagnostics);
        Assert.True(node is not null && !diagnostics.HasErrors, $"{file.Path} is not YAML:\n{file.Text}");
        using JsonTextReader reader = new(new StringReader(JsonValueParser.Parse(new ParseContext(diagnostics), node!).ToJson()))
        {
            DateParseHandling = DateParseHandling.None,
        };
        return JToken.ReadFrom(reader);
    }
}
