using System;
using System.Threading.Tasks;
using Tidegate.Generator.Tests.Roslyn;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>Limits from outside: what is sent, and what is refused before anything is.</summary>
public class LimitTests
{
    private const string Done = """{"code":0,"msg":"OK","data":null}""";

    private const string Types = """
          Slot: { size: { type: int, min: 1, max: 9 }, name?: { type: string, length: 2..3 }, codes?: { type: "string[]", pattern: "^[A-Z]{2}$", maxItems: 2 }, key?: { type: string, secret: true, length: ..4 } }
        """;

    [Theory]
    [InlineData("int", "min: -5, max: 100", "-5", null)]
    [InlineData("int", "min: -5, max: 100", "100", null)]
    [InlineData("int", "min: -5, max: 100", "-6", "The value -6 is less than -5, the least that is allowed.")]
    [InlineData("int", "min: -5, max: 100", "101", "The value 101 is more than 100, the most that is allowed.")]
    [InlineData("long", "max: 3000000000", "3000000001L", "The value 3000000001 is more than 3000000000, the most that is allowed.")]
    [InlineData("double", "min: 0.5", "0.5", null)]
    [InlineData("double", "min: 0.5", "0.25", "The value 0.25 is less than 0.5, the least that is allowed.")]
    [InlineData("double", "max: 1e20", "2e20", "The value 2E+20 is more than 1E+20, the most that is allowed.")]
    [InlineData("decimal", "max: 0.10", "0.11m", "The value 0.11 is more than 0.1, the most that is allowed.")]
    [InlineData("string", "length: 1..3", "\"abc\"", null)]
    [InlineData("string", "length: 1..3", "\"\"", "The value '' is shorter than the least length of 1.")]
    [InlineData("string", "length: 1..3", "\"abcd\"", "The value 'abcd' is longer than the greatest length of 3.")]
    [InlineData("string", "length: 2", "\"\\U0001F600\\U0001F601\"", null)]
    [InlineData("string", "length: 2", "\"\\U0001F600\"", "The value '\U0001F600' is shorter than the least length of 2.")]
    [InlineData("string", "pattern: \"^[a-z_]+$\"", "\"a_b\"", null)]
    [InlineData("string", "pattern: \"^[a-z_]+$\"", "\"a-b\"", "The value 'a-b' does not match ^[a-z_]+$.")]
    [InlineData("string", "pattern: \"^\\\\S\\\"*$\"", "\" \"", "The value ' ' does not match ^\\S\"*$.")]
    [InlineData("string", "secret: true, length: ..3", "\"abcd\"", "The value, which is secret, is longer than the greatest length of 3.")]
    [InlineData("int", "secret: true, max: 3", "4", "The value, which is secret, is more than 3, the most that is allowed.")]
    [InlineData("int[]", "min: 1", "new[] { 1, 2, 0 }", "Item 2, 0, is less than 1, the least that is allowed.")]
    [InlineData("int?[]", "min: 1", "new int?[] { null, 0 }", "Item 1, 0, is less than 1, the least that is allowed.")]
    [InlineData("string[]", "secret: true, length: 1", "new[] { \"a\", \"bc\" }", "Item 1, which is secret, is longer than the greatest length of 1.")]
    [InlineData("list<string, \",\">", "pattern: \"^a$\"", "new[] { \"a\", \"b\" }", "Item 1, 'b', does not match ^a$.")]
    [InlineData("Flow[]", "minItems: 1", "new Flow[0]", "The number of items is 0, less than 1, the least that is allowed.")]
    [InlineData("int[]", "maxItems: 2", "new[] { 1, 1 }", null)]
    [InlineData("int[]", "maxItems: 2", "new[] { 1, 2, 3 }", "The number of items is 3, more than 2, the most that is allowed.")]
    [InlineData("map<int>", "maxItems: 1", "new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 }", "The number of items is 2, more than 1, the most that is allowed.")]
    [InlineData("string[]", "unique: true", "new[] { \"a\", \"b\", \"A\" }", null)]
    [InlineData("string[]", "unique: true", "new[] { \"a\", \"b\", \"a\" }", "Item 2, 'a', is the same as item 0, but no two may be.")]
    [InlineData("id[]", "unique: true", "Enumerable.Range(0, 99).Append(42).Select(i => (ApiId)i).ToArray()", "Item 99, 42, is the same as item 42, but no two may be.")]
    [InlineData("Cycle[]", "unique: true, secret: true", "new[] { Cycle.Month, Cycle.Minute, Cycle.Month }", "Item 2, which is secret, is the same as item 0, but no two may be.")]
    public async Task A_member_of_a_body_is_sent_within_its_limits_only(string type, string limits, string value, string? refusal)
    {
        var gateway = new StubGateway(Done, Done);

        object? message = await LiveService.RunAsync(
            $"endpoint: Set\nrequest: POST /x\nbody: {{ given: {{ type: '{type}', {limits} }}, maybe?: {{ type: '{type}', {limits} }} }}\nreturns: none",
            $$"""
            try { await flows.SetAsync({{value}}).ConfigureAwait(false); await flows.SetAsync({{value}}, {{value}}).ConfigureAwait(false); return null; }
            catch (ArgumentException e) { return e.ParamName + ": " + e.Message; }
            """,
            gateway);

        Assert.Equal(refusal is null ? null : $"given: {refusal} (Parameter 'given')", message);
        Assert.Equal(refusal is null ? 2 : 0, gateway.Calls.Count);
    }

