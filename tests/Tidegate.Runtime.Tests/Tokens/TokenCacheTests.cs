using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Tokens;

/// <summary>Several clients, each with a clock and a transport of its own, share one token.</summary>
public sealed class TokenCacheTests
{
    [Fact]
    public async Task A_token_that_another_process_shared_is_used_without_asking_the_service()
    {
        using MemoryTokenCache cache = Holding("shared");
        using var api = new TestApi(cache);

        await api.EnableAsync();

        Assert.Empty(api.Transport.TokenRequests);
        Assert.Equal("shared", Assert.Single(api.Transport.Calls).Token);
    }

    [Fact]
    public async Task Many_clients_that_start_at_once_get_one_token()
    {
        using var cache = new MemoryTokenCache();
        using var fleet = new Fleet(10, cache);

        await fleet.CallAsync();

        Assert.Equal(["get"], fleet.TokenRequests);
        Assert.Equal(["token-1"], fleet.TokensUsed);
    }

    [Fact]
    public async Task A_token_that_expires_is_refreshed_once_for_all()
    {
        using var cache = new MemoryTokenCache();
        using var fleet = new Fleet(10, cache);
        await fleet.CallAsync();
        fleet.Advance(TimeSpan.FromHours(2));

        await fleet.CallAsync();

        Assert.Equal(["get", "refresh"], fleet.TokenRequests);
        Assert.Equal(["token-1", "token-2"], fleet.TokensUsed);
    }

    [Fact]
    public async Task A_token_that_the_gateway_refuses_is_replaced_once_for_all()
    {
        using var cache = new MemoryTokenCache();
        using var fleet = new Fleet(10, cache);
        await fleet.CallAsync();
        fleet.Response = static sent => StubTransport.Json(sent.Token == "token-1" ? """{"code":1203}""" : """{"code":0}""");

        await fleet.CallAsync();

        Assert.Equal(["get", "get"], fleet.TokenRequests);
    }

    [Fact]
    public async Task A_token_is_shared_until_its_end_in_the_gateways_time()
    {
        using var cache = new MemoryTokenCache();
        using var api = new TestApi(cache);
        DateTimeOffset gatewayTime = api.Clock.GetUtcNow() + TimeSpan.FromMinutes(10);
        api.Transport.ResponseToken = (_, _) =>
        {
            HttpResponseMessage answer = StubTransport.Token("token", 7200);
            answer.Headers.Date = gatewayTime;
            return answer;
        };

        await api.EnableAsync();

        Assert.Equal("token", cache.Token!.Text);
        Assert.InRange(cache.Token.ExpiresAt - gatewayTime, TimeSpan.FromSeconds(7199), TimeSpan.FromSeconds(7201));
        Assert.InRange(cache.TimeToLive, TimeSpan.FromSeconds(7199), TimeSpan.FromSeconds(7201));
    }

    [Fact]
    public async Task A_token_without_any_time_left_is_not_shared()
    {
        using var cache = new MemoryTokenCache();
        using var api = new TestApi(cache);
        api.Transport.ResponseToken = static (_, number) => StubTransport.Token($"token-{number}", 0);

        await api.EnableAsync();

        Assert.Null(cache.Token);
    }

    [Fact]
    public async Task A_token_service_that_refuses_leaves_the_lock_to_others()
    {
        using var cache = new MemoryTokenCache();
        using var api = new TestApi(cache);
        api.Transport.ResponseToken = static (_, number) => number == 1 ? StubTransport.TokenError(1003) : StubTransport.Token("token", 7200);

        await Assert.ThrowsAsync<ApiException>(() => api.EnableAsync());

        Assert.False(cache.IsLocked);
        await api.EnableAsync();
        Assert.Equal("token", cache.Token!.Text);
    }

    [Fact]
    public async Task A_shared_token_is_hidden_like_any_other()
    {
        using MemoryTokenCache cache = Holding("shared-token-0123456789");
        using var api = new TestApi(cache);
        api.Transport.Response = static _ => StubTransport.Json("""{"code":62103,"msg":"no shared-token-0123456789 here"}""");

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => api.EnableAsync());

        Assert.Equal("no *** here", exception.ServiceMessage);
    }

    [Fact]
    public void A_cached_token_does_not_show_its_text()
    {
        var token = new CachedAccessToken("secret-token", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

        Assert.Equal("access token until 2026-01-02T03:04:05Z", token.ToString());
    }

    [Fact]
    public void A_cached_token_has_a_text()
    {
        Assert.Throws<ArgumentException>(static () => new CachedAccessToken("", DateTimeOffset.MaxValue));
        Assert.Throws<ArgumentException>(static () => new CachedAccessToken(null!, DateTimeOffset.MaxValue));
    }

    private static MemoryTokenCache Holding(string token) => new()
    {
        Token = new CachedAccessToken(token, DateTimeOffset.FromUnixTimeMilliseconds(1700000000123) + TimeSpan.FromHours(1)),
    };

    /// <summary>Clients at one gateway, which numbers the tokens that it gives to any of them.</summary>
    private sealed class Fleet : IDisposable
    {
        private readonly TestApi[] _members;
        private int _tokens;

        public Fleet(int count, IAccessTokenCache cache)
        {
            _members = Enumerable.Range(0, count).Select(_ => new TestApi(cache)).ToArray();
            foreach (TestApi member in _members)
            {
                member.Transport.ResponseToken =
                    (_, _) => StubTransport.Token($"token-{System.Threading.Interlocked.Increment(ref _tokens)}", 7200);
            }
        }

        public Func<SentRequest, HttpResponseMessage> Response
        {
            set => Array.ForEach(_members, member => member.Transport.Response = value);
        }

        public IEnumerable<string> TokenRequests =>
            _members.SelectMany(static member => member.Transport.TokenRequests).Select(static request => request.Url.Split('/')[^1]).Order();

        public IEnumerable<string> TokensUsed =>
            _members.SelectMany(static member => member.Transport.Calls).Select(static call => call.Token!).Distinct().Order();

        public Task CallAsync() => Task.WhenAll(_members.Select(static member => Task.Run(() => member.EnableAsync())));

        public void Advance(TimeSpan time) => Array.ForEach(_members, member => member.Clock.Advance(time));

        public void Dispose() => Array.ForEach(_members, static member => member.Dispose());
    }
}
