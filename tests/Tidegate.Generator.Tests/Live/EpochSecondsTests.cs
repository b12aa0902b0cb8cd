using System;
using System.Threading.Tasks;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>Times in seconds since 1970, from outside: what is sent of them, and what is read.</summary>
public class EpochSecondsTests
{
    private const string Done = """{"code":0,"msg":"OK","data":null}""";

    [Fact]
    public async Task A_time_is_sent_in_whole_seconds_wherever_it_stands()
    {
        var gateway = new StubGateway(Done);

        await LiveService.RunAsync(
            """
            endpoint: Book
            request: POST /slots/{from}
            path: { from: epochSeconds }
            query: { at: epochSeconds, until?: epochSeconds }
            body: { a: epochSeconds, b?: epochSeconds, c: "epochSeconds?", d: "epochSeconds[]", e: map<epochSeconds>, f: 'list<epochSeconds, ";">', g: "epochSeconds?[]", h: json<epochSeconds> }
            returns: none
            """,
            """
            var time = new DateTimeOffset(2019, 11, 22, 9, 23, 44, TimeSpan.FromHours(8));
            DateTimeOffset before = DateTimeOffset.FromUnixTimeSeconds(-1);
            await flows.BookAsync(new BookRequest
            {
                From = time, At = before, Until = DateTimeOffset.MinValue, A = time, B = before, C = null, D = new[] { time, before },
                E = new Dictionary<string, DateTimeOffset> { ["k"] = time }, F = new[] { time, before }, G = new DateTimeOffset?[] { null, time }, H = new JsonText<DateTimeOffset>(time),
            }).ConfigureAwait(false);
            return null;
            """,
            gateway);

        Assert.Equal("/batch/v2.1/slots/1574385824?at=-1&until=-62135596800", gateway.Call.Target);
        Assert.Equal(
            """{"a":1574385824,"b":-1,"c":null,"d":[1574385824,-1],"e":{"k":1574385824},"f":"1574385824;-1","g":[null,1574385824],"h":"1574385824"}""",
            gateway.Call.Body);
    }

    [Theory]
    [InlineData("POST /x/{at}\npath: { at: epochSeconds }", "time", "at")]
    [InlineData("POST /x\nquery: { at?: epochSeconds }", "time", "at")]
    [InlineData("POST /x\nbody: { at: epochSeconds }", "time", "at")]
    [InlineData("POST /x\nbody: 'list<epochSeconds, \";\">'", "new[] { time }", "item")]
    public async Task A_time_with_a_fraction_of_a_second_is_refused_by_name_and_nothing_is_sent(string request, string argument, string name)
    {
        var gateway = new StubGateway(Done);

        object? message = await LiveService.RunAsync(
            $"endpoint: Set\nrequest: {request}\nreturns: none",
            $$"""
            DateTimeOffset time = DateTimeOffset.FromUnixTimeSeconds(-7).AddTicks(1);
            try { await flows.SetAsync({{argument}}).ConfigureAwait(false); return null; }
            catch (ArgumentException e) { return e.Message; }
            """,
            gateway);

        Assert.Equal($"A time in seconds since 1970 has no fraction of a second: round it, or cut it off. (Parameter '{name}')", message);
        Assert.Empty(gateway.Calls);
    }

    [Theory]
    [InlineData("1574385824", "1574385824")]
    [InlineData("\"1574385824\"", "1574385824")]
    [InlineData("\" +1574385824.0 \"", "1574385824")]
    [InlineData("1574385824.000", "1574385824")]
    [InlineData("1.574385824E9", "1574385824")]
    [InlineData("-1", "-1")]
    [InlineData("253402300799", "253402300799")]
    [InlineData("-62135596800", "-62135596800")]
    [InlineData("253402300800", "Get: data: expected seconds since 1970 before the year 10000")]
    [InlineData("-62135596801", "Get: data: expected seconds since 1970 before the year 10000")]
    [InlineData("1574385824.5", "Get: data: expected seconds since 1970 before the year 10000")]
    [InlineData("9223372036854775808", "Get: data: expected seconds since 1970 before the year 10000")]
    [InlineData("\"2019-11-22\"", "Get: data: expected seconds since 1970 before the year 10000")]
    [InlineData("true", "Get: data: expected seconds since 1970 before the year 10000")]
    public async Task A_time_is_read_exactly_or_is_an_error(string json, string expected)
    {
        object? read = await LiveService.RunAsync(
            "endpoint: Get\nrequest: GET /x\nreturns: epochSeconds",
            """
            try { return (await flows.GetAsync().ConfigureAwait(false)).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture); }
            catch (ApiTransportException e) { return e.Message; }
            """,
            new StubGateway($$"""{"code":0,"msg":"OK","data":{{json}}}"""));

        Assert.StartsWith(expected, Assert.IsType<string>(read), StringComparison.Ordinal);
    }
}
