using System.Linq;
using Tidegate.Compiler;
using Tidegate.Compiler.Model;
using Xunit;

namespace Tidegate.Generator.Tests.Binding;

/// <summary>One mistake is one diagnostic; several are all told; none costs more than it must.</summary>
public sealed class FollowUpErrorTests
{
    private const string Ping = "endpoint: Ping\nrequest: GET /ping\nreturns: none\n";

    [Fact]
    public void Users_of_a_broken_type_are_not_at_fault() => AssertRules(
        Compile("types:\n  Flow: { id: itn }\n  State: { enum: float, values: { A: a } }\n  Use: { state: State, flow: Flow }",
            "endpoint: Get\nrequest: POST /x\nquery: { s: State }\nbody: { state: State, use: Use }\nreturns: State[]\nsamples: [ { body: { state: 1, use: { state: 2, flow: { id: [] } } }, answer: { code: 0, data: [x] } } ]"),
        "TG3301", "TG3401");

    [Fact]
    public void An_unknown_type_does_not_make_other_types_unused() =>
        AssertRules(Compile("types: { Flow: { id: int } }", "endpoint: Get\nrequest: GET /x\nreturns: Flwo\n"), "TG3301");

    [Fact]
    public void A_type_lost_in_broken_yaml_is_not_unknown() =>
        AssertRules(Compile("types:\n  Flow: { id: int\n  State: id\n", "endpoint: Get\nrequest: GET /x\nquery: { s: State }\nreturns: Flow\n"), "TG1022");

    [Fact]
    public void A_missing_line_above_several_entries_is_told_once() => AssertRules(
        Compile("types:\n  A:\n    doc: One.\n    enum: int\n    values: { X: 1 }\n    doc: Two.\n    enum: int\n    values: { Y: 2 }\n", "endpoint: Get\nrequest: GET /x\nreturns: A\n"),
        "TG1010");

    [Fact]
    public void A_misspelt_section_is_read_all_the_same() =>
        AssertRules(Compile("clinet: { userId: string }\ntpyes: { Flow: { id: int } }", "endpoint: Get\nrequest: GET /x\nquery: [userId]\nreturns: Flow\n"), "TG2002", "TG2002");

    [Fact]
    public void A_section_of_the_wrong_kind_explains_unknown_names() =>
        AssertRules(Compile("types: [Flow]\n", "endpoint: Get\nrequest: GET /x\nreturns: Flow\n"), "TG2005");

    [Fact]
    public void A_broken_client_parameter_is_not_unknown_to_endpoints() =>
        AssertRules(Compile("client: { userId: itn }", "endpoint: Get\nrequest: GET /x\nquery: [userId]\nreturns: none\n"), "TG3301");

    [Fact]
    public void A_broken_error_is_not_undeclared_in_samples() =>
        AssertRules(Compile("errors: { 7: { name: busy } }", "endpoint: Get\nrequest: GET /x\nreturns: none\nerrors: { 7: { doc: Later. } }\nsamples: [ { answer: { code: 7 } } ]\n"), "TG3001");

    [Fact]
    public void A_member_that_cannot_be_named_is_still_known_to_samples() =>
        AssertRules(Compile("types: { Flow: { clone: int, a: int } }", "endpoint: Get\nrequest: GET /x\nreturns: Flow\nsamples: [ { answer: { code: 0, data: { clone: 1, a: 2 } } } ]\n"), "TG3004");

    [Fact]
    public void A_mistake_in_the_body_does_not_spoil_the_samples() =>
        AssertRules(Compile("", "endpoint: Get\nrequest: POST /x\nbody: { a: itn, b: string }\nreturns: none\nsamples: [ { body: { a: [1], b: 5 }, answer: { code: 0 } } ]\n"), "TG3301", "TG4003");

    [Fact]
    public void A_broken_service_file_is_no_missing_service() =>
        AssertRules(SampleSpecs.Compile(new SpecText("service.yaml", "namespace: X\n"), new SpecText("a.endpoint.yaml", Ping)), "TG2004");

