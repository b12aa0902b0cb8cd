using System.Net;
using System.Threading.Tasks;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>Members that may be absent, null or present, from outside: what is sent, read, kept and compared.</summary>
public class NullOrAbsentTests
{
    private const string Done = """{"code":0,"msg":"OK","data":null}""";

    private const string Types = """
          Patch:
            id: int
            name?: "string?"
            count?: "int?"
            at?: "epochMillis?"
            tags?: "string[]?"
            several?: 'list<int, ";">?'
            labels?: "map<int>?"
            pair?: "KeyValue?"
            pairs?: "KeyValue[]?"
            text?: "json<KeyValue>?"
            cycle?: "Cycle?"
            raw?: "base64?"
            to?: "uri?"
            secret?: { type: "string?", secret: true }
            plain?: string
            must: "string?"
        """;

    private const string Change = "endpoint: Change\nrequest: POST /x\nbody: Patch\nreturns: Patch?";

    [Theory]
    [InlineData("", """{"id":1,"must":null}""")]
    [InlineData(
        "Name = null, Count = null, At = null, Tags = null, Several = null, Labels = new(null), Pair = null, Pairs = null, Text = null, Cycle = (Cycle?)null, Raw = null, To = null, Secret = null, Plain = null",
        """{"id":1,"name":null,"count":null,"at":null,"tags":null,"several":null,"labels":null,"pair":null,"pairs":null,"text":null,"cycle":null,"raw":null,"to":null,"secret":null,"must":null}""")]
    [InlineData(
        """
        Name = "", Count = 7, At = DateTimeOffset.FromUnixTimeMilliseconds(5), Tags = new[] { "a" }, Several = new[] { 1, 2 }, Labels = new(new Dictionary<string, int> { ["k"] = 1 }), Pair = new KeyValue { Key = "k" },
        Pairs = new[] { new KeyValue { Key = "l" } }, Text = new JsonText<KeyValue>(new KeyValue { Key = "m" }), Cycle = Cycle.Month, Raw = new byte[] { 1 }, To = new Uri("/a", UriKind.Relative), Secret = "s"
        """,
        """{"id":1,"name":"","count":7,"at":5,"tags":["a"],"several":"1;2","labels":{"k":1},"pair":{"key":"k"},"pairs":[{"key":"l"}],"text":"{\u0022key\u0022:\u0022m\u0022}","cycle":"M","raw":"AQ==","to":"/a","secret":"s","must":null}""")]
    public async Task What_is_not_set_is_left_out_and_null_is_sent(string members, string body)
    {
        var gateway = new StubGateway(Done);

        await LiveService.RunAsync(Change, $$"""return await flows.ChangeAsync(new Patch { Id = 1, Must = null, {{members}} }).ConfigureAwait(false);""", gateway, Types);

        Assert.Equal(body.Replace("\\u0022", "\\\"", System.StringComparison.Ordinal), gateway.Call.Body);
    }

    [Theory]
    [InlineData("""{"id":1}""", "")]
    [InlineData("""{"id":1,"name":null,"count":null,"tags":null,"labels":null,"pair":null,"text":null,"cycle":null,"plain":null}""", "name=null count=null tags=null labels=null pair=null cycle=null text=null")]
    [InlineData("""{"id":1,"name":"n","count":"7","tags":["a","b"],"labels":{},"pair":{"key":"k"},"text":"{\"key\":\"m\"}","cycle":"M","plain":"p"}""", "name=n count=7 tags=[2] labels=[0] pair=KeyValue { Key = k, Value =  } cycle=M text=m plain=p")]
    [InlineData("""{"id":1,"count":"","tags":"","labels":[],"pair":""}""", "")]
    public async Task An_answer_tells_absent_from_null(string json, string expected) => Assert.Equal(expected, await LiveService.RunAsync(
        Change.Replace("returns: Patch?", "returns: Patch", System.StringComparison.Ordinal),
        """
        Patch patch = await flows.ChangeAsync(new Patch { Id = 1, Must = null }).ConfigureAwait(false);
        var told = new List<string>();
        if (patch.Name.IsPresent) told.Add($"name={patch.Name}");
        if (patch.Count.IsPresent) told.Add($"count={patch.Count}");
        if (patch.Tags.IsPresent) told.Add($"tags={patch.Tags}");
        if (patch.Labels.IsPresent) told.Add($"labels={patch.Labels}");
        if (patch.Pair.IsPresent) told.Add($"pair={patch.Pair}");
        if (patch.Cycle.IsPresent) told.Add($"cycle={patch.Cycle}");
        if (patch.Text.IsPresent) told.Add($"text={(patch.Text.Value is { } text ? text.Value?.Key : "null")}");
        if (patch.Plain is not null) told.Add($"plain={patch.Plain}");
        return string.Join(" ", told);
        """,
        new StubGateway($$"""{"code":0,"msg":"OK","data":{{json}}}"""),
        Types));