    [Theory]
    [InlineData("request: POST /x/{size}\npath: { size: { type: int, max: 9 } }", "10", "size")]
    [InlineData("request: POST /x\nquery: { size: { type: int, max: 9 } }", "10", "size")]
    [InlineData("request: POST /x\nquery: { size?: { type: int, max: 9 } }", "10", "size")]
    [InlineData("request: POST /x\nheader: { X-Size: { type: int, max: 9 } }", "10", "xSize")]
    [InlineData("request: POST /x\ncookie: { size: { type: int, max: 9 } }", "10", "size")]
    [InlineData("request: POST /x\nform: { size: { type: int, max: 9 } }", "10", "size")]
    [InlineData("request: POST /x\nparts: { size: { type: int, max: 9 } }", "10", "size")]
    [InlineData("request: POST /x\nform: { sizes: { type: 'int[]', maxItems: 1 } }", "new[] { 1, 2 }", "sizes")]
    [InlineData("request: POST /x\nauth: token\nquery: { sizes: { type: 'int[]', max: 9 } }", "new[] { 1, 10 }", "sizes")]
    [InlineData("request: POST /x\nparts: { files: { type: 'file[]', maxItems: 1 } }", "new[] { ApiFile.FromBytes(new byte[1], \"a\"), ApiFile.FromBytes(new byte[1], \"b\") }", "files")]
    [InlineData("request: POST /x\nbody: { slot: Slot }", "new Slot { Size = 10 }", "Slot.Size")]
    [InlineData("request: POST /x\nbody: { slots: map<Slot> }", "new Dictionary<string, Slot> { [\"a\"] = new Slot { Size = 10 } }", "Slot.Size")]
    [InlineData("request: POST /x\nbody: Slot", "new Slot { Size = 1, Name = \"x\" }", "Slot.Name")]
    [InlineData("request: POST /x\nbody: Slot", "new Slot { Size = 1, Codes = new[] { \"AB\", \"cd\" } }", "Slot.Codes")]
    [InlineData("request: POST /x\nbody: { slot: json<Slot> }", "new Tidegate.Json.JsonText<Slot>(new Slot { Size = 0 })", "Slot.Size")]
    public async Task A_value_outside_is_refused_wherever_it_stands_and_nothing_is_sent(string request, string value, string name)
    {
        var gateway = new StubGateway(Done);

        object? refused = await LiveService.RunAsync(
            $"endpoint: Set\n{request}\nreturns: none",
            $"try {{ await flows.SetAsync({value}).ConfigureAwait(false); return null; }} catch (ArgumentException e) {{ return e.ParamName; }}",
            gateway,
            Types);

        Assert.Equal(name, refused);
        Assert.Empty(gateway.Calls);
    }

