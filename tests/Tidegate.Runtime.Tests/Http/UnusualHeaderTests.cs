using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Http;

/// <summary>Headers of responses that no kept server sends: they are not believed, and end no call.</summary>
public sealed class UnusualHeaderTests
{
    private const int Rounds = 400;

    private static readonly string[] s_values =
    [
        "Fri, 31 Dec 9999 23:59:59 GMT", "Mon, 01 Jan 0001 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 -1400", "Thu, 01 Jan 1970 00:00:00 GMT",
        "Sun, 29 Nov 2026 24:00:60 GMT", "Sun, 31 Feb 2026 10:00:00 GMT", "9999-12-31T23:59:59Z", "now", "", " ", "\t", "0", "-1", "-0",
        "99999999999999999999", "9223372036854775807", "2147483648", "1e9", "NaN", "gzip", "identity", "chunked", "application/json",
        "application/json; charset=", "charset", ";;;", "text/html; charset=utf-16", "\"", "é", "a, b, c", new string('9', 300), new string('x', 5000),
    ];

    private static readonly string[] s_names =
    [
        "Date", "Age", "Retry-After", "Content-Length", "Content-Type", "Content-Encoding", "Expires", "Last-Modified", "Content-Range", "Via",
        "Server", "Set-Cookie", "Connection", "Keep-Alive", "Transfer-Encoding", "Content-MD5", "ETag", "WWW-Authenticate",
    ];

    [Theory]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT")]
    [InlineData("Mon, 01 Jan 0001 00:00:00 GMT")]
    [InlineData("Thu, 01 Jan 1970 00:00:00 GMT")]
    [InlineData("tomorrow")]
    [InlineData("")]
    public async Task An_absurd_date_is_not_believed(string date)
    {
        using var api = new TestApi();
        api.Transport.ResponseToken = (_, number) => WithDate(StubTransport.Token($"token-{number}", 7200), date);
        int calls = 0;
        api.Transport.Response = _ => WithDate(
            ++calls == 1 ? StubTransport.Json("", HttpStatusCode.Unauthorized) : StubTransport.Json("""{"code":0}"""), date);

        await api.EnableAsync();

        Assert.Equal(2, api.Transport.Calls.Count);
        Assert.All(api.Transport.Calls, call => Assert.Equal(1700000000123, call.SentAt));
    }

    [Fact]
    public async Task Two_dates_end_no_call()
    {
        using var api = new TestApi();
        api.Transport.ResponseToken = static (_, _) => WithDate(
            WithDate(StubTransport.Token("token-1", 7200), "Fri, 31 Dec 9999 23:59:59 GMT"), "Tue, 14 Nov 2023 22:13:20 GMT");

        await api.EnableAsync();
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z")]
    public async Task A_machine_whose_clock_is_at_an_end_of_the_calendar_makes_calls(string time)
    {
        using var api = new TestApi();
        api.Clock.HandsMovedBy = DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture) - api.Clock.GetUtcNow();
        api.Transport.ResponseToken = static (_, number) =>
            WithDate(StubTransport.Token($"token-{number}", 2_000_000_000), "Fri, 31 Dec 9999 23:59:59 GMT");

        await api.EnableAsync();
        await api.EnableAsync();
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("-1e300")]
    [InlineData("1e300")]
    [InlineData("2147483648")]
    [InlineData("99999999999999999999999")]
    [InlineData("0.0001")]
    [InlineData("\"7200\"")]
    public async Task A_token_of_any_lifetime_serves_the_call_that_asked_for_it(string seconds)
    {
        using var api = new TestApi();
        api.Transport.ResponseToken = (_, number) =>
            StubTransport.Json($$"""{"status":0,"data":{"accessToken":"token-{{number}}","expire":{{seconds}}} }""");

        await api.EnableAsync();
        await api.EnableAsync();

        Assert.Equal("token-1", api.Transport.Calls[0].Token);
    }

    [Fact]
    public async Task No_header_of_an_answer_ends_a_call_otherwise_than_the_list_says()
    {
        var random = new Random(20261129);
        for (int i = 0; i < Rounds; i++)
        {
            using var api = new TestApi();
            var chosen = new List<string>();
            int status = new[] { 200, 401, 429, 503 }[random.Next(4)];
            api.Transport.ResponseToken = (_, number) => WithOddHeaders(StubTransport.Token($"token-{number}", 60), random, chosen);
            api.Transport.Response = _ => WithOddHeaders(StubTransport.Json("""{"code":0,"msg":"名"}""", (HttpStatusCode)status), random, chosen);

            Exception? told = await Record.ExceptionAsync(() => api.EnableAsync());

            Assert.True(told is null or ApiClientException, $"{string.Join(" | ", chosen)}: {told}");
        }
    }

    [Fact]
    public async Task No_header_on_the_wire_ends_a_call_otherwise_than_the_list_says()
    {
        var random = new Random(20261130);
        await using var server = new RawServer(async (_, stream, token) =>
        {
            IEnumerable<string> headers = Enumerable.Range(0, 3).Select(_ => $"{s_names[random.Next(s_names.Length)]}: {s_values[random.Next(s_values.Length)]}\r\n");
            await stream.WriteAsync(
                Encoding.UTF8.GetBytes($"HTTP/1.1 {new[] { 200, 401, 503 }[random.Next(3)]} OK\r\n{string.Concat(headers)}Connection: close\r\n\r\n{{\"code\":0}}"), token);
        });
        using ApiClient client = server.CreateClient(static options => options.Timeout = TimeSpan.FromSeconds(10));
        for (int i = 0; i < Rounds / 4; i++)
        {
            Exception? told = await Record.ExceptionAsync(() => client.SendAsync(client.CreateRequest(TestApi.GetFlow, null), default));

            Assert.True(told is null or ApiClientException, $"{i}: {told}");
        }
    }

    private static HttpResponseMessage WithDate(HttpResponseMessage answer, string date)
    {
        answer.Headers.TryAddWithoutValidation("Date", date);
        return answer;
    }

    private static HttpResponseMessage WithOddHeaders(HttpResponseMessage answer, Random random, List<string> chosen)
    {
        for (int i = random.Next(4); i >= 0; i--)
        {
            string name = s_names[random.Next(s_names.Length)];
            string value = s_values[random.Next(s_values.Length)];
            chosen.Add($"{name}: {value}");
            if (!answer.Headers.TryAddWithoutValidation(name, value))
            {
                answer.Content.Headers.Remove(name);
                answer.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return answer;
    }
}
