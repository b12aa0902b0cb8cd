using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Tidegate.Compiler;
using Tidegate.Generator.Tests.Binding;
using Tidegate.Generator.Tests.Live;
using Xunit;
using RoslynSpecs = Tidegate.Generator.Tests.Roslyn.SampleSpecs;

namespace Tidegate.Generator.Tests.Schema;

/// <summary>What compiles is accepted by the schema. What the binding tests bind is asked there, as it is bound.</summary>
public sealed class AcceptedSpecTests
{
    private static readonly string s_specs = Path.Combine(SampleSpecs.RepositoryRoot(), "specs");

    public static TheoryData<string> RealSpecs =>
        [.. Directory.GetFiles(s_specs, "*.yaml", SearchOption.AllDirectories).Where(IsSource).Select(file => Path.GetRelativePath(s_specs, file))];

    public static TheoryData<string> Documents => ["README.md", "specs/LANGUAGE.md", "specs/AUTHORING.md"];

    [Theory]
    [MemberData(nameof(RealSpecs))]
    public void Every_spec_of_the_repository_is_accepted(string file) =>
        SpecSchema.AssertAccepts(new SpecText(file, File.ReadAllText(Path.Combine(s_specs, file))));

    [Theory]
    [MemberData(nameof(RealSpecs))]
    public void Every_spec_of_the_repository_names_the_schema(string file)
    {
        const string Prefix = "# yaml-language-server: $schema=";
        string path = Path.Combine(s_specs, file);
        string first = File.ReadLines(path).First();
        Assert.StartsWith(Prefix, first, StringComparison.Ordinal);
        string schema = Path.GetFullPath(first[Prefix.Length..], Path.GetDirectoryName(path)!);
        Assert.Equal(Path.Combine(s_specs, "tidegate.schema.json"), schema);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_whole_spec_that_a_document_shows_is_accepted(string document)
    {
        SpecText[] shown = SpecsIn(document).ToArray();
        Assert.NotEmpty(shown);
        SpecSchema.AssertAccepts(shown);
    }

    [Fact]
    public void The_fixtures_of_the_other_tests_are_accepted() => SpecSchema.AssertAccepts(
    [
        SampleSpecs.Service,
        SampleSpecs.Everything,
        .. RoslynSpecs.All.Select(file => new SpecText(file.Path, file.Text)),
        new SpecText("service.yaml", LiveService.Service),
        Fixture("service.yaml"),
        Fixture("get-harbor.endpoint.yaml"),
    ]);

    [Theory]
    [InlineData("doc: 21")]
    [InlineData("doc: true")]
    [InlineData("doc: \"\"")]
    [InlineData("basePath: ''")]
    [InlineData("auth: none")]
    [InlineData("auth: token")]
    [InlineData("auth: signature")]
    [InlineData("basePath: /a.b/~c/d:e")]
    [InlineData("envelope: { code: [], success: '0' }")]
    [InlineData("envelope: { code: [code, 1], success: -7 }")]
    [InlineData("envelope: { success: [0, 200], message: [msg, submsg], beside: { total?: int } }")]
    [InlineData("envelope: { success: ['0', OK] }\nerrors: { Auth.Expired: { name: Expired } }")]
    [InlineData("envelope: { code: Response.Error.Code, message: Response.Error.Message, success: absent, data: Response }\nerrors: { '1': { name: One } }")]
    [InlineData("envelope: { code: ok, success: true }\nerrors: { 'false': { name: Failed } }")]
    [InlineData("envelope: { success: status, data: . }")]
    [InlineData("envelope: none\nerrors: { 404: { name: NotFound } }")]
    [InlineData("client: { 2fa: { type: string, name: TwoFactor }, user-id?: { type: long, secret: true } }")]
    [InlineData("client: {}\nerrors: {}\ntypes: {}")]
    [InlineData("errors: { -3: { name: Gone }, +4: { name: Late, transient: false } }")]
    [InlineData("types: { A: { type: id, doc: An id. } }")]
    [InlineData("types: { A: { type: id } }")]
    [InlineData("types: { A: { doc: { type: string }, members: string, values: { type: int } } }")]
    [InlineData("types: { A: { doc: A., members: { doc: string, enum: bool, values: { type: int } } } }")]
    [InlineData("types: { A: { enum: string, values: { True: true, One: 1, Two: { value: '2', doc: Two. } } } }")]
    [InlineData("types: { A: { oneOf: { a: B, 1: B, true: { type: B, name: C, doc: A C. } }, by: kind, doc: An A. }, B: { c: int } }")]
    [InlineData("types: { A: { oneOf: [int, 'string[]', { type: B, name: C, doc: A C. }] }, B: { c: int } }")]
    [InlineData("types: { A: { oneOf: string, by: int }, B: { oneOf: { type: string, doc: A member. }, by: string } }")]
    [InlineData("types: { A: { enum: int, values: { One: 1, Two: { value: '2', doc: Two. }, Low: -1 } } }")]
    [InlineData("types: { A: { $ref: string, _x: int, a-b.c?: 'bool', '名': { type: int, name: Name, alias: [n, 1] } } }")]
    public void A_valid_service_is_accepted(string text) =>
        SpecSchema.AssertAccepts(new SpecText("service.yaml", "service: Tasks\nnamespace: Acme.Tasks\n" + text));

    [Theory]
    [InlineData("request: DELETE /")]
    [InlineData("request: GET /tasks/")]
    [InlineData("request: PATCH  /a.b/{taskId}/c:{c}/...")]
    [InlineData("request: \"PUT /tasks \"")]
    [InlineData("requires: The caller owns it.")]
    [InlineData("requires: [One., Two.]")]
    [InlineData("action: 1")]
    [InlineData("query: []")]
    [InlineData("query: [userId, 2]")]
    [InlineData("query: { userId: client, 2: client, flowId?: FlowId, at: { type: date, doc: When., name: Day } }")]
    [InlineData("header: [userId]")]
    [InlineData("header: { X-Request-Id?: string, userId: client, X-Priority: { type: int, doc: How soon., name: Urgency } }")]
    [InlineData("body: Flow[]?")]
    [InlineData("body: {}")]
    [InlineData("body: { a: json, b?: 'map<json<Flow[]>>', c: { type: 'list<FlowId, \",\">', secret: false } }")]
    [InlineData("errors: { 62101: { doc: Not here. }, 5: { name: Five } }")]
    [InlineData("idempotent: false")]
    [InlineData("upload: file\ncompress: gzip")]
    [InlineData("samples: [{ path: { a: 1 }, query: { b: x }, body: [1, { a: null }], answer: {} }]")]
    public void A_valid_endpoint_is_accepted(string text)
    {
        string request = text.StartsWith("request", StringComparison.Ordinal) ? "" : "request: POST /tasks\n";
        SpecSchema.AssertAccepts(new SpecText("a.endpoint.yaml", $"endpoint: A\n{request}returns: none\n{text}"));
    }

    [Theory]
    [InlineData("string")]
    [InlineData("dateTime")]
    [InlineData("Flow_2")]
    [InlineData("Flow[]?[]")]
    [InlineData("json")]
    [InlineData(" map < json < Flow [] > ? > ")]
    [InlineData("list<Cycle, ' '>[]")]
    [InlineData("list<dateTime, '\"'>")]
    [InlineData("map<map<json<map<map<list<string, ';'>?>[]>>>>")]
    public void A_valid_type_is_accepted(string type) =>
        SpecSchema.AssertAccepts(new SpecText("a.endpoint.yaml", $"endpoint: A\nrequest: GET /\nreturns: \"{type.Replace("\"", "\\\"", StringComparison.Ordinal)}\"\n"));

    private static bool IsSource(string path) =>
        !path.Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj");

    private static SpecText Fixture(string name) =>
        new(name, File.ReadAllText(Path.Combine(SampleSpecs.RepositoryRoot(), "tests", "Tidegate.Generator.Tests", "Yaml", "Fixtures", name)));

    private static IEnumerable<SpecText> SpecsIn(string document) => File
        .ReadAllText(Path.Combine(SampleSpecs.RepositoryRoot(), document))
        .Split("```yaml\n").Skip(1)
        .Select(block => block[..block.IndexOf("```", StringComparison.Ordinal)])
        .Where(block => block.Contains("\nnamespace:", StringComparison.Ordinal) || block.Contains("\nreturns:", StringComparison.Ordinal))
        .Where(block => block.StartsWith("service:", StringComparison.Ordinal) || block.StartsWith("endpoint:", StringComparison.Ordinal) || block[0] == '#')
        .Select(block => new SpecText(document, block));
}
