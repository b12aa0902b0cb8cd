using System.Linq;
using CsCheck;
using Tidegate.Compiler;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Text;
using Tidegate.Generator.Tests.Binding;
using Xunit;

namespace Tidegate.Generator.Tests.Mutation;

/// <summary>Whatever the texts are, compiling them gives diagnostics that stand in them, never an exception.</summary>
public sealed class FuzzTests
{
    private static readonly int s_runs = LongRuns.Choose(plain: 1_000, @long: 3_000);

    private static readonly string[] s_words =
    [
        "service", "namespace", "endpoint", "request", "returns", "query", "path", "body", "types", "client", "errors", "envelope", "paging",
        "samples", "answer", "oneOf", "by", "circle: Flow", "oneOf: { a: Flow, b: Flow }, by: kind", "code", "data", "doc", "type", "name", "alias", "enum", "values", "members", "action", "idempotent", "requires",
        "Flow", "FlowId", "flowId", "flowId?", "string", "int", "id", "json", "json<Flow>", "map<", "list<int, \",\">", "Flow[]", "none", "client",
        "GET /flows", "POST /flows/{id}", "{", "}", "[", "]", ",", ": ", ":\n", ":\n  ", ":\n    ", "\n", "\n  ", "\n- ", "- ", "\"", "'", "|\n", ">-\n",
        "# ", "\t", "0", "-1", "007", "62101", "true", "null", "~", "'{\"a\":[1]}'", "\\", "&a", "*a", "!!str", "---\n", "\r\n", "é", "\U0001F600", "\uFEFF",
    ];

    private static readonly Gen<string> s_soup = Gen.Int[0, s_words.Length - 1].Select(index => s_words[index]).Array[0, 60].Select(words => string.Concat(words));

    private static readonly Gen<string> s_characters = Gen.String[Gen.Char, 0, 80];

    private static readonly Gen<string> s_endpoint = s_soup.Select(soup => "endpoint: Get\nrequest: POST /flows\n" + soup);

    private static readonly Gen<string> s_service = s_soup.Select(soup => "service: Flows\nnamespace: Acme\n" + soup);

    private static readonly Gen<SpecText[]> s_files = Gen.Select(
        Gen.OneOf(s_soup, s_characters, s_service, Gen.Const(SampleSpecs.Service.Text)),
        Gen.OneOf(s_soup, s_characters, s_endpoint),
        (service, endpoint) => new[] { new SpecText("specs/service.yaml", service), new SpecText("specs/get.endpoint.yaml", endpoint) });

    [Fact]
    public void Any_text_compiles_to_diagnostics_within_it() => s_files.TryMany(
        files => Assert.True(
            SampleSpecs.Compile(files).Diagnostics.All(diagnostic => StandsInItsFile(diagnostic, files)),
            string.Join("\n----\n", files.Select(file => file.Text))),
        s_runs);

    private static bool StandsInItsFile(SpecDiagnostic diagnostic, SpecText[] files)
    {
        SourceSpan span = diagnostic.Span;
        string text = files.Single(file => file.Path == span.Path).Text;
        return diagnostic.Message.Length > 0
            && span.Start >= 0
            && span.Length >= 0
            && span.End <= text.Length
            && (span.EndLine > span.Line || (span.EndLine == span.Line && span.EndColumn >= span.Column))
            && Equals(span, new LineMap(span.Path, text).Span(span.Start, span.End));
    }
}
