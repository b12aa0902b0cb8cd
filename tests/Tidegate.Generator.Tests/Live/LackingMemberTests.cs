using System;
using System.Net;
using System.Threading.Tasks;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>What good answers lack of what they must have, where the service says that it is read: it is null, and told as drift.</summary>
public sealed class LackingMemberTests
{
    private const string Types = """
        types:
          BoxId: id
          Kind: { enum: string, values: { Small: S, Large: L } }
          Side: { name: string }
          Box:
            boxId: BoxId
            name: string
            size: int
            kind: Kind
            seen: epochMillis
            link: uri
            any: json
            side: Side
            tags: { type: 'string[]', alias: labels }
            notes: map<string>
            joined: 'list<int, ";">'
            inner: json<Side>
            perhaps: string?
            note?: string
        """;

    private const string Lenient = $"lacking: drift\n{Types}";

    private const string Whole =
        """{"boxId":7,"name":"n","size":1,"kind":"S","seen":0,"link":"/a","any":1,"side":{"name":"s"},"tags":["t"],"notes":{"a":"b"},"joined":"1;2","inner":"{\"name\":\"i\"}","perhaps":"p"}""";

    private const string ShowBox = """
        Box b = await depot.GetAsync().ConfigureAwait(false);
        string? inner = b.Inner is null ? null : b.Inner.Value!.Name;
        return $"{b.BoxId} {b.Name} {b.Size} {b.Kind} {b.Seen?.Year} {b.Link} {b.Any} {b.Side?.Name} {b.Tags?.Count} {b.Notes?.Count} {b.Joined?.Count} {inner} {b.Perhaps}";
        """;

    [Theory]
    [InlineData(Whole, "7 n 1 S 1970 /a 1 s 1 1 2 i p")]
    [InlineData("{}", "            , drift data.boxId data.name data.size data.kind data.seen data.link data.any data.side data.tags data.notes data.joined data.inner")]
    [InlineData("""{"boxId":null,"name":null,"size":null,"kind":null,"seen":null,"link":null,"any":null,"side":null,"tags":null,"notes":null,"joined":null,"inner":null}""", "        0 0 0  , drift data.boxId data.name data.size data.kind data.seen data.link data.any data.side data.inner")]
    [InlineData("""{"labels":["x","y"],"side":{}}""", "        2    , drift data.side.name data.boxId data.name data.size data.kind data.seen data.link data.any data.notes data.joined data.inner")]
    public async Task What_an_answer_lacks_is_null_and_drift(string data, string expected) =>
        Assert.Equal(expected, await DepotService.Compile(Lenient, "returns: Box", ShowBox)($"{{\"code\":0,\"data\":{data}}}", HttpStatusCode.OK));

    [Theory]
    [InlineData("""{"size":""}""", "data.size")]
    [InlineData("""{"side":[]}""", "data.side")]
    public async Task Something_empty_of_another_kind_stands_for_what_is_lacking(string data, string place)
    {
        string told = await DepotService.Compile(Lenient, "returns: Box", ShowBox)($"{{\"code\":0,\"data\":{data}}}", HttpStatusCode.OK);

        Assert.StartsWith("            , drift ", told, StringComparison.Ordinal);
        Assert.Equal(3, told.Split(place + (place == "data.side" ? "" : " ")).Length);
    }

    [Theory]
    [InlineData("returns: Box", """{"code":0}""", "data: missing")]
    [InlineData("returns: Box", """{"code":0,"data":null}""", "data: missing")]
    [InlineData("returns: Box", """{"code":0,"data":{"size":"x"}}""", "data.size: expected a whole number")]
    [InlineData("returns: Box", """{"code":0,"data":{"tags":[null]}}""", "data.tags[0]: expected text")]
    public async Task What_is_wrong_otherwise_stays_an_error(string endpoint, string answer, string expected) =>
        Assert.Contains(expected, await DepotService.Compile(Lenient, endpoint, "await depot.GetAsync().ConfigureAwait(false); return \"read\";")(answer, HttpStatusCode.OK));

    [Theory]
    [InlineData("")]
    [InlineData("lacking: error\n")]
    public async Task By_default_such_an_answer_is_refused_at_its_place(string lacking) => Assert.Contains(
        "data.boxId: missing",
        await DepotService.Compile(lacking + Types, "returns: Box", "Box b = await depot.GetAsync().ConfigureAwait(false); string name = b.Name; int size = b.Size; return name + size;")("""{"code":0,"data":{}}""", HttpStatusCode.OK));