    [Fact]
    public async Task A_member_of_a_body_is_an_argument_that_can_be_left_out_or_null()
    {
        var gateway = new StubGateway(Done, Done, Done);

        await LiveService.RunAsync(
            "endpoint: Set\nrequest: POST /x\nbody: { id: int, name?: 'string?', count?: 'int?' }\nreturns: none",
            """
            await flows.SetAsync(1).ConfigureAwait(false);
            await flows.SetAsync(1, name: null, count: 7).ConfigureAwait(false);
            await flows.SetAsync(1, "n", null).ConfigureAwait(false);
            return null;
            """,
            gateway);

        Assert.Equal("""{"id":1}""", gateway.Calls[0].Body);
        Assert.Equal("""{"id":1,"name":null,"count":7}""", gateway.Calls[1].Body);
        Assert.Equal("""{"id":1,"name":"n","count":null}""", gateway.Calls[2].Body);
    }

    /// <summary>Records of answers and of inputs alike; the second one has more inputs than a method takes by themselves.</summary>
    [Theory]
    [InlineData("new Patch { Id = 1, Must = null }", """{"id":1,"plain":null,"must":null}""")]
    [InlineData("new Patch { Id = 1, Must = null, Name = null, Tags = new[] { \"a\" }, Text = new JsonText<KeyValue>(new KeyValue { Key = \"m\" }) }", """{"id":1,"name":null,"tags":["a"],"text":"{\"key\":\"m\"}","plain":null,"must":null}""")]
    [InlineData("new SetRequest { A = 1, F = null }", """{"a":1,"f":null}""")]
    [InlineData("new SetRequest { A = 1, F = new KeyValue { Key = \"k\" } }", """{"a":1,"f":{"key":"k"}}""")]
    public async Task What_is_kept_is_read_back_as_it_was(string value, string json) => Assert.Equal($"{json} True True", await LiveService.RunAsync(
        "endpoint: Set\nrequest: POST /x\nbody: { a: int, b?: 'int?', c?: 'int?', d?: 'int?', e?: 'Patch?', f?: 'KeyValue?' }\nreturns: none",
        $$"""
        var value = {{value}};
        string kept = JsonSerializer.Serialize(value, new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        var back = JsonSerializer.Deserialize(kept, value.GetType());
        return await Task.FromResult($"{kept} {value.Equals(back)} {value.GetHashCode() == back!.GetHashCode()}").ConfigureAwait(false);
        """,
        new StubGateway(),
        Types));

    [Fact]
    public async Task Records_differ_by_absent_and_null_and_hide_a_secret() => Assert.Equal(
        "False True False Name = , Count = null, Tags = [1], Secret = ***",
        await LiveService.RunAsync(
            "endpoint: Get\nrequest: GET /x\nreturns: Short",
            """
            var one = new Short { Count = null, Tags = new[] { "a" }, Secret = "s" };
            return await Task.FromResult($"{one == one with { Count = default }} {one == one with { Tags = new[] { "a" } }} {one == one with { Tags = new[] { "b" } }} {one.ToString()[8..^2]}").ConfigureAwait(false);
            """,
            new StubGateway(),
            "  Short: { name?: 'string?', count?: 'int?', tags?: 'string[]?', secret?: { type: 'string?', secret: true } }"));

    [Fact]
    public async Task Pages_and_their_tokens_may_be_null() => Assert.Equal(
        "1",
        await DepotService.Compile(
            "types: { Slice: { items?: 'int[]?', next?: 'string?' } }",
            "query: { token?: string }\npaging: { token: token, next: next }\nreturns: Slice",
            """
            int count = 0;
            await foreach (int item in depot.GetAllAsync().ConfigureAwait(false)) { count += item; }
            return count.ToString(System.Globalization.CultureInfo.InvariantCulture);
            """)("""{"code":0,"msg":"OK","data":{"items":[1],"next":null}}""", HttpStatusCode.OK));
}
