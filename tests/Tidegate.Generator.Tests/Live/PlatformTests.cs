using System;
using System.Linq;
using System.Threading.Tasks;
using Tidegate.Generator.Tests.Roslyn;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>Generated types in the hands of the platform: serializers, binders, comparers and printers.</summary>
public class PlatformTests
{
    private const string GetFlow = "endpoint: GetFlow\nrequest: GET /flow\nreturns: Flow";

    private const string Data = """
        {"flowId":7,"name":"n","cycle":"mi","status":-1,"do_as":"ada","owners":"a;b","steps":"1,9","parameters":"[{\"key\": \"k\"}]","children":[{"flowId":"dock","cycle":"X"}],"labels":{"a":1,"b":null},"started":1565251865242,"day":"2019-07-22","changed":"2019-07-22 08:56:35.0","any":{"x": [1]},"token":"hush"}
        """;

    private const string WebJson = """
        {"flowId":7,"name":"n","cycle":"mi","status":-1,"doAs":"ada","owners":["a","b"],"steps":[1,9],"parameters":"[{\"key\": \"k\"}]","graph":null,"children":[{"flowId":"dock","cycle":"X"}],"labels":{"a":1,"b":null},"started":"2019-08-08T08:11:05.242+00:00","day":"2019-07-22","changed":"2019-07-22 08:56:35.0","weight":null,"price":null,"locked":null,"count":null,"any":{"x": [1]},"token":"hush"}
        """;