    [Fact]
    public void An_unknown_name_is_told_once_a_file() =>
        AssertRules(Compile("types: { Flow: { a: Zebra, b: Zebra, c?: Zebra } }", "endpoint: Get\nrequest: POST /x\nbody: { z: Zebra, y: Zebra }\nreturns: Flow\n"), "TG3301", "TG3301");

    [Fact]
    public void What_several_samples_lack_alike_is_told_once() =>
        AssertRules(Compile("types: { Flow: { a: int, b: int } }", "endpoint: Get\nrequest: GET /x\nreturns: \"Flow[]\"\nsamples: [ { answer: { code: 0, data: [{ a: 1 }, { a: 2 }] } } ]\n"), "TG4002");

    [Fact]
    public void A_parameter_of_an_unknown_type_is_not_missing_in_samples() =>
        AssertRules(Compile("", "endpoint: Get\nrequest: GET /x\nquery: { a: Zebra, b: int }\nreturns: none\nsamples: [ { query: { b: 1 }, answer: { code: 0 } } ]\n"), "TG3301");

    [Fact]
    public void Entries_that_broken_yaml_leaves_elsewhere_are_not_unknown() =>
        AssertRules(Compile("", "endpoint: Get\nrequest: POST /x\n  body:\n  flowId: id\n  name: string\nreturns: none\n"), "TG1005");

    [Fact]
    public void A_member_with_only_unknown_keys_does_not_also_lack_a_type() =>
        AssertRules(Compile("", "endpoint: Get\nrequest: POST /x\nbody: { a: { zebra: 1 } }\nreturns: none\n"), "TG2002");

    [Fact]
    public void A_line_with_broken_yaml_gets_no_further_report() =>
        AssertRules(Compile("types:\n  State: { enum: int, values: { A: 1 } }\n  Flow:\n    state { type: State, doc: How. }\n    a: itn\n", "endpoint: Get\nrequest: GET /x\nreturns: Flow\n"), "TG1019");

    [Fact]
    public void Beside_broken_yaml_everything_else_is_checked() => AssertRules(
        Compile("", "endpoint: get\ndoc: \"open\nrequest: FETCH /x\nquery: [nobody]\nbody: { a: itn, b: { typ: string } }\nreturns: Flow<\nidempotent: maybe\n"),
        "TG1020", "TG2002", "TG2005", "TG2006", "TG3001", "TG3101", "TG3201", "TG3301");

    [Fact]
    public void Lines_below_a_missing_header_are_one_mistake() =>
        AssertRules(Compile("types:\n  FlowId: id\n    doc: A state.\n    enum: int\n    values: { A: 1 }\n  Flow: { id: FlowId }\n", "endpoint: Get\nrequest: GET /x\nreturns: Flow\n"), "TG1005");

    [Fact]
    public void A_required_key_that_is_indented_too_far_is_found() =>
        AssertRules(Compile("", "endpoint: Get\nrequest: POST /x\nbody:\n  a: int\n  returns: Zebra\nsamples:\n  - body: { a: 1 }\n    answer: { code: 0 }\n"), "TG2003");

    [Fact]
    public void An_answer_without_its_key_is_not_judged_as_a_body() =>
        AssertRules(Compile("", "endpoint: Get\nrequest: POST /x\nbody: { a: int }\nreturns: none\nsamples:\n  - body:\n      a: 1\n      code: 0\n      msg: OK\n"), "TG2004");

    [Theory]
    [InlineData("{ type: di, doc: An id. }", "TG3301")]
    [InlineData("{ ytpe: id, doc: An id. }", "TG2002")]
    public void A_slip_in_an_id_does_not_make_it_a_record(string id, string rule) =>
        AssertRules(Compile($"types: {{ FlowId: {id} }}", "endpoint: Get\nrequest: GET /x\nquery: { a: FlowId }\nreturns: none\n"), rule);

