using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using Tidegate.EndToEnd.Tests.Gateway.Support;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Gateway;

public class SignatureTests
{
    private static readonly (string, string)[] s_getBerth = [("action", "get"), ("berthId", "3381"), ("userId", "u100")];

    [Fact]
    public async Task A_request_that_is_signed_right_is_answered()
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        Response answer = await harbor.GetBerthAsync("3381");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("Nord", answer.Data.GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("apim-accesstoken")]
    [InlineData("apim-signature")]
    [InlineData("apim-timestamp")]
    public async Task A_missing_header_is_named(string header)
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        Response answer = await GetAsync(harbor, request => request.Headers.Remove(header));

        AssertUnauthorized(harbor, answer, header);
        Assert.Contains("missing", answer.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("apim-accesstoken")]
    [InlineData("apim-signature")]
    [InlineData("apim-timestamp")]
    public async Task An_empty_header_counts_as_missing(string header)
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        Response answer = await GetAsync(harbor, request => Replace(request, header, ""));

        AssertUnauthorized(harbor, answer, header);
    }

    [Theory]
    [InlineData("apim-accesstoken")]
    [InlineData("apim-signature")]
    [InlineData("apim-timestamp")]
    public async Task A_header_that_was_sent_twice_is_refused(string header)
    {
        await using Harbor harbor = await Harbor.OpenAsync();
        await harbor.Caller.LogInAsync();
        using HttpRequestMessage signed = harbor.Caller.Sign("GET", "/harbor/v1/berths", s_getBerth);
        var request = new StringBuilder("GET /harbor/v1/berths?action=get&berthId=3381&userId=u100 HTTP/1.1\r\nHost: h\r\nConnection: close\r\n");
        foreach ((string name, IEnumerable<string> values) in signed.Headers)
        {
            string line = $"{name}: {string.Concat(values)}\r\n";
            request.Append(line).Append(name == header ? line : "");
        }

        string answer = await RawConnection.ExchangeAsync(harbor.Gateway.Uri, request + "\r\n");

        Assert.StartsWith("HTTP/1.1 401", answer, StringComparison.Ordinal);
        Assert.Contains($"{header} was sent more than once", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_without_any_header_names_all_three()
    {
        await using Harbor harbor = await Harbor.OpenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/harbor/v1/berths?action=get");

        Response answer = await harbor.Caller.SendAsync(request);

        AssertUnauthorized(harbor, answer, "apim-accesstoken, apim-signature, apim-timestamp");
    }

    [Fact]
    public async Task A_changed_signature_is_refused()
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        Response answer = await GetAsync(harbor, request => Change(request, "apim-signature", s => (s[0] == 'a' ? 'b' : 'a') + s[1..]));

        AssertUnauthorized(harbor, answer, "The signature is wrong");
    }

    [Fact]
    public async Task An_upper_case_signature_is_refused_and_said_to_be_so()
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        Response answer = await GetAsync(harbor, request => Change(request, "apim-signature", s => s.ToUpperInvariant()));

        AssertUnauthorized(harbor, answer, "lower case");
    }

    [Theory]
    [InlineData("")]
    [InlineData("00")]
    public async Task A_signature_of_another_length_is_refused(string more)
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        Response answer = await GetAsync(
            harbor, request => Change(request, "apim-signature", s => more.Length == 0 ? s[..63] : s + more));

        AssertUnauthorized(harbor, answer, "The signature is wrong");
    }

    [Fact]
    public async Task A_query_changed_on_the_way_is_refused()
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        Response answer = await GetAsync(
            harbor, request => request.RequestUri = new Uri("/harbor/v1/berths?action=get&berthId=3382&userId=u100", UriKind.Relative));

        AssertUnauthorized(harbor, answer, "The signature is wrong");
    }

    [Fact]
    public async Task A_body_changed_on_the_way_is_refused()
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        Response answer = await harbor.Caller.CallAsync(
            "POST",
            "/harbor/v1/berths",
            [("action", "close"), ("userId", "u100")],
            """{"berthId":3381}""",
            request => request.Content = new StringContent("""{"berthId":3382}"""));

        AssertUnauthorized(harbor, answer, "The signature is wrong");
    }

    [Fact]
    public async Task A_timestamp_changed_on_the_way_is_refused()
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        Response answer = await GetAsync(harbor, request => Change(
            request, "apim-timestamp", t => (long.Parse(t, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture)));

        AssertUnauthorized(harbor, answer, "The signature is wrong");
    }

    [Theory]
    [InlineData("-1700000000123")]
    [InlineData("+1700000000123")]
    [InlineData("1700000000123.0")]
    [InlineData("17e11")]
    [InlineData("2023-11-14T22:13:20Z")]
    [InlineData("99999999999999999999999")]
    [InlineData("9223372036854775807")]
    public async Task A_timestamp_that_is_no_number_of_milliseconds_is_refused(string timestamp)
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        Response answer = await GetAsync(harbor, request => Replace(request, "apim-timestamp", timestamp));

        AssertUnauthorized(harbor, answer, "apim-timestamp is not a number of milliseconds");
    }

    [Theory]
    [InlineData(-300_000, true)]
    [InlineData(-300_001, false)]
    [InlineData(300_000, true)]
    [InlineData(300_001, false)]
    public async Task A_timestamp_may_be_five_minutes_off_either_way(int milliseconds, bool isTaken)
    {
        var clock = new FakeTimeProvider(DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_123));
        await using Harbor harbor = await Harbor.OpenAsync(new GatewayOptions { Clock = clock });
        await harbor.Caller.LogInAsync();
        using var late = new Caller(harbor.Gateway, new FakeTimeProvider(clock.GetUtcNow().AddMilliseconds(milliseconds)));
        late.Token = harbor.Caller.Token;

        Response answer = await late.CallAsync("GET", "/harbor/v1/berths", s_getBerth);

        Assert.Equal(isTaken ? HttpStatusCode.OK : HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal(!isTaken, answer.Text.Contains("at most 300 s are allowed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_allowed_staleness_can_be_set()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_123));
        var options = new GatewayOptions { Clock = clock, AllowedStaleness = TimeSpan.FromSeconds(2) };
        await using Harbor harbor = await Harbor.OpenAsync(options);
        await harbor.Caller.LogInAsync();
        using HttpRequestMessage request = harbor.Caller.Sign("GET", "/harbor/v1/berths", s_getBerth);

        clock.Advance(TimeSpan.FromSeconds(3));
        Response answer = await harbor.Caller.SendAsync(request);

        AssertUnauthorized(harbor, answer, "at most 2 s are allowed");
    }

    [Fact]
    public async Task One_signature_may_be_used_again_while_it_is_fresh()
    {
        await using Harbor harbor = await Harbor.OpenAsync();
        await harbor.Caller.LogInAsync();
        using HttpRequestMessage request = harbor.Caller.Sign("GET", "/harbor/v1/berths", s_getBerth);
        using var again = new HttpRequestMessage(request.Method, request.RequestUri);
        foreach ((string name, IEnumerable<string> values) in request.Headers)
        {
            again.Headers.Add(name, values);
        }

        Assert.Equal(HttpStatusCode.OK, (await harbor.Caller.SendAsync(request)).Status);
        Assert.Equal(HttpStatusCode.OK, (await harbor.Caller.SendAsync(again)).Status);
    }

    [Fact]
    public async Task The_body_of_a_get_is_signed_too()
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        Response signed = await harbor.Caller.CallAsync("GET", "/harbor/v1/berths", s_getBerth, "not even JSON");
        Response unsigned = await harbor.Caller.CallAsync(
            "GET", "/harbor/v1/berths", s_getBerth, null, request => request.Content = new StringContent("late", Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.OK, signed.Status);
        AssertUnauthorized(harbor, unsigned, "the body was not signed");
    }

    [Fact]
    public async Task Another_secret_is_refused_and_the_answer_shows_nothing_of_ours()
    {
        const string Secret = "s3cr3t-of-the-gateway";
        await using Harbor harbor = await Harbor.OpenAsync(new GatewayOptions { SecretKey = Secret });
        string token = await harbor.Caller.LogInAsync();
        string signature = "";

        Response answer = await GetAsync(harbor, request =>
        {
            string timestamp = string.Concat(request.Headers.GetValues("apim-timestamp"));
            signature = TestSigner.Sign(token, s_getBerth, [], timestamp, "another");
            Replace(request, "apim-signature", signature);
        });

        AssertUnauthorized(harbor, answer, "The signature is wrong");
        Assert.DoesNotContain(Secret, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(token, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(signature, answer.Text, StringComparison.Ordinal);
    }

    private static async Task<Response> GetAsync(Harbor harbor, Action<HttpRequestMessage> change) =>
        await harbor.Caller.CallAsync("GET", "/harbor/v1/berths", s_getBerth, null, change);

    private static void Replace(HttpRequestMessage request, string header, string value)
    {
        request.Headers.Remove(header);
        request.Headers.TryAddWithoutValidation(header, value);
    }

    private static void Change(HttpRequestMessage request, string header, Func<string, string> change) =>
        Replace(request, header, change(string.Concat(request.Headers.GetValues(header))));

    private static void AssertUnauthorized(Harbor harbor, Response answer, string reason)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal(401, answer.Code);
        Assert.Contains(reason, answer.Reason, StringComparison.Ordinal);
        RecordedRequest recorded = harbor.Gateway.Requests[^1];
        Assert.Equal(RequestOutcome.Unauthorized, recorded.Outcome);
        Assert.Null(recorded.Operation);
    }
}
