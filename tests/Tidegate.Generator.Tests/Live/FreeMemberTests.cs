using System;
using System.Net;
using System.Threading.Tasks;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>Members that a record does not declare, from outside: read into a map, and sent beside the declared ones.</summary>
public class FreeMemberTests
{
    private const string Done = """{"code":0,"msg":"OK","data":null}""";

    private const string Types = """
          Point: { assetId: string, at?: epochMillis, state?: { type: string, alias: status }, "*": { type: double, name: Measurements, doc: What was measured. } }
          Hole: { at: int, note?: string, count?: int, "*": "double?" }
          Shelf: { "*": "Point[]", id: int }
          Loose: { id: int, "*": json }
          Texts: { id: int, "*": string }
          Documents: { id: int, "*": json<KeyValue> }
        """;

    private const string ReadPoint = "endpoint: Get\nrequest: GET /x\nreturns: Point";
    private const string WritePoint = "endpoint: Set\nrequest: POST /x\nbody: Point\nreturns: none";

    [Theory]
    [InlineData("""{"temp":1.5,"assetId":"a","p\u00e9":-2,"at":0}""", "a 0 temp=1.5 pé=-2")]
    [InlineData("""{"assetId":"a"}""", "a")]
    [InlineData("""{"assetId":"a","temp":"1.5","none":null,"nan":"NaN","bad":NaN,"empty":""}""", "a temp=1.5")]
    [InlineData("""{"assetId":"a","temp":1,"temp":2}""", "a temp=2")]
    [InlineData("""{"assetId":"a","temp":"warm"}""", "Get: data.temp: expected a number")]
    [InlineData("""{"assetId":"a","temp":[1]}""", "Get: data.temp: expected a number")]
    [InlineData("""{"temp":1}""", "Get: data.assetId: missing")]
    public async Task What_is_not_declared_is_read_into_the_map(string json, string expected) => Assert.StartsWith(
        expected,
        (string?)await LiveService.RunAsync(
            ReadPoint,
            """
            try
            {
                Point point = await flows.GetAsync().ConfigureAwait(false);
                return point.AssetId + (point.At is { } at ? " " + at.ToUnixTimeMilliseconds() : "") + string.Concat(point.Measurements.Select(m => FormattableString.Invariant($" {m.Key}={m.Value}")));
            }
            catch (ApiTransportException e) { return e.Message; }
            """,
            new StubGateway($$"""{"code":0,"msg":"OK","data":{{json}}}"""),
            Types),
        StringComparison.Ordinal);

    [Fact]
    public async Task The_map_is_sent_beside_the_declared_members()
    {
        var gateway = new StubGateway(Done, Done);

        await LiveService.RunAsync(
            WritePoint,
            """
            await flows.SetAsync(new Point { AssetId = "a", At = DateTimeOffset.FromUnixTimeMilliseconds(7), Measurements = new Dictionary<string, double> { ["temp"] = 1.5, ["p\"é"] = -2 } }).ConfigureAwait(false);
            await flows.SetAsync(new Point { AssetId = "a" }).ConfigureAwait(false);
            return null;
            """,
            gateway,
            Types);

        Assert.Equal("""{"assetId":"a","at":7,"temp":1.5,"p\"é":-2}""", gateway.Calls[0].Body);
        Assert.Equal("""{"assetId":"a"}""", gateway.Calls[1].Body);
    }

    [Theory]
    [InlineData("""new Dictionary<string, double> { ["at"] = 1 }""", "'at' has a property of its own beside Point.Measurements: set that one.")]
    [InlineData("""new Dictionary<string, double> { ["status"] = 1 }""", "'status' has a property of its own beside Point.Measurements: set that one.")]
    [InlineData("""new Dictionary<string, double> { ["temp"] = double.NaN }""", "")]
    [InlineData("null!", "Value cannot be null. (Parameter 'Point.Measurements')")]
    public async Task A_map_that_cannot_be_sent_is_refused_and_nothing_is_sent(string map, string message)
    {
        var gateway = new StubGateway(Done);

        object? told = await LiveService.RunAsync(
            WritePoint,
            $$"""
            try { await flows.SetAsync(new Point { AssetId = "a", Measurements = {{map}} }).ConfigureAwait(false); return null; }
            catch (ArgumentException e) { return e.Message; }
            """,
            gateway,
            Types);

        Assert.StartsWith(message, Assert.IsType<string>(told), StringComparison.Ordinal);
        Assert.Empty(gateway.Calls);
    }

    [Fact]
    public async Task A_value_that_may_be_null_is_kept_as_null_and_sent_so()
    {
        var gateway = new StubGateway("""{"code":0,"msg":"OK","data":{"note":null,"a":null,"at":7,"b":2.5,"count":"","c":""}}""");

        Assert.Equal("7 True True a= b=2.5", await LiveService.RunAsync(
            "endpoint: Turn\nrequest: POST /x\nbody: Hole\nreturns: Hole",
            """
            Hole hole = await flows.TurnAsync(new Hole { At = 1, FreeMembers = new Dictionary<string, double?> { ["a"] = null, ["b"] = 0.5 } }).ConfigureAwait(false);
            return $"{hole.At} {hole.Note is null} {hole.Count is null}" + string.Concat(hole.FreeMembers.Select(m => FormattableString.Invariant($" {m.Key}={m.Value}")));
            """,
            gateway,
            Types));
        Assert.Equal("""{"at":1,"a":null,"b":0.5}""", gateway.Call.Body);
    }