    [Fact]
    public async Task What_is_within_is_sent_as_without_limits()
    {
        var gateway = new StubGateway(Done);

        await LiveService.RunAsync(
            "endpoint: Set\nrequest: POST /x\nbody: { a: Slot, b?: Slot }\nreturns: none",
            "await flows.SetAsync(new Slot { Size = 9, Name = \"ab\", Codes = new[] { \"AB\", \"CD\" }, Key = \"1234\" }).ConfigureAwait(false); return null;",
            gateway,
            Types);

        Assert.Equal("""{"a":{"size":9,"name":"ab","codes":["AB","CD"],"key":"1234"}}""", gateway.Call.Body);
    }

    [Fact]
    public async Task What_the_service_answers_is_read_as_it_comes()
    {
        object? read = await LiveService.RunAsync(
            "endpoint: Get\nrequest: POST /x\nbody: { slot?: Slot }\nreturns: Slot",
            "Slot slot = await flows.GetAsync().ConfigureAwait(false); return slot.Size + slot.Name;",
            new StubGateway("""{"code":0,"msg":"OK","data":{"size":99,"name":"far too long"}}"""),
            Types);

        Assert.Equal("99far too long", read);
    }

    [Fact]
    public async Task Many_inputs_are_named_in_their_record_and_pages_are_checked_before_the_first()
    {
        var gateway = new StubGateway(Done);

        object? refused = await LiveService.RunAsync(
            "endpoint: Find\nrequest: GET /x\nquery: { a?: int, b?: int, c?: int, page?: int, size?: { type: int, max: 20 }, name?: { type: string, length: ..2, secret: true } }\npaging: { page: page, size: size, defaultSize: 20 }\nreturns: int[]",
            """
            var names = new List<string?>();
            try { await flows.FindAsync(new FindRequest { Size = 21 }).ConfigureAwait(false); } catch (ArgumentException e) { names.Add(e.ParamName); }
            try { flows.FindAllAsync(new FindRequest { Size = 21 }); } catch (ArgumentException e) { names.Add(e.ParamName); }
            try { flows.FindAllAsync(new FindRequest { Name = "hush" }); } catch (ArgumentException e) { names.Add(e.Message); }
            return string.Join("; ", names);
            """,
            gateway);

        Assert.Equal("request.Size; request.Size; The value, which is secret, is longer than the greatest length of 2. (Parameter 'request.Name')", refused);
        Assert.Empty(gateway.Calls);
    }

    [Theory]
    [InlineData("options.Unit = \"a\"; await open().MoorAsync().ConfigureAwait(false); return null;", null)]
    [InlineData("await open().MoorAsync().ConfigureAwait(false); return null;", null)]
    [InlineData("options.Unit = \"abc\"; await open().MoorAsync().ConfigureAwait(false); return null;", "Unit: The value 'abc' is longer than the greatest length of 2. (Parameter 'Unit')")]
    [InlineData("await open().MoorAsync(new HarborCallOptions { Key = 12 }).ConfigureAwait(false); return null;", "Key: The value, which is secret, is more than 9, the most that is allowed. (Parameter 'Key')")]
    public async Task A_parameter_of_the_client_is_checked_where_it_is_sent(string code, string? refusal)
    {
        var gateway = new StubGateway(Done);

        object? refused = await LiveClient.RunAsync(
            "client: { unit?: { type: string, length: 1..2, in: header }, key: { type: int, max: 9, secret: true } }",
            "endpoint: Moor\nrequest: GET /moor\nquery: [key]\nreturns: none",
            $"options.Key = 5; try {{ {code} }} catch (ArgumentException e) {{ return e.ParamName + \": \" + e.Message; }}",
            gateway);

        Assert.Equal(refusal, refused);
        Assert.Equal(refusal is null ? 1 : 0, gateway.Calls.Count);
    }

