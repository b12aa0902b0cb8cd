using System;
using System.Threading.Tasks;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>Cookies that a spec declares, as they go out.</summary>
public class CookieTests
{
    private const string Done = """{"code":0,"msg":"OK","data":""}""";

    private const string Endpoint = """
        endpoint: Ping
        request: GET /ping
        cookie: { session: { type: string, secret: true }, userId: client, cycle?: Cycle, since?: epochMillis }
        returns: none
        """;

    [Fact]
    public async Task They_are_one_header_in_the_order_of_the_spec_and_not_signed()
    {
        var gateway = new StubGateway(Done);

        await LiveService.RunAsync(Endpoint, """await flows.PingAsync("abc=", Cycle.Month).ConfigureAwait(false); return null;""", gateway);

        Assert.Equal("session=abc=; userId=u1; cycle=M", gateway.Headers["Cookie"]);
        Assert.Equal("/batch/v2.1/ping", gateway.Call.Target);
        Assert.True(gateway.Call.IsSigned);
    }

    [Theory]
    [InlineData("a;b", "")]
    [InlineData("a b", "")]
    [InlineData("a,b", "")]
    [InlineData("a\\\\b", "")]
    [InlineData("a\\\"b", "")]
    [InlineData("Grüße", "")]
    [InlineData("two\\r\\nlines", "")]
    [InlineData("fine", """, options: new BatchCallOptions { Headers = new Dictionary<string, string> { ["cookie"] = "x=y" } }""")]
    public async Task What_would_not_arrive_is_refused_before_anything_is_sent(string value, string more)
    {
        var gateway = new StubGateway(Done);

        object? message = await LiveService.RunAsync(
            Endpoint,
            $$"""
            try
            {
                await flows.PingAsync("{{value}}"{{more}}).ConfigureAwait(false);
                return null;
            }
            catch (ArgumentException e)
            {
                return e.Message;
            }
            """,
            gateway);

        Assert.StartsWith(
            more.Length == 0 ? "The value of the cookie session has a character that no cookie can have: it is ASCII" : "The header Cookie of the options would replace the cookies of the operation (session, userId): leave",
            (string?)message,
            StringComparison.Ordinal);
        Assert.Empty(gateway.Calls);
    }

    [Theory]
    [InlineData("""await flows.PingAsync("abcd=efgh").ConfigureAwait(false);""")]
    [InlineData("""await flows.SendAsync(HttpMethod.Get, "/x", options: new BatchCallOptions { Headers = new Dictionary<string, string> { ["Cookie"] = "a=1; Session=abcd=efgh" } }).ConfigureAwait(false);""")]
    public async Task A_secret_cookie_is_not_told_in_an_error(string call)
    {
        var gateway = new StubGateway("""{"code":62101,"msg":"who is abcd=efgh of u1?"}""");

        object? message = await LiveService.RunAsync(
            Endpoint,
            $$"""
            try
            {
                {{call}}
                return null;
            }
            catch (ApiException e)
            {
                return e.ServiceMessage;
            }
            """,
            gateway);

        Assert.Equal("who is *** of u1?", message);
    }
}