    [Fact]
    public void A_record_with_a_member_named_nearly_type_is_no_id() =>
        AssertRules(Compile("types: { Flow: { types: id, doc: A flow. } }", "endpoint: Get\nrequest: GET /x\nreturns: Flow\nsamples: [ { answer: { code: 0, data: { types: 1 } } } ]\n"));

    [Fact]
    public void Users_of_a_type_whose_name_is_refused_are_not_at_fault() =>
        AssertRules(Compile("types: { fLow: { id: int } }", "endpoint: Get\nrequest: GET /x\nreturns: Flow\n"), "TG3001");

    [Fact]
    public void Members_in_a_row_that_belong_elsewhere_are_one_mistake() =>
        AssertRules(Compile("types: { Flow: { a: int } }", "endpoint: Get\nrequest: GET /x\nreturns: Flow\nsamples: [ { answer: { code: 0, data: { a: 1, zebra: 2, yak: 3, xerus: 4 } } } ]\n"), "TG4001");

    [Fact]
    public void Types_without_the_line_above_them_are_one_mistake() => AssertRules(
        Compile("errors:\n  7: { name: Busy }\n\n  FlowId: id\n  Flow: { id: FlowId, size: int }\n  State:\n    enum: int\n    values: { A: 1 }\n", "endpoint: Get\nrequest: GET /x\nquery: { a: FlowId, b: State }\nreturns: Flow\n"),
        "TG3501");

    [Fact]
    public void The_endpoint_that_disagrees_about_an_error_is_told_and_not_the_others()
    {
        SpecCompilation compilation = SampleSpecs.Compile(
        [
            new SpecText("service.yaml", "service: T\nnamespace: N\n"),
            .. new[] { "Bsuy", "Busy", "Busy" }.Select((name, i) =>
                new SpecText($"{i}.endpoint.yaml", $"endpoint: Get{i}\nrequest: GET /{i}\nreturns: none\nerrors: {{ 7: {{ name: {name} }} }}\n")),
        ]);
        AssertRules(compilation, "TG5007");
        Assert.Equal("0.endpoint.yaml", compilation.Diagnostics[0].Span.Path);
    }

    [Theory]
    [InlineData("query: { pilto: client }", "query: { pilot: u1 }", "TG3201")]
    [InlineData("query: { action: string, a: int }\naction: get", "query: { a: 1 }", "TG3204")]
    [InlineData("query: { lsit: \"int[]\" }", "query: { list: 1 }", "TG3205")]
    [InlineData("query: { pilot: int }", "query: { pilto: 1 }", "TG4007")]
    public void A_faulty_query_parameter_is_told_once_and_not_again_in_samples(string query, string sample, string rule) => AssertRules(
        Compile("client: { pilot: string }", $"endpoint: Get\nrequest: GET /x\n{query}\nreturns: none\nsamples: [ {{ {sample}, answer: {{ code: 0 }} }} ]\n"),
        rule);

    [Theory]
    [InlineData("", "TG3103")]
    [InlineData("path: { flowID: int }\n", "TG3103")]
    [InlineData("path: { flowId: int, zebra: int }\n", "TG3104")]
    public void A_placeholder_that_does_not_match_is_not_reported_again_in_samples(string path, string rule) => AssertRules(
        Compile("", $"endpoint: Get\nrequest: GET /x/{{flowId}}\n{path}returns: none\nsamples: [ {{ path: {{ flowId: 1 }}, answer: {{ code: 0 }} }} ]\n"),
        rule);

    [Theory]
    [InlineData("specs/services.yaml", "service: T\nnamespace: N\n", "TG2001")]
    [InlineData("specs/sub/services.yaml", "service: T\nnamespace: N\n", "TG2001", "TG5001")]
    [InlineData("specs/notes.yaml", "note: T\n", "TG2001", "TG5001", "TG5001")]
    public void Endpoints_of_a_misnamed_service_file_are_not_at_fault(string path, string text, params string[] rules) => AssertRules(
        SampleSpecs.Compile(
            new SpecText(path, text),
            new SpecText("specs/a.endpoint.yaml", Ping),
            new SpecText("specs/sub/b.endpoint.yaml", Ping)),
        rules);

