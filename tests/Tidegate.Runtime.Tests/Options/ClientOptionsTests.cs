using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Options;

public sealed class ClientOptionsTests
{
    public static TheoryData<string, string> WrongGateways => new()
    {
        { "apim.example.com", "must start with https:// or http://" },
        { "/apim", "must start with https:// or http://" },
        { "ftp://apim.example.com", "must start with https:// or http://" },
        { "file:///etc/passwd", "must start with https:// or http://" },
        { "https://apim.example.com/?a=1", "must be scheme, host, port and perhaps a path" },
        { "https://apim.example.com/#a", "must be scheme, host, port and perhaps a path" },
        { "https://user:pass@apim.example.com", "must not contain a user name or password" },
    };

    [Theory]
    [MemberData(nameof(WrongGateways))]
    public void A_wrong_gateway_is_named_with_the_remedy(string gateway, string problem)
    {
        ArgumentException exception = Refused(options => options.Gateway = new Uri(gateway, UriKind.RelativeOrAbsolute));

        Assert.Equal("Gateway", exception.ParamName);
        Assert.StartsWith("Gateway " + problem, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("pass@", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://apim.example.com")]
    [InlineData("https://apim.example.com/")]
    [InlineData("http://127.0.0.1:8080")]
    [InlineData("http://[::1]:8080")]
    public void A_right_gateway_is_taken(string gateway)
    {
        using var api = new TestApi(options => options.Gateway = new Uri(gateway));

        Assert.NotNull(api.Client);
    }

    [Theory]
    [InlineData(null, "is missing")]
    [InlineData("", "is missing")]
    [InlineData("   ", "is missing")]
    [InlineData("my-hidden-key\n", "contains a line break")]
    [InlineData("my-hidden\r\nkey", "contains a line break")]
    [InlineData("my-hidden-key\t", "contains a line break")]
    public void A_wrong_key_is_named_and_not_shown(string? key, string problem)
    {
        ArgumentException access = Refused(options => options.AccessKey = key);
        ArgumentException secret = Refused(options => options.SecretKey = key);

        Assert.Equal("AccessKey", access.ParamName);
        Assert.Equal("SecretKey", secret.ParamName);
        Assert.StartsWith("SecretKey " + problem, secret.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", secret.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", access.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Not a theory: an attribute cannot hold such a text.</summary>
    [Fact]
    public void A_key_that_was_cut_off_within_a_character_is_named()
    {
        ArgumentException exception = Refused(static options => options.SecretKey = "my-hidden-key\ud83d");

        Assert.Equal("SecretKey", exception.ParamName);
        Assert.StartsWith("SecretKey contains half of a character", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", exception.ToString(), StringComparison.Ordinal);
        Assert.Equal("AccessKey", Refused(static options => options.AccessKey = "\ude00my-hidden-key").ParamName);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(100L * 24 * 3600)]
    public void A_wrong_time_is_named(long seconds)
    {
        ArgumentException exception = Refused(options => options.Timeout = TimeSpan.FromSeconds(seconds));

        Assert.Equal("Timeout", exception.ParamName);
        Assert.StartsWith("Timeout must be positive", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_wrong_options_are_named()
    {
        Assert.Equal("Gateway", Refused(static options => options.Gateway = null).ParamName);
        Assert.Equal("IdleTimeout", Refused(static options => options.IdleTimeout = TimeSpan.Zero).ParamName);
        Assert.Equal("MaxResponseBytes", Refused(static options => options.MaxResponseBytes = 0).ParamName);
        Assert.Equal("MaxResponseBytes", Refused(static options => options.MaxResponseBytes = 1_000_000_001).ParamName);
        Assert.Equal("MaxDepth", Refused(static options => options.MaxDepth = 0).ParamName);
        Assert.Equal("MaxDepth", Refused(static options => options.MaxDepth = 100_001).ParamName);
        Assert.Equal("Clock", Refused(static options => options.Clock = null!).ParamName);
        Assert.Equal("options", Assert.Throws<ArgumentNullException>(static () => new ApiClient(TestApi.Service, null!)).ParamName);
        Assert.Equal("service", Assert.Throws<ArgumentNullException>(static () => new ApiClient(null!, new ApiClientOptions())).ParamName);
    }

    [Fact]
    public void An_endless_time_is_allowed()
    {
        using var api = new TestApi(static options => options.Timeout = Timeout.InfiniteTimeSpan);

        Assert.NotNull(api.Client);
    }

    [Fact]
    public async Task Options_that_change_later_do_not_change_the_client()
    {
        ApiClientOptions? kept = null;
        using var api = new TestApi(options => kept = options);
        kept!.SecretKey = "another-secret";
        kept.Gateway = new Uri("https://elsewhere.test");

        await api.EnableAsync();

        SentRequest sent = Assert.Single(api.Transport.Calls);
        Assert.StartsWith("https://apim.example.test/", sent.Url, StringComparison.Ordinal);
        Assert.Equal(TestApi.Sha256($$"""token-1actionenableorgIdo200userIdu100{"flowId":3377}1700000000123{{TestApi.SecretKey}}"""), sent.Signature);
    }

    [Fact]
    public void A_transport_that_follows_redirects_is_refused()
    {
        using var following = new HttpClientHandler { AllowAutoRedirect = true };
        using var wrapped = new PassThroughHandler(new SocketsHttpHandler());
        using var staying = new SocketsHttpHandler { AllowAutoRedirect = false };
        var options = new ApiClientOptions { Gateway = new Uri("https://x.test"), AccessKey = "ak", SecretKey = "secret" };

        Assert.Equal("parts", Assert.Throws<ArgumentException>(() => new ApiClient(TestApi.Service, options, new ApiClientParts { Transport = following })).ParamName);
        Assert.Throws<ArgumentException>(() => new ApiClient(TestApi.Service, options, new ApiClientParts { Transport = wrapped }));
        new ApiClient(TestApi.Service, options, new ApiClientParts { Transport = staying }).Dispose();
    }

    [Fact]
    public void A_wrong_time_for_a_call_is_named()
    {
        using var api = new TestApi();

        ArgumentException exception = Assert.Throws<ArgumentException>(
            () => api.Client.CreateRequest(TestApi.GetFlow, new CallOptions { Timeout = TimeSpan.Zero }));

        Assert.Equal("Timeout", exception.ParamName);
    }

    [Fact]
    public async Task The_time_for_a_call_is_its_own()
    {
        using var api = new TestApi();
        api.Transport.BeforeResponse = static token => Task.Delay(Timeout.Infinite, token);

        Task call = api.EnableAsync(options: new CallOptions { Timeout = TimeSpan.FromSeconds(3) });
        while (api.Transport.Calls.Count == 0)
        {
            await Task.Delay(5);
        }

        api.Clock.Advance(TimeSpan.FromSeconds(2.9));
        Assert.False(call.IsCompleted);
        api.Clock.Advance(TimeSpan.FromSeconds(0.2));

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => call);
        Assert.Equal("EnableFlow: no complete response came within 3 s.", exception.Message);
        Assert.True(exception.MayHaveReachedServer);
    }

    [Fact]
    public async Task Headers_of_a_call_are_sent()
    {
        using var api = new TestApi();

        await api.EnableAsync(options: new CallOptions { Headers = new Dictionary<string, string> { ["X-Request-Id"] = "r 1", ["Accept-Language"] = "zh-CN" } });

        SentRequest sent = Assert.Single(api.Transport.Calls);
        Assert.Equal("r 1", sent.Headers["X-Request-Id"]);
        Assert.Equal("zh-CN", sent.Headers["Accept-Language"]);
        Assert.DoesNotContain("X-Request-Id", Assert.Single(api.Transport.TokenRequests).Headers.Keys);
    }

    [Theory]
    [InlineData("apim-accesstoken", "x")]
    [InlineData("APIM-Signature", "x")]
    [InlineData("apim-timestamp", "x")]
    [InlineData("Content-Type", "text/plain")]
    [InlineData("Content-Length", "5")]
    [InlineData("bad name", "x")]
    [InlineData("X-Split", "a\r\nb: c")]
    [InlineData("X-Null", null)]
    [InlineData("X-Text", "目")]
    [InlineData("X-Blank", "ABC ")]
    [InlineData("X-Blank", "\tABC")]
    public async Task A_header_that_cannot_be_set_is_refused(string name, string? value)
    {
        using var api = new TestApi();

        await Assert.ThrowsAsync<ArgumentException>(
            () => api.EnableAsync(options: new CallOptions { Headers = new Dictionary<string, string> { [name] = value! } }));

        Assert.Empty(api.Transport.Calls);
    }

    [Fact]
    public void A_client_that_was_disposed_of_says_so()
    {
        var api = new TestApi();
        api.Dispose();
        api.Client.Dispose();

        Assert.Throws<ObjectDisposedException>(() => api.Client.CreateRequest(TestApi.GetFlow, null));
    }

    [Fact]
    public async Task A_transport_that_was_brought_along_is_not_disposed_of()
    {
        using var transport = new StubTransport();
        var options = new ApiClientOptions { Gateway = new Uri("https://x.test"), AccessKey = "ak", SecretKey = "secret" };
        new ApiClient(TestApi.Service, options, new ApiClientParts { Transport = transport }).Dispose();
        using var second = new ApiClient(TestApi.Service, options, new ApiClientParts { Transport = transport });

        await second.SendAsync(second.CreateRequest(TestApi.GetFlow, null), default);

        Assert.Single(transport.Calls);
    }

    private static ArgumentException Refused(Action<ApiClientOptions> configure) =>
        Assert.ThrowsAny<ArgumentException>(() => new TestApi(configure).Dispose());

    private sealed class PassThroughHandler(HttpMessageHandler inner) : DelegatingHandler(inner);
}
