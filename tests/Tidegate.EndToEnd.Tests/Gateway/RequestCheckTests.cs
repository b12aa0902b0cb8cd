using System;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Tidegate.EndToEnd.Tests.Gateway.Support;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Gateway;

/// <summary>What a signed request must have, and how far it may deviate.</summary>
public class RequestCheckTests
{
    private const string Complete = """{"name":"Nord","length":12.5,"count":3,"open":true,"since":1700000000123,"owner":null}""";

    [Theory]
    [InlineData("berthId")]
    [InlineData("userId")]
    public async Task A_missing_query_parameter_is_named(string name)
    {
        await using Harbor harbor = await Harbor.OpenAsync();
        (string, string) present = name == "userId" ? ("berthId", "7") : ("userId", "u100");

        Response answer = await harbor.Caller.CallAsync("GET", "/harbor/v1/berths", [("action", "get"), present]);

        AssertIncomplete(harbor, answer, $"{name}: missing");
    }

    [Theory]
    [InlineData("7")]
    [InlineData("7.0")]
    [InlineData("-7")]
    [InlineData("")]
    public async Task An_optional_number_in_the_query_may_be_empty(string depth)
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        Assert.Equal(0, (await harbor.GetBerthAsync("7", ("depth", depth))).Code);
    }

    [Theory]
    [InlineData("deep")]
    [InlineData("7.5")]
    [InlineData("2147483648")]
    [InlineData(" ")]
    public async Task A_query_parameter_of_the_wrong_kind_is_named(string depth)
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        AssertIncomplete(harbor, await harbor.GetBerthAsync("7", ("depth", depth)), "depth: expected a whole number of 32 bits");
    }

    [Fact]
    public async Task A_value_in_the_path_of_the_wrong_kind_is_named()
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        Response answer = await harbor.Caller.CallAsync("GET", "/harbor/v1/berths/7/log/monday", []);

        AssertIncomplete(harbor, answer, "day: expected a whole number of 32 bits");
    }

    [Fact]
    public async Task Required_text_may_be_empty_and_undeclared_parameters_are_let_through()
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        Response answer = await harbor.Caller.CallAsync(
            "GET", "/harbor/v1/berths", [("action", "get"), ("berthId", "N_1"), ("userId", ""), ("trace", "1")]);

        Assert.Equal(0, answer.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("berthId=3381")]
    [InlineData("{\"berthId\":3381")]
    [InlineData("{\"berthId\":3381}x")]
    [InlineData("{\"berthId\":1,\"berthId\":2}")]
    [InlineData("{\"berthId\":\"\\ud83c\"}")]
    [InlineData("\ufeff{\"berthId\":3381}")]
    public async Task A_body_that_is_not_json_is_refused(string body)
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        Response answer = await harbor.CloseBerthAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(400, answer.Code);
        Assert.Equal(RequestOutcome.Malformed, harbor.Gateway.Requests[^1].Outcome);
        Assert.Equal("CloseBerth", harbor.Gateway.Requests[^1].Operation);
    }

    [Fact]
    public async Task A_body_nested_thousands_deep_is_refused()
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        Response answer = await harbor.CloseBerthAsync(new string('[', 5000) + new string(']', 5000));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("3381")]
    [InlineData("null")]
    public async Task A_body_that_is_no_object_is_said_to_be_none(string body)
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        AssertIncomplete(harbor, await harbor.CloseBerthAsync(body), "body: expected an object");
    }

    [Theory]
    [InlineData("name")]
    [InlineData("length")]
    [InlineData("count")]
    [InlineData("open")]
    [InlineData("since")]
    [InlineData("owner")]
    public async Task A_missing_member_is_named(string name)
    {
        await using Harbor harbor = await Harbor.OpenAsync();
        JsonObject body = JsonNode.Parse(Complete)!.AsObject();
        body.Remove(name);

        AssertIncomplete(harbor, await harbor.SaveBerthAsync(body.ToJsonString()), $"{name}: missing");
    }

    [Fact]
    public async Task A_required_member_must_not_be_null()
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        AssertIncomplete(harbor, await harbor.CloseBerthAsync("""{"berthId":null}"""), "berthId: must not be null");
    }

    [Theory]
    [InlineData("name", "true", "name: expected text, found true or false")]
    [InlineData("name", "{}", "name: expected text, found an object")]
    [InlineData("length", "\"long\"", "length: expected a number, found other text")]
    [InlineData("count", "1.5", "count: expected a whole number of 32 bits, found another number")]
    [InlineData("count", "4000000000", "count: expected a whole number of 32 bits")]
    [InlineData("count", "[1]", "count: expected a number, found an array")]
    [InlineData("open", "\"yes\"", "open: expected true or false")]
    [InlineData("open", "1.5", "open: expected true or false")]
    [InlineData("since", "\"2023-11-14\"", "since: expected a time in milliseconds since 1970")]
    [InlineData("built", "\"2023-11-14\"", "built: expected a time in seconds since 1970, found other text")]
    [InlineData("built", "1700000000123", "built: expected a time in seconds since 1970, found another number")]
    [InlineData("built", "1700000000.5", "built: expected a time in seconds since 1970")]
    [InlineData("key", "\"123e4567\"", "key: expected a UUID of 36 characters, found other text")]
    [InlineData("site", "\"http://\"", "site: expected a URI, found other text")]
    [InlineData("every", "\"P1M\"", "every: expected a duration without years and months, such as PT1H30M, found other text")]
    [InlineData("opened", "\"20260131T120000Z\"", "opened: expected a time with its offset from UTC, such as 2026-01-31T12:00:00Z, found other text")]
    [InlineData("closed", "\"2026-01-31T12:00:00Z\"", "closed: expected a time with its offset from UTC, such as 20260131T120000Z, found other text")]
    [InlineData("seal", "\"_-8=\"", "seal: expected Base64, found other text")]
    [InlineData("gauge", "{\"depth\":7}", "gauge.at: missing")]
    [InlineData("gauge", "{\"at\":0,\"depth\":7,\"wind\":\"strong\"}", "gauge.wind: expected a number, found other text")]
    [InlineData("berthId", "[]", "berthId: expected a number or text, found an array")]
    [InlineData("berthId", "true", "berthId: expected a number or text, found true or false")]
    [InlineData("plan", "\"{\"", "plan: expected JSON")]
    [InlineData("plan", "\"{}\"", "plan.length: missing")]
    [InlineData("plan", "{\"length\":1,\"cranes\":\"[{}]\"}", "plan.cranes[0].craneId: missing")]
    [InlineData("plan", "[]", "plan: expected an object, found an array")]
    [InlineData("tags", "[\"a\"]", "tags: expected text, found an array")]
    [InlineData("kinds", "1", "kinds: expected an array, found another number")]
    [InlineData("kinds", "[1,\"two\"]", "kinds[1]: expected a whole number of 32 bits")]
    [InlineData("notes", "{\"a\":1,\"b\":\"x\"}", "notes.b: expected a whole number of 32 bits")]
    [InlineData("page", "{\"pageNo\":1}", "page.pageSize: missing")]
    [InlineData("dues", "{}", "dues: expected a number, found an object")]
    [InlineData("day", "[]", "day: expected text, found an array")]
    [InlineData("owner", "[]", "owner: expected text, found an array")]
    public async Task A_member_of_the_wrong_kind_is_named_with_its_path(string name, string value, string reason)
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        AssertIncomplete(harbor, await harbor.SaveBerthAsync(With(name, value)), reason);
    }

    [Theory]
    [InlineData("name", "\"\"")]
    [InlineData("name", "12")]
    [InlineData("length", "\"12.5\"")]
    [InlineData("length", "8.0E-4")]
    [InlineData("count", "3.0")]
    [InlineData("count", "\"3\"")]
    [InlineData("open", "\"true\"")]
    [InlineData("since", "\"1700000000123\"")]
    [InlineData("built", "\"1700000000\"")]
    [InlineData("built", "1700000000.0")]
    [InlineData("key", "\"123E4567-E89B-12D3-A456-426614174000\"")]
    [InlineData("site", "\"/b?c#d\"")]
    [InlineData("every", "\"P1DT2H\"")]
    [InlineData("opened", "\"2026-01-31T12:00:00.5+08:00\"")]
    [InlineData("closed", "\"20260131T120000Z\"")]
    [InlineData("seal", "\"+/8=\"")]
    [InlineData("gauge", "{\"at\":0,\"depth\":7.5,\"wind\":null,\"tide\":\"3\"}")]
    [InlineData("berthId", "3381")]
    [InlineData("berthId", "3381.0")]
    [InlineData("berthId", "\"3381\"")]
    [InlineData("berthId", "\"N_1\"")]
    [InlineData("berthId", "null")]
    [InlineData("plan", "\"\"")]
    [InlineData("plan", "\"{\\\"length\\\":1}\"")]
    [InlineData("plan", "{\"length\":1,\"cranes\":[{\"craneId\":5}]}")]
    [InlineData("plan", "[{\"length\":1}]")]
    [InlineData("tags", "\";a;b;\"")]
    [InlineData("kinds", "[1,\"2\",77]")]
    [InlineData("page", "{\"pageNo\":\"1\",\"pageSize\":10,\"more\":{}}")]
    [InlineData("owner", "\"me\"")]
    [InlineData("undeclared", "[1,2]")]
    public async Task A_value_may_be_written_as_the_field_writes_it(string name, string value)
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        Assert.Equal(0, (await harbor.SaveBerthAsync(With(name, value))).Code);
    }

    [Theory]
    [InlineData("[]", null)]
    [InlineData("[\"a\",\"b\"]", null)]
    [InlineData("{}", "body: expected an array, found an object")]
    [InlineData("[\"a\",false]", "body[1]: expected text, found true or false")]
    public async Task A_body_can_be_one_value(string body, string? reason)
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        Response answer = await harbor.Caller.CallAsync("PUT", "/harbor/v1/names", [], body);

        Assert.Equal(reason is null ? 0 : 62102, answer.Code);
        Assert.Contains(reason ?? "OK", answer.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused_whether_its_length_is_announced_or_not()
    {
        await using Harbor harbor = await Harbor.OpenAsync(new GatewayOptions { MaxBodyBytes = 1000 });
        string body = "{\"berthId\":\"" + new string('x', 1000) + "\"}";

        Response announced = await harbor.CloseBerthAsync(body);
        Response chunked = await harbor.Caller.CallAsync(
            "POST",
            "/harbor/v1/berths",
            [("action", "close"), ("userId", "u100")],
            body,
            request => request.Headers.TransferEncodingChunked = true);

        foreach (Response answer in new[] { announced, chunked })
        {
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
            Assert.Contains("larger than 1000 bytes", answer.Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_body_of_exactly_the_limit_is_taken()
    {
        string body = """{"berthId":3381}""";
        await using Harbor harbor = await Harbor.OpenAsync(
            new GatewayOptions { MaxBodyBytes = Encoding.UTF8.GetByteCount(body) + 300 });

        Response answer = await harbor.CloseBerthAsync(body + new string(' ', 300));

        Assert.Equal(0, answer.Code);
    }

    [Fact]
    public async Task The_code_of_an_invalid_parameter_can_be_another()
    {
        await using Harbor harbor = await Harbor.OpenAsync(new GatewayOptions { InvalidParameterCode = 4711 });

        Assert.Equal(4711, (await harbor.CloseBerthAsync("{}")).Code);
    }

    private static string With(string name, string value)
    {
        JsonObject body = JsonNode.Parse(Complete)!.AsObject();
        body.Remove(name);
        return $"{body.ToJsonString()[..^1]},\"{name}\":{value}}}";
    }

    private static void AssertIncomplete(Harbor harbor, Response answer, string reason)
    {
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(62102, answer.Code);
        Assert.Contains(reason, answer.Reason, StringComparison.Ordinal);
        Assert.Equal(RequestOutcome.Incomplete, harbor.Gateway.Requests[^1].Outcome);
    }
}