    [Theory]
    [InlineData("Shelf", """{"id":1,"a":[{"assetId":"x","temp":1}],"b":[]}""")]
    [InlineData("Loose", """{"id":1,"a":[{"x":{}}],"b":"c"}""")]
    [InlineData("Texts", """{"id":1,"a":"","b":"c"}""")]
    [InlineData("Documents", """{"id":1,"a":"{\"key\":\"k\"}"}""")]
    [InlineData("Point", """{"assetId":"a","at":7,"temp":1.5}""")]
    [InlineData("Hole", """{"at":7,"temp":1.5,"wind":null}""")]
    public async Task What_was_read_is_sent_back_kept_and_compared_as_it_was(string type, string json)
    {
        string answer = $$"""{"code":0,"msg":"OK","data":{{json}}}""";
        var gateway = new StubGateway(answer, answer);

        Assert.Equal($"{json} True True True", await LiveService.RunAsync(
            $"endpoint: Turn\nrequest: POST /x\nbody: {type}?\nreturns: {type}",
            $$"""
            {{type}} first = await flows.TurnAsync(null).ConfigureAwait(false);
            {{type}} second = await flows.TurnAsync(first).ConfigureAwait(false);
            string stored = JsonSerializer.Serialize(first);
            return $"{stored} {first == second} {first.GetHashCode() == second.GetHashCode()} {JsonSerializer.Deserialize<{{type}}>(stored) == first}";
            """,
            gateway,
            Types));
        Assert.Equal(json, gateway.Calls[1].Body);
    }

    [Fact]
    public async Task A_record_differs_when_a_free_member_does_and_prints_how_many_there_are() => Assert.Equal(
        "False Point { AssetId = a, At = , State = , Measurements = [1] }",
        await LiveService.RunAsync(
            WritePoint,
            """
            var point = new Point { AssetId = "a", Measurements = new Dictionary<string, double> { ["x"] = 1 } };
            return await Task.FromResult($"{point == point with { Measurements = new Dictionary<string, double> { ["x"] = 2 } }} {point}").ConfigureAwait(false);
            """,
            new StubGateway(),
            Types));

    [Fact]
    public async Task Free_members_are_no_drift_but_a_number_as_text_and_a_name_given_twice_are() => Assert.Equal(
        "3, drift data.temp data.wind data.none",
        await DepotService.Compile(
            "types: { Point: { id: int, '*': double } }",
            "returns: Point",
            "return (await depot.GetAsync().ConfigureAwait(false)).FreeMembers.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);")(
            """{"code":0,"msg":"OK","data":{"id":1,"temp":"1","more":2,"wind":3,"wind":4,"none":""}}""", HttpStatusCode.OK));

    /// <summary>What the envelope says is no data, where both stand in one object; in an object further inside, the same names are data.</summary>
    [Theory]
    [InlineData("{ code: code, data: ., message: msg, requestId: rid }", "json", "{'code':0,'msg':'OK','rid':'r','id':1,'x':{'msg':2}}", "x")]
    [InlineData("{ code: code, data: ., message: msg, requestId: rid }", "double", "{'id':1,'code':0,'msg':'OK','x':2,'rid':'r'}", "x")]
    [InlineData("{ code: code, data: ., message: msg, requestId: rid }", "double", "[{'code':0,'msg':'','rid':null,'id':1,'x':2}]", "x")]
    [InlineData("{ code: code, data: ., message: msg, requestId: rid }", "double?", "{'code':0,'msg':null,'rid':'r','id':1,'x':null}", "x")]
    [InlineData("{ code: code, data: ., message: msg, requestId: rid }", "'map<int>'", "{'code':0,'msg':'OK','id':1,'x':{'msg':2}}", "x")]
    [InlineData("{ code: error.code, success: absent, data: ., message: error.msg, requestId: rid }", "double", "{'rid':'r','id':1,'error':null,'x':2}", "x")]
    [InlineData("{ code: code, data: data, message: data.msg }", "double", "{'code':0,'data':{'msg':'OK','id':1,'x':2}}", "x")]
    [InlineData("{ code: code, data: data, message: data.msg }", "double", "{'code':0,'data':[{'msg':3,'id':1,'x':2}]}", "msg x")]
    [InlineData("{ code: code, data: data, message: msg }", "double", "{'code':0,'msg':'OK','data':{'msg':3,'id':1}}", "msg")]
    public async Task Members_of_the_envelope_are_no_free_members(string envelope, string type, string answer, string expected) => Assert.Equal(
        expected,
        await DepotService.Compile(
            $"envelope: {envelope}\ntypes: {{ F: {{ id: int, '*': {type} }} }}",
            "returns: F",
            "return string.Join(\" \", (await depot.GetAsync().ConfigureAwait(false)).FreeMembers.Keys);")(answer.Replace('\'', '"'), HttpStatusCode.OK));
}
