using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Tidegate.Compiler;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Syntax.Parsing;
using Tidegate.Generator.Tests.Binding;
using Xunit;

namespace Tidegate.Generator.Tests.Schema;

/// <summary>What the compiler rejects for its structure, the schema rejects as well, so that an editor tells it while it is typed.</summary>
public sealed class AgreementTests
{
    /// <summary>Mistakes in structure that no schema can tell, and why.</summary>
    private static readonly Dictionary<string, string> s_beyondASchema = new()
    {
        ["a brace without a space before it"] = "Quotes allow any name, and a schema does not see quotes.",
        ["a query parameter with a blank in its name"] = "Quotes allow it, and a schema does not see quotes.",
        ["a word of the language among success codes"] = "In quotes it is a code, and a schema does not see quotes.",
        ["the whole answer in quotes"] = "Without quotes it is right, and a schema does not see quotes.",
        ["a path in quotes"] = "Without quotes it is right, and a schema does not see quotes.",
        ["an error code that is no HTTP status"] = "Which codes there are is told by another key.",
        ["no pause"] = "How long a duration is takes more than a pattern.",
        ["a pause of two days"] = "How long a duration is takes more than a pattern.",
        ["an error code where success is a flag"] = "Which codes there are is told by another key.",
    };

    /// <summary>Rules of meaning that one value alone can break, so that the schema tells them too.</summary>
    private static readonly string[] s_rulesOfOneValue =
    [
        "TG3001", "TG3003", "TG3009", "TG3101", "TG3102", "TG3206", "TG3207", "TG3208", "TG3304", "TG3310", "TG3401", "TG3403", "TG3501",
    ];

    public static TheoryData<string> Mistakes => [.. RuleTests.Specs.Where(IsForTheSchema).Select(spec => spec.Name)];

    public static TheoryData<string> Others => [.. s_beyondASchema.Keys];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void The_schema_tells_the_mistake_too(string name) => SpecSchema.AssertRejects(FileAtFault(name));

    [Theory]
    [MemberData(nameof(Others))]
    public void What_no_schema_can_tell_is_accepted(string name) => SpecSchema.AssertAccepts(FileAtFault(name));

    /// <summary>A type with an impossible name is not possible where it is used, either.</summary>
    [Fact]
    public void The_specs_around_the_mistakes_are_accepted() => SpecSchema.AssertAccepts(
        RuleTests.Specs.Where(spec => spec.Rule != "TG3001").SelectMany(spec => spec.Files)
            .Where(file => !file.Text.Contains('«', StringComparison.Ordinal) && !file.Path.EndsWith(".lock", StringComparison.Ordinal))
            .Distinct().ToArray());

    /// <summary>Editors take a plain True for a truth value. The compiler knows that a name is meant.</summary>
    [Theory]
    [InlineData("endpoint: True\nrequest: GET /\nreturns: none")]
    [InlineData("endpoint: A\nrequest: GET /\nreturns: True")]
    public void A_name_like_a_truth_value_needs_quotes_in_editors(string text)
    {
        SpecText file = new("a.endpoint.yaml", text);
        Assert.Empty(SpecParser.Parse(file.Path, file.Text).Diagnostics);
        SpecSchema.AssertRejects(file);
        SpecSchema.AssertAccepts(file with { Text = text.Replace("True", "'True'", StringComparison.Ordinal) });
    }

    [Fact]
    public void A_mutant_that_compiles_is_accepted()
    {
        Random random = new(3377);
        SpecText[] specs = Directory.GetFiles(Path.Combine(SampleSpecs.RepositoryRoot(), "specs", "Enos.BatchProcessing"), "*.yaml")
            .Select(file => new SpecText(Path.GetFileName(file), File.ReadAllText(file))).ToArray();
        SpecText service = specs.Single(spec => spec.Path == "service.yaml");
        List<SpecText> compiled = [];
        for (int i = 0; i < 200; i++)
        {
            SpecText mutant = Mutate(specs[random.Next(specs.Length)], random);
            SpecText[] files = mutant.Path == service.Path ? [mutant, .. specs.Where(spec => spec != service)] : [service, mutant];
            SpecCompilation compilation = SpecCompiler.Compile(files);
            if (compilation.Diagnostics.All(diagnostic => diagnostic.Rule.Severity == SpecSeverity.Warning))
            {
                compiled.Add(mutant);
            }
        }

        Assert.True(compiled.Count > 50, $"Only {compiled.Count} mutants compiled.");
        SpecSchema.AssertAccepts([.. compiled]);
    }

    /// <summary>Another word of the file in the place of one.</summary>
    private static SpecText Mutate(SpecText spec, Random random)
    {
        Match[] words = Regex.Matches(spec.Text, "[^\\s,:{}]+").ToArray();
        Match place = words[random.Next(words.Length)];
        string text = spec.Text.Remove(place.Index, place.Length).Insert(place.Index, words[random.Next(words.Length)].Value);
        return spec with { Text = text };
    }

    private static bool IsForTheSchema(FailingSpec spec) =>
        !s_beyondASchema.ContainsKey(spec.Name) && (spec.Rule.StartsWith("TG2", StringComparison.Ordinal) || s_rulesOfOneValue.Contains(spec.Rule));

    private static SpecText FileAtFault(string name)
    {
        SpecText marked = RuleTests.Specs.Single(spec => spec.Name == name).Files.Single(file => file.Text.Contains('«', StringComparison.Ordinal));
        return marked with { Text = marked.Text.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal) };
    }
}
