using System;
using System.Threading.Tasks;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>Scalars that are text of some form, from outside: what is sent of them, and what is read.</summary>
public class TextScalarTests
{
    private const string Done = """{"code":0,"msg":"OK","data":null}""";

    private const string Values = """
        var time = new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.FromHours(8));
        TimeSpan span = TimeSpan.FromMinutes(90);
        var key = new Guid("123E4567-E89B-12D3-A456-426614174000");
        var uri = new Uri("/a b?c=d#e", UriKind.Relative);
        var seed = new byte[] { 251, 255, 3, 4 };

        """;

    [Theory]
    [InlineData("isoDateTime", "time", "2026-01-31T12:00:00+08:00", "2026-01-31T12%3A00%3A00%2B08%3A00")]
    [InlineData("isoDateTime", "time.AddTicks(1230000).ToOffset(TimeSpan.Zero)", "2026-01-31T04:00:00.123Z", "2026-01-31T04%3A00%3A00.123Z")]
    [InlineData("basicDateTime", "time", "20260131T040000Z", "20260131T040000Z")]
    [InlineData("duration", "span", "PT1H30M", "PT1H30M")]
    [InlineData("duration", "TimeSpan.FromTicks(-25000000)", "-PT2.5S", "-PT2.5S")]
    [InlineData("uuid", "key", "123e4567-e89b-12d3-a456-426614174000", "123e4567-e89b-12d3-a456-426614174000")]
    [InlineData("uri", "uri", "/a b?c=d#e", "%2Fa%20b%3Fc%3Dd%23e")]
    [InlineData("base64", "seed", "+/8DBA==", "%2B%2F8DBA%3D%3D")]
    public async Task A_value_is_sent_as_its_text_wherever_it_stands(string type, string value, string text, string escaped)
    {
        var gateway = new StubGateway(Done);

        await LiveService.RunAsync(
            $$"""
            endpoint: Book
            request: POST /slots/{from}
            path: { from: {{type}} }
            query: { at: {{type}}, until?: {{type}} }
            header: { X-At: {{type}} }
            body: { a: {{type}}, b?: {{type}}, c: "{{type}}?", d: "{{type}}[]", e: map<{{type}}>, f: 'list<{{type}}, "|">', g: "{{type}}?[]", h: json<{{type}}>, i?: {{type}} }
            returns: none
            """,
            Values + $$"""
            var value = {{value}};
            await flows.BookAsync(new BookRequest
            {
                From = value, At = value, Until = value, XAt = value, A = value, B = value, C = null, D = new[] { value },
                E = new Dictionary<string, {{TypeOf(type)}}> { ["k"] = value }, F = new[] { value, value }, G = new {{TypeOf(type)}}?[] { null, value }, H = new JsonText<{{TypeOf(type)}}>(value),
            }).ConfigureAwait(false);
            return null;
            """,
            gateway);

        Assert.Equal($"/batch/v2.1/slots/{escaped}?at={escaped}&until={escaped}", gateway.Call.Target);
        Assert.Equal(text, gateway.Headers["X-At"]);
        Assert.Equal(
            $$"""{"a":"{{text}}","b":"{{text}}","c":null,"d":["{{text}}"],"e":{"k":"{{text}}"},"f":"{{text}}|{{text}}","g":[null,"{{text}}"],"h":"\"{{text}}\""}""",
            gateway.Call.Body);
    }

    [Fact]
    public async Task A_time_in_the_basic_format_with_a_fraction_of_a_second_is_refused_and_nothing_is_sent()
    {
        var gateway = new StubGateway(Done);

        object? message = await LiveService.RunAsync(
            "endpoint: Set\nrequest: POST /x\nbody: { at: basicDateTime }\nreturns: none",
            Values + """
            try { await flows.SetAsync(time.AddTicks(1)).ConfigureAwait(false); return null; }
            catch (ArgumentException e) { return e.Message; }
            """,
            gateway);

        Assert.StartsWith("A time in the basic format of ISO 8601 has no fraction of a second", Assert.IsType<string>(message), StringComparison.Ordinal);
        Assert.Empty(gateway.Calls);
    }

    [Theory]
    [InlineData("uri")]
    [InlineData("base64")]
    public async Task A_null_in_spite_of_the_annotations_is_named_and_nothing_is_sent(string type)
    {
        var gateway = new StubGateway(Done);

        object? message = await LiveService.RunAsync(
            $"endpoint: Set\nrequest: POST /x\nquery: {{ q: {type} }}\nbody: {{ all: '{type}[]' }}\nreturns: none",
            Values + $$"""
            string told = "";
            try { await flows.SetAsync(null!, Array.Empty<{{TypeOf(type)}}>()).ConfigureAwait(false); } catch (ArgumentNullException e) { told += e.ParamName; }
            try { await flows.SetAsync({{(type == "uri" ? "uri" : "seed")}}, new {{TypeOf(type)}}[] { null! }).ConfigureAwait(false); } catch (ArgumentNullException e) { told += " " + e.ParamName; }
            return told;
            """,
            gateway);

        Assert.Equal("q all[]", message);
        Assert.Empty(gateway.Calls);
    }