    [Fact]
    public async Task Members_of_one_pattern_share_its_table_and_are_checked_by_it()
    {
        const string members = "a: { type: string, pattern: '^(x|y)z*$' }, b: { type: string, length: 1..4, pattern: '^(x|y)z*$' }, c: { type: string, secret: true, pattern: '^(x|y)z*$' }";
        GeneratorOutcome outcome = new GeneratorHarness(
            [
                new SpecFile("/s/service.yaml", $"service: Harbor\nnamespace: Acme.Harbor\ntypes: {{ Slot: {{ {members} }} }}\n"),
                new SpecFile("/s/a.endpoint.yaml", $"endpoint: A\nrequest: POST /a\nbody: {{ {members}, slot: Slot }}\nreturns: none\n"),
            ],
            "").Run();
        var gateway = new StubGateway(Done);
        object? messages = await LiveService.RunAsync(
            $"endpoint: Set\nrequest: POST /x\nbody: {{ {members} }}\nreturns: none",
            """
            await flows.SetAsync("x", "yz", "xzz").ConfigureAwait(false);
            try { await flows.SetAsync("x", "zy", "x").ConfigureAwait(false); return null; }
            catch (ArgumentException e) { return e.Message; }
            """,
            gateway);

        outcome.Load("TG5009");
        string code = string.Join("\n", outcome.Sources.Values);
        // One table each for the inputs of the endpoint and the members of the record.
        Assert.Equal(2, code.Split("Pattern = new(").Length - 1);
        Assert.Contains("new(\"b\") { MinLength = 1, MaxLength = 4, Pattern = s_a_ALimits.Pattern };", code, StringComparison.Ordinal);
        Assert.Equal("The value 'zy' does not match ^(x|y)z*$. (Parameter 'b')", messages);
        Assert.Single(gateway.Calls);
    }

    [Fact]
    public void Limits_and_defaults_are_told_in_the_documentation_and_names_with_underscores_stay_apart()
    {
        GeneratorOutcome outcome = new GeneratorHarness(
            [
                new SpecFile("/s/service.yaml", "service: Harbor\nnamespace: Acme.Harbor\ntypes: { Slot: { size: { type: int, min: 1, doc: How many. } } }\n"),
                new SpecFile("/s/a.endpoint.yaml", "endpoint: A\nrequest: POST /a\nbody: { x: { type: int, max: 5, name: B_C }, y: { type: 'string[]', length: 1..8, pattern: '^<a>$', minItems: 2, unique: true } }\nreturns: none\n"),
                new SpecFile("/s/b.endpoint.yaml", "endpoint: A_B\nrequest: POST /b\nbody: { x: { type: int, max: 6, name: C }, slot: Slot, z?: { type: string, default: <z>, doc: A mark. }, w?: { type: string, default: '' } }\nreturns: none\n"),
            ],
            "").Run();
        string code = string.Join("\n", outcome.Sources.Values);

        outcome.Load("TG5009");
        Assert.Contains("<param name=\"b_C\">Sent as x in the body. Value: at most 5.</param>", code, StringComparison.Ordinal);
        Assert.Contains("Sent as y in the body. Number of items: at least 2. No two items are the same. Length: from 1 to 8. Pattern: ^&lt;a&gt;$", code, StringComparison.Ordinal);
        Assert.Contains("Value: at least 1.", code, StringComparison.Ordinal);
        Assert.Contains("A mark. When absent, the service takes &lt;z&gt;.", string.Join(' ', code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains("Sent as w in the body. When absent, the service takes an empty text.", code, StringComparison.Ordinal);
    }
}