    /// <summary>Expressions of the consumer, all of which must be true.</summary>
    private static readonly string[] s_facts =
    [
        "JsonSerializer.Deserialize<Flow>(JsonSerializer.Serialize(flow))!.Equals(flow)",
        "JsonSerializer.Deserialize<Flow>(JsonSerializer.Serialize(flow))!.GetHashCode() == flow.GetHashCode()",
        "JsonSerializer.Deserialize<Flow>(JsonSerializer.Serialize(flow, web), web)!.Equals(flow)",
        "JsonSerializer.Deserialize<Flow>(JsonSerializer.Serialize(flow, indented), indented)!.Equals(flow)",
        "JsonSerializer.Deserialize<Flow>(JsonSerializer.Serialize(flow))!.Parameters!.Value![0].Key == \"k\"",
        "!flow.Equals(flow with { Owners = new[] { \"b\", \"a\" } }) && !flow.Equals(flow with { Owners = null })",
        "flow.Equals(flow with { Owners = new List<string> { \"a\", \"b\" } })",
        "!flow.Equals(flow with { Labels = new Dictionary<string, int?> { [\"a\"] = 1, [\"c\"] = null } })",
        "flow.Equals(flow with { Labels = new Dictionary<string, int?> { [\"b\"] = null, [\"a\"] = 1 } })",
        "flow.GetHashCode() == (flow with { Labels = new Dictionary<string, int?> { [\"b\"] = null, [\"a\"] = 1 } }).GetHashCode()",
        "!flow.Equals(flow with { Any = JsonDocument.Parse(\"{\\\"x\\\":[2]}\").RootElement })",
        "flow.Equals(flow with { Any = JsonDocument.Parse(\" { \\\"x\\\" : [ 1 ] }\").RootElement })",
        "flow.ToString().Contains(\"Owners = [2]\") && flow.ToString().Contains(\"Labels = [2]\") && !flow.ToString().Contains(\"System.\")",
        "!flow.ToString().Contains(\"hush\") && flow.ToString().Contains(\"Token = ***\")",
        "JsonSerializer.Serialize((FlowId)7) == \"7\" && JsonSerializer.Serialize((FlowId)\"dock\") == \"\\\"dock\\\"\"",
        "JsonSerializer.Serialize(Cycle.Month) == \"\\\"M\\\"\" && JsonSerializer.Deserialize<Cycle>(\"\\\"M\\\"\") == Cycle.Month",
        "JsonSerializer.Serialize(Status.Fail) == \"-1\" && JsonSerializer.Deserialize<Status>(\"77\") == new Status(77)",
        "JsonSerializer.Deserialize<Status>(\"\\\"77\\\"\", web) == new Status(77)",
        "JsonSerializer.Serialize(new Dictionary<Cycle, int> { [Cycle.Minute] = 1 }) == \"{\\\"mi\\\":1}\"",
        "JsonSerializer.Deserialize<Dictionary<Status, int>>(JsonSerializer.Serialize(new Dictionary<Status, int> { [Status.Fail] = 1 }))![Status.Fail] == 1",
        "JsonSerializer.Deserialize<Dictionary<FlowId, int>>(\"{\\\"7\\\":1}\")![7] == 1",
        "JsonSerializer.Serialize(default(FlowId)) == \"null\" && JsonSerializer.Deserialize<FlowId?>(\"null\") is null",
        "JsonSerializer.Serialize(default(Cycle)) == \"null\" && JsonSerializer.Serialize(default(Status)) == \"0\"",
        "Fails<JsonException>(() => JsonSerializer.Deserialize<FlowId>(\"null\")) && Fails<JsonException>(() => JsonSerializer.Deserialize<FlowId>(\"{}\"))",
        "Fails<JsonException>(() => JsonSerializer.Deserialize<Cycle>(\"7\")) && Fails<JsonException>(() => JsonSerializer.Deserialize<Cycle>(\"null\"))",
        "Fails<JsonException>(() => JsonSerializer.Deserialize<Status>(\"1.5\")) && Fails<JsonException>(() => JsonSerializer.Deserialize<Status>(\"\\\"1\\\"\"))",
        "Fails<JsonException>(() => JsonSerializer.Deserialize<Flow>(\"{}\"))",
        "FlowId.Parse(\"7\", null) == 7 && FlowId.TryParse(\"dock\", null, out FlowId id) && id == \"dock\"",
        "!FlowId.TryParse(\"\", null, out FlowId empty) && empty == default && !Cycle.TryParse(null, null, out _)",
        "Cycle.TryParse(\"new\", null, out Cycle cycle) && cycle.Value == \"new\" && !cycle.IsKnown",
        "Status.Parse(\"-1\", null) == Status.Fail && Status.Parse(\"fail\", null) == Status.Fail && Status.Parse(\"9\", null).Value == 9",
        "Fails<FormatException>(() => Status.Parse(\"nine\", null)) && Fails<FormatException>(() => Cycle.Parse(\"\", null))",
        "new FlowId[] { \"b\", 10, 9, \"a\" }.Order().SequenceEqual(new FlowId[] { 9, 10, \"a\", \"b\" }) && ((IComparable)(FlowId)7).CompareTo(null) > 0",
        "new FlowId(7).TryFormat(new char[1], out int one) && one == 1 && !Cycle.Minute.TryFormat(new char[1], out _)",
        "Status.Parse(\"3.0\", null).Value == 3 && Status.Parse(\" 1 \", null) == Status.Success && !Status.TryParse(\"1.5\", null, out _)",
        "Parsed<Cycle>(\"M\") == Cycle.Month && Parsed<Status>(\"Success\") == Status.Success && $\"{Status.Fail,6}|{Cycle.Month:x}\" == \"  Fail|M\"",
    ];

