using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using Tidegate.EndToEnd.Tests.Gateway.Support;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Gateway;

public class TokenServiceTests
{
    private static readonly DateTimeOffset s_start = DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_123);

    [Fact]
    public async Task A_token_comes_in_the_documented_form()
    {
        await using Harbor harbor = await OpenAsync();

        Response answer = await harbor.Caller.TokenAsync("get");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("application/json", answer.Message.Content.Headers.ContentType!.MediaType);
        Assert.Equal(0, answer.Json.GetProperty("status").GetInt32());
        Assert.Equal("SUCCESS", answer.Reason);
        Assert.Equal("apim-token-service", answer.Json.GetProperty("business").GetString());
        Assert.Equal(7200, answer.Data.GetProperty("expire").GetInt32());
        Assert.NotEmpty(answer.Data.GetProperty("accessToken").GetString()!);
        Assert.Equal(RequestOutcome.TokenIssued, Assert.Single(harbor.Gateway.Requests).Outcome);
    }

    [Fact]
    public async Task The_timestamp_may_be_text()
    {
        await using Harbor harbor = await OpenAsync();

        Response answer = await harbor.Caller.TokenAsync(
            "get", body => body["timestamp"] = ((long)body["timestamp"]!).ToString(CultureInfo.InvariantCulture));

        Assert.Equal(0, answer.Json.GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task A_repeated_encryption_is_refused()
    {
        await using Harbor harbor = await OpenAsync();
        string timestamp = s_start.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        string encryption = TestSigner.Encrypt(harbor.Gateway.AccessKey, timestamp, harbor.Gateway.SecretKey);
        string body = $$"""{"appKey":"{{harbor.Gateway.AccessKey}}","encryption":"{{encryption}}","timestamp":{{timestamp}}}""";

        AssertStatus(0, await harbor.Caller.TokenAsync("get", body));
        AssertStatus(1001, await harbor.Caller.TokenAsync("get", body));
    }

    [Fact]
    public async Task Get_and_refresh_share_their_memory_of_encryptions()
    {
        await using Harbor harbor = await OpenAsync();
        await harbor.Caller.LogInAsync();
        string first = harbor.Gateway.Requests[0].BodyText;

        Response answer = await harbor.Caller.TokenAsync("refresh", first[..^1] + $$""","accessToken":"{{harbor.Caller.Token}}"}""");

        AssertStatus(1001, answer);
    }

    [Fact]
    public async Task A_wrong_encryption_does_not_use_up_the_right_one()
    {
        await using Harbor harbor = await OpenAsync();
        string right = "";
        AssertStatus(1003, await harbor.Caller.TokenAsync("get", body =>
        {
            right = JsonSerializer.Serialize(body);
            body["encryption"] = new string('0', 64);
        }));

        AssertStatus(0, await harbor.Caller.TokenAsync("get", right));
    }

    [Fact]
    public async Task An_unknown_key_is_refused()
    {
        await using Harbor harbor = await OpenAsync();

        Response answer = await harbor.Caller.TokenAsync("get", body => body["appKey"] = "nobody");

        AssertStatus(1002, answer);
        Assert.Equal(JsonValueKind.Null, answer.Data.ValueKind);
        Assert.Equal(RequestOutcome.TokenRefused, Assert.Single(harbor.Gateway.Requests).Outcome);
    }

    [Fact]
    public async Task An_upper_case_encryption_is_refused()
    {
        await using Harbor harbor = await OpenAsync();

        AssertStatus(1003, await harbor.Caller.TokenAsync(
            "get", body => body["encryption"] = ((string)body["encryption"]!).ToUpperInvariant()));
    }

    [Theory]
    [InlineData("get", "appKey")]
    [InlineData("get", "encryption")]
    [InlineData("get", "timestamp")]
    [InlineData("refresh", "accessToken")]
    public async Task A_missing_parameter_is_named(string endpoint, string name)
    {
        await using Harbor harbor = await OpenAsync();

        Action<Dictionary<string, object?>>[] spoils = [body => body.Remove(name), body => body[name] = null, body => body[name] = ""];
        foreach (Action<Dictionary<string, object?>> spoil in spoils)
        {
            Response answer = await harbor.Caller.TokenAsync(endpoint, spoil);

            AssertStatus(1202, answer);
            Assert.Contains(name, answer.Reason, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("appKey", 5)]
    [InlineData("encryption", true)]
    [InlineData("timestamp", true)]
    [InlineData("timestamp", "tomorrow")]
    [InlineData("timestamp", 1.5)]
    [InlineData("timestamp", -1)]
    public async Task A_parameter_of_the_wrong_kind_is_named(string name, object value)
    {
        await using Harbor harbor = await OpenAsync();

        Response answer = await harbor.Caller.TokenAsync("get", body => body[name] = value);

        AssertStatus(1004, answer);
        Assert.Contains(name, answer.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("appKey=x")]
    [InlineData("{\"appKey\":\"a\",\"appKey\":\"b\"}")]
    [InlineData("{\"appKey\":\"\\ud800\"}")]
    public async Task A_body_that_is_no_object_is_refused(string body)
    {
        await using Harbor harbor = await OpenAsync();

        AssertStatus(1004, await harbor.Caller.TokenAsync("get", body));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(-301)]
    public async Task A_stale_timestamp_is_refused(int seconds)
    {
        await using Harbor harbor = await OpenAsync();
        using var late = new Caller(harbor.Gateway, new FakeTimeProvider(s_start.AddSeconds(seconds)));

        Response answer = await late.TokenAsync("get");

        AssertStatus(1004, answer);
        Assert.Contains("301 s", answer.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_post_is_served()
    {
        await using Harbor harbor = await OpenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/apim-token-service/v2.0/token/get");

        Response answer = await harbor.Caller.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.Status);
        Assert.Equal(["POST"], answer.Message.Content.Headers.Allow);
    }

    [Fact]
    public async Task The_code_can_be_misspelled_as_in_the_documentation()
    {
        await using Harbor harbor = await OpenAsync();
        harbor.Gateway.Tokens.StatusSpelling = TokenStatusSpelling.Stauts;

        Response answer = await harbor.Caller.TokenAsync("get");

        Assert.Equal(0, answer.Json.GetProperty("stauts").GetInt32());
        Assert.False(answer.Json.TryGetProperty("status", out _));
    }

    private static Task<Harbor> OpenAsync() => Harbor.OpenAsync(new GatewayOptions { Clock = new FakeTimeProvider(s_start) });

    private static void AssertStatus(int status, Response answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(status, answer.Json.GetProperty("status").GetInt32());
    }
}