    [Theory]
    [InlineData("""{"code":0,"data":[{"name":"a"}],"total":1,"state":{"done":true}}""", "a 1 True")]
    [InlineData("""{"code":0,"data":[{}]}""", "  , drift data[0].name total state")]
    public async Task So_is_what_stands_beside_the_data(string answer, string expected) => Assert.Equal(
        expected,
        await DepotService.Compile(
            "lacking: drift\ntypes: { Side: { name: string }, State: { done: bool } }",
            "returns: 'Side[]'\nbeside: { total: int, state: State }",
            "GetResponse r = await depot.GetAsync().ConfigureAwait(false); return $\"{r.Data[0].Name} {r.Total} {r.State?.Done}\";")(answer, HttpStatusCode.OK));

    [Fact]
    public async Task So_is_the_body_of_an_error() => Assert.Equal(
        "none, drift reason",
        await DepotService.Compile(
            "lacking: drift\nenvelope: none\ntypes: { Trouble: { reason: string } }",
            "returns: none\nerrors: { 409: { name: Taken, type: Trouble } }",
            "try { await depot.GetAsync().ConfigureAwait(false); return \"\"; } catch (ApiException<Trouble> e) { return e.Body.Reason ?? \"none\"; }")("{}", HttpStatusCode.Conflict));

    [Theory]
    [InlineData("new Both { Name = null, Size = 1, Tags = new[] { \"a\" }, BoxId = 1 }", "Both.Name")]
    [InlineData("new Both { Name = \"\", Size = null, Tags = new[] { \"a\" }, BoxId = 1 }", "Both.Size")]
    [InlineData("new Both { Name = \"\", Size = 1, Tags = null, BoxId = 1 }", "Both.Tags")]
    [InlineData("new Both { Name = \"\", Size = 1, Tags = new[] { \"a\" }, BoxId = null }", "Both.BoxId")]
    [InlineData("new Both { Name = \"\", Size = 1, Tags = new[] { \"a\" }, BoxId = default(BoxId) }", "Both.BoxId")]
    [InlineData("new Both { Name = \"n\", Size = 1, Tags = new[] { \"a\" }, BoxId = 2 }", "")]
    public async Task What_a_request_lacks_is_refused_by_name_before_anything_is_sent(string both, string missing)
    {
        using var gateway = new StubGateway("""{"code":0,"data":{}}""");

        object? named = await LiveClient.RunAsync(
            "lacking: drift\ntypes: { BoxId: id, Both: { name: string, size: { type: int, max: 9 }, tags: 'string[]', boxId: BoxId }, Sent: { name: string, size: int } }",
            "endpoint: Put\nrequest: POST /put\nbody: { both: Both, sent: Sent }\nreturns: Both",
            $$"""
            using var harbor = open();
            var sent = new Sent { Name = "s", Size = 3 };
            string name = sent.Name;
            int size = sent.Size;
            try { Both answered = await harbor.PutAsync({{both}}, sent).ConfigureAwait(false); return answered.Name ?? ""; }
            catch (ArgumentNullException e) { return e.ParamName; }
            """,
            gateway);

        Assert.Equal(missing, named);
        Assert.Equal(missing.Length == 0 ? ["""{"both":{"name":"n","size":1,"tags":["a"],"boxId":2},"sent":{"name":"s","size":3}}"""] : [], gateway.Calls.ConvertAll(call => call.Body));
    }

    [Fact]
    public async Task A_record_of_answers_is_made_without_its_members_and_kept_as_it_came() => Assert.Equal(
        """{"name":"n","depth":2} True {}, drift data.size""",
        await DepotService.Compile(
            "lacking: drift\ntypes: { Point: { name: string, size: int, '*': double } }",
            "returns: Point",
            """
            Point p = await depot.GetAsync().ConfigureAwait(false);
            string kept = JsonSerializer.Serialize(p);
            return $"{kept} {JsonSerializer.Deserialize<Point>(kept)!.Equals(p)} {JsonSerializer.Serialize(new Point())}";
            """)("""{"code":0,"data":{"name":"n","depth":2}}""", HttpStatusCode.OK));
}