    public static TheoryData<int, string> Facts
    {
        get
        {
            var facts = new TheoryData<int, string>();
            foreach ((int index, string fact) in s_facts.Index())
            {
                facts.Add(index, fact);
            }

            return facts;
        }
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public async Task A_result_works_with_comparers_and_serializers_of_the_platform(int index, string fact)
    {
        string code = $$"""
            static bool Fails<T>(Action act) where T : Exception { try { act(); return false; } catch (T) { return true; } }
            static T Parsed<T>(string text) where T : ISpanParsable<T> => T.Parse(text.AsSpan(), null);
            var web = new JsonSerializerOptions(JsonSerializerDefaults.Web);
            var indented = new JsonSerializerOptions { WriteIndented = true };
            Flow flow = await flows.GetFlowAsync().ConfigureAwait(false);
            return new Func<bool>[] { {{string.Join(", ", s_facts.Select(f => $"() => {f}"))}} }[index]();
            """;

        object? isTrue = await LiveService.RunAsync(GetFlow, code, new StubGateway($$"""{"code":0,"data":{{Data}}}"""), index: index);

        Assert.True((bool)isTrue!, fact);
    }

    [Fact]
    public async Task A_result_is_passed_on_by_the_names_on_the_wire()
    {
        object? json = await LiveService.RunAsync(
            GetFlow,
            """
            Flow flow = await flows.GetFlowAsync().ConfigureAwait(false);
            return JsonSerializer.Serialize(flow with { Children = null }, new JsonSerializerOptions(JsonSerializerDefaults.Web));
            """,
            new StubGateway($$"""{"code":0,"data":{{Data}}}"""));

        string expected = WebJson.Trim().Replace("""[{"flowId":"dock","cycle":"X"}]""", "null", StringComparison.Ordinal)
            .Replace("""{"x": [1]}""", """{"x":[1]}""", StringComparison.Ordinal);
        Assert.Equal(expected, json);
    }

    [Fact]
    public async Task A_request_is_kept_by_the_names_on_the_wire()
    {
        object? json = await LiveService.RunAsync(
            "endpoint: Save\nrequest: POST /flow/{flow-id}\npath: { flow-id: FlowId }\nquery: { do_as: string }\nbody: { a: int, b_b: int, c: 'int[]', id?: { type: FlowId, name: BodyId } }\nreturns: none",
            """
            var request = new SaveRequest { FlowId = 7, DoAs = "ada", A = 1, BB = 2, C = new[] { 3 } };
            string json = JsonSerializer.Serialize(request);
            return await Task.FromResult(json + JsonSerializer.Deserialize<SaveRequest>(json)!.Equals(request)).ConfigureAwait(false);
            """,
            new StubGateway());

        Assert.Equal("""{"flow-id":7,"do_as":"ada","a":1,"b_b":2,"c":[3],"id":null}True""", json);
    }

    [Theory]
    [InlineData("string", "w")]
    [InlineData("int", "")]
    public void An_enum_of_2000_values_is_no_pattern(string kind, string prefix)
    {
        string values = string.Join(", ", Enumerable.Range(1, 2000).Select(i => $"V{i}: {prefix}{i}"));
        string literal = kind == "string" ? "\"w\" + i" : "i";
        var harness = new GeneratorHarness(
            [new SpecFile("/s/service.yaml", $"{LiveService.Service}\n  Large: {{ enum: {kind}, values: {{ {values} }} }}\n"), new SpecFile("/s/e.endpoint.yaml", GetFlow)],
            $$"""
            using System.Linq;
            using Acme.Flows;

            /// <summary>The consumer.</summary>
            public static class Program
            {
                /// <summary>How many values of twice their number are known.</summary>
                public static int Known() => Enumerable.Range(1, 4000).Count(i => new Large({{literal}}).IsKnown);
            }
            """);

        GeneratorOutcome outcome = harness.Run();

        string code = outcome.Sources.Values.Single(text => text.Contains("record struct Large", StringComparison.Ordinal));
        Assert.DoesNotContain("Value is ", code, StringComparison.Ordinal);
        Assert.DoesNotContain("switch", code, StringComparison.Ordinal);
        Assert.Equal(2000, outcome.Load("TG5009").GetType("Program")!.GetMethod("Known")!.Invoke(null, null));
    }

    [Fact]
    public void Values_of_an_enum_may_be_named_like_the_members_of_its_interfaces()
    {
        var harness = new GeneratorHarness(
        [
            new SpecFile("/s/service.yaml", $"{LiveService.Service}\n  Step: {{ enum: string, values: {{ Wrap: w, TryRead: r, Compare: c }} }}\n  Wrap: id\n  TryRead: {{ enum: int, values: {{ A: 1 }} }}\n"),
            new SpecFile("/s/e.endpoint.yaml", GetFlow),
        ]);

        harness.Run().MustCompile("TG5009");
    }
}
