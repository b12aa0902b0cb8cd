using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Http;

/// <summary>Transports of the caller's that keep cookies: what a spec sends as a cookie is neither joined nor replaced by theirs.</summary>
public sealed class CookieTransportTests
{
    private const string Answer = """{"code":0,"msg":"OK","data":""}""";

    public static TheoryData<Func<HttpMessageHandler>> KeepingCookies => new()
    {
        { static () => new SocketsHttpHandler { AllowAutoRedirect = false } },
        { static () => new HttpClientHandler { AllowAutoRedirect = false } },
        { static () => new PassingOn(new SocketsHttpHandler { AllowAutoRedirect = false }) },
    };

    [Theory]
    [MemberData(nameof(KeepingCookies), DisableDiscoveryEnumeration = true)]
    public async Task A_call_that_sends_cookies_refuses_a_transport_with_cookies_of_its_own(Func<HttpMessageHandler> create)
    {
        await using RawServer server = Server();
        using HttpMessageHandler transport = create();
        using ApiClient client = Client(server, transport);

        ArgumentException exception = await Assert.ThrowsAsync<ArgumentException>(() => SendAsync(client, "s1"));
        await Assert.ThrowsAsync<ArgumentException>(() => client.SendForTextAsync(Request(client, "s1"), default));
        await Assert.ThrowsAsync<ArgumentException>(() => client.SendForBytesAsync(Request(client, "s1"), default));
        await Assert.ThrowsAsync<ArgumentException>(() => client.DownloadAsync(Request(client, "s1"), default));
        await Assert.ThrowsAsync<ArgumentException>(async () => await client
            .StreamAsync(() => Request(client, "s1"), static (ref reader) => reader.ReadString(), default).GetAsyncEnumerator().MoveNextAsync());

        Assert.Equal("parts", exception.ParamName);
        Assert.StartsWith(
            "Transport keeps cookies, and would send them beside those of GetFlow or in their place: set UseCookies to false.", exception.Message, StringComparison.Ordinal);
        Assert.Empty(server.Calls);
    }

    [Fact]
    public async Task A_transport_without_cookies_sends_those_of_the_operation_and_no_others()
    {
        await using RawServer server = Server();
        using var transport = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        using ApiClient client = Client(server, transport);

        await SendAsync(client, "s1");
        await SendAsync(client, "s2");

        Assert.Equal(["Cookie: session=s1", "Cookie: session=s2"], server.Calls.SelectMany(CookiesOf));
    }

    [Fact]
    public async Task Calls_without_cookies_leave_the_choice_to_the_caller()
    {
        await using RawServer server = Server();
        using var transport = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        using ApiClient client = Client(server, transport);

        await SendAsync(client, null);
        await SendAsync(client, null);

        Assert.Equal(["Cookie: session=theirs"], server.Calls.SelectMany(CookiesOf));
    }

    private static RawServer Server() =>
        RawServer.Saying($"HTTP/1.1 200 OK\r\nSet-Cookie: session=theirs; Path=/\r\nContent-Length: {Answer.Length}\r\nConnection: close\r\n\r\n{Answer}");

    private static ApiClient Client(RawServer server, HttpMessageHandler transport) => new(
        TestApi.Service,
        new ApiClientOptions { Gateway = server.Address, AccessKey = TestApi.AccessKey, SecretKey = TestApi.SecretKey },
        new ApiClientParts { Transport = transport });

    private static Task SendAsync(ApiClient client, string? session) => client.SendAsync(Request(client, session), default);

    private static ApiRequest Request(ApiClient client, string? session)
    {
        ApiRequest request = client.CreateRequest(TestApi.GetFlow, null);
        if (session is not null)
        {
            request.AddCookie("session", session);
        }

        return request;
    }

    private static string[] CookiesOf(string head) =>
        head.Split("\r\n").Where(static line => line.StartsWith("Cookie:", StringComparison.Ordinal)).ToArray();

    private sealed class PassingOn(HttpMessageHandler inner) : DelegatingHandler(inner);
}