    [Theory]
    [InlineData("isoDateTime", "\"2026-01-31T12:00:00.5+08:00\"", "2026-01-31T12:00:00.5000000+08:00")]
    [InlineData("isoDateTime", "\"2026-01-31 12:00Z\"", "2026-01-31T12:00:00.0000000+00:00")]
    [InlineData("isoDateTime", "\"2026-01-31T12:00:00\"", "Get: data: expected a time with its offset from UTC, such as 2026-01-31T12:00:00Z")]
    [InlineData("isoDateTime", "\"2026-01-31T12:00:00.00000001Z\"", "Get: data: expected a time with its offset from UTC")]
    [InlineData("basicDateTime", "\"20260131T120000Z\"", "2026-01-31T12:00:00.0000000+00:00")]
    [InlineData("basicDateTime", "\"2026-01-31T12:00:00Z\"", "Get: data: expected a time with its offset from UTC, such as 20260131T120000Z")]
    [InlineData("duration", "\"P1DT2H3M4.5S\"", "1.02:03:04.5000000")]
    [InlineData("duration", "\"P2W\"", "14.00:00:00")]
    [InlineData("duration", "\"P1M\"", "Get: data: expected a duration without years and months, such as PT1H30M")]
    [InlineData("duration", "90", "Get: data: expected a duration without years and months")]
    [InlineData("uuid", "\"123E4567-E89B-12D3-A456-426614174000\"", "123e4567-e89b-12d3-a456-426614174000")]
    [InlineData("uuid", "\"123e4567e89b12d3a456426614174000\"", "Get: data: expected a UUID of 36 characters")]
    [InlineData("uuid", "\"{123e4567-e89b-12d3-a456-426614174000}\"", "Get: data: expected a UUID of 36 characters")]
    [InlineData("uri", "\"https://A.example/b?c#d\"", "https://A.example/b?c#d")]
    [InlineData("uri", "\"/b?page=2\"", "/b?page=2")]
    [InlineData("uri", "\"http://\"", "Get: data: expected a URI")]
    [InlineData("base64", "\"+/8DBA==\"", "FBFF0304")]
    [InlineData("base64", "\"+/8D\\r\\nBA==\"", "FBFF0304")]
    [InlineData("base64", "\"\"", "")]
    [InlineData("base64", "\"-_8DBA==\"", "Get: data: expected Base64")]
    [InlineData("base64", "\"+/8DBA\"", "Get: data: expected Base64")]
    public async Task A_value_is_read_exactly_or_is_an_error(string type, string json, string expected)
    {
        string shown = type switch
        {
            "isoDateTime" or "basicDateTime" => "data.ToString(\"O\")",
            "base64" => "Convert.ToHexString(data)",
            "uri" => "data.OriginalString",
            _ => "data.ToString()",
        };
        object? read = await LiveService.RunAsync(
            $"endpoint: Get\nrequest: GET /x\nreturns: {type}",
            $$"""
            try { var data = await flows.GetAsync().ConfigureAwait(false); return {{shown}}; }
            catch (ApiTransportException e) { return e.Message; }
            """,
            new StubGateway($$"""{"code":0,"msg":"OK","data":{{json}}}"""));

        Assert.StartsWith(expected, Assert.IsType<string>(read), StringComparison.Ordinal);
    }

    /// <summary>An empty text that is no value is an absent one, as for numbers; bytes and URIs may be empty.</summary>
    [Fact]
    public async Task An_empty_text_in_place_of_an_optional_member_is_absent_where_it_is_no_value() => Assert.Equal(
        "True True True True 0 ",
        await LiveService.RunAsync(
            "endpoint: Get\nrequest: GET /x\nreturns: Seen",
            """
            Seen seen = await flows.GetAsync().ConfigureAwait(false);
            return $"{seen.At is null} {seen.On is null} {seen.Every is null} {seen.Key is null} {seen.Raw?.Length} {seen.To}";
            """,
            new StubGateway("""{"code":0,"msg":"OK","data":{"at":"","on":"-","every":"","key":"","raw":"","to":""}}"""),
            moreTypes: "  Seen: { at?: isoDateTime, on?: basicDateTime, every?: duration, key?: uuid, raw?: base64, to?: uri }"));

    private const string Answer = """{"code":0,"msg":"OK","data":{"raw":"AQI=","to":"https://u@a.example/b#1","all":["AQI="]}}""";

    [Fact]
    public async Task Records_compare_bytes_and_all_of_a_URI_and_print_how_many_bytes_there_are() => Assert.Equal(
        "True True False False Seen { Raw = [2], To = https://u@a.example/b#1, All = [1] }",
        await LiveService.RunAsync(
            "endpoint: Get\nrequest: GET /x\nreturns: Seen",
            """
            Seen seen = await flows.GetAsync().ConfigureAwait(false);
            Seen again = await flows.GetAsync().ConfigureAwait(false);
            return $"{seen == again} {seen.GetHashCode() == again.GetHashCode()} {seen == again with { Raw = new byte[] { 1, 3 } }} {seen == again with { To = new Uri("https://u@a.example/b#2") }} {seen}";
            """,
            new StubGateway(Answer, Answer),
            moreTypes: "  Seen: { raw: base64, to: uri, all: 'base64[]' }"));

    private static string TypeOf(string type) => type switch
    {
        "duration" => "TimeSpan",
        "uuid" => "Guid",
        "uri" => "Uri",
        "base64" => "byte[]",
        _ => "DateTimeOffset",
    };
}