    [Fact]
    public void All_mistakes_of_a_file_are_told_at_once() => AssertRules(
        Compile("", "endpoint: get\nrequest: FETCH tasks\nacton: x\nquery: [user]\nbody: { a: itn, b: { typ: string } }\nreturns: Flow<\nidempotent: maybe\nextra: 1\n"),
        "TG2002", "TG2002", "TG2002", "TG2005", "TG2006", "TG3001", "TG3101", "TG3102", "TG3201", "TG3301");

    [Fact]
    public void Diagnostics_come_in_reading_order()
    {
        SpecCompilation compilation = Compile("types: { flow: { a: itn }, X: {} }", "endpoint: get\nrequest: FETCH tasks\nreturns: Zebra\n");
        int[] places = compilation.Diagnostics.Where(d => d.Span.Path == "service.yaml").Select(d => d.Span.Start).ToArray();
        Assert.Equal(places.Order(), places);
        Assert.Equal(compilation.Diagnostics.Select(d => d.Span.Path).Order(System.StringComparer.Ordinal), compilation.Diagnostics.Select(d => d.Span.Path));
    }

    [Fact]
    public void A_broken_endpoint_costs_that_endpoint_only()
    {
        SpecCompilation compilation = SampleSpecs.Compile(
            new SpecText("service.yaml", "service: T\nnamespace: N\n"),
            new SpecText("a.endpoint.yaml", "endpoint: A\nrequest: GET /a\nreturns: itn\n"),
            new SpecText("b.endpoint.yaml", "endpoint: B\nrequest: GET /b\nreturns: int\n"));
        Assert.Equal("B", Assert.Single(Assert.Single(compilation.Apis).Endpoints).Name);
    }

    [Fact]
    public void A_broken_type_costs_that_type_only()
    {
        SpecCompilation compilation = Compile("types: { State: { enum: x, values: { A: a } }, Flow: { s?: State } }", "endpoint: Get\nrequest: GET /x\nreturns: Flow\n");
        ApiModel api = Assert.Single(compilation.Apis);
        Assert.Equal("Flow", Assert.Single(api.Types).Name);
        Assert.Equal(["Get", "Ping"], api.Endpoints.Select(e => e.Name));
    }

    [Fact]
    public void Of_two_operations_with_one_name_the_first_by_path_is_kept()
    {
        SpecText[] files =
        [
            new SpecText("service.yaml", "service: T\nnamespace: N\n"),
            new SpecText("a.endpoint.yaml", "endpoint: Get\nrequest: GET /a\nreturns: int\n"),
            new SpecText("b.endpoint.yaml", "endpoint: GET\nrequest: GET /b\nreturns: int\n".Replace("GET\n", "Get\n", System.StringComparison.Ordinal)),
        ];
        foreach (SpecText[] order in new[] { files, files.Reverse().ToArray() })
        {
            SpecCompilation compilation = SampleSpecs.Compile(order);
            AssertRules(compilation, "TG5004");
            Assert.Equal(new PathLiteral("/a"), Assert.Single(compilation.Apis.Single().Endpoints.Single().Path));
        }
    }

    private static SpecCompilation Compile(string service, string endpoint) => SampleSpecs.Compile(
        new SpecText("service.yaml", "service: Tasks\nnamespace: Acme\n" + service),
        new SpecText("get.endpoint.yaml", endpoint),
        new SpecText("ping.endpoint.yaml", Ping));

    private static void AssertRules(SpecCompilation compilation, params string[] rules) =>
        Assert.Equal(rules, compilation.Diagnostics.Select(d => d.Rule.Id).Order(System.StringComparer.Ordinal));
}
