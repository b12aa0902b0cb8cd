using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using Tidegate.EndToEnd.Tests.Gateway.Support;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Gateway;

public class TokenLifeTests
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_123));

    [Fact]
    public async Task The_same_token_is_given_while_it_is_good_with_the_seconds_left()
    {
        await using Harbour harbour = await OpenAsync();
        string first = await harbour.Caller.LogInAsync();

        _clock.Advance(TimeSpan.FromSeconds(1200));
        Response answer = await harbour.Caller.TokenAsync("get");

        Assert.Equal(first, answer.Data.GetProperty("accessToken").GetString());
        Assert.Equal(6000, answer.Data.GetProperty("expire").GetInt32());
        Assert.Equal(1, harbour.Gateway.Tokens.IssuedCount);
    }

    [Fact]
    public async Task A_new_token_is_given_when_the_old_one_has_ended()
    {
        await using Harbour harbour = await OpenAsync();
        string first = await harbour.Caller.LogInAsync();

        _clock.Advance(TimeSpan.FromSeconds(7200));
        string second = await harbour.Caller.LogInAsync();

        Assert.NotEqual(first, second);
        Assert.Equal(2, harbour.Gateway.Tokens.IssuedCount);
    }

    [Fact]
    public async Task A_token_is_good_until_its_last_moment()
    {
        await using Harbour harbour = await OpenAsync();
        await harbour.Caller.LogInAsync();

        _clock.Advance(TimeSpan.FromMilliseconds(7_199_999));
        Assert.Equal(0, (await harbour.GetBerthAsync("7")).Code);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        await AssertExpiredAsync(harbour);
    }

    [Fact]
    public async Task A_token_can_be_good_for_some_calls_only()
    {
        await using Harbour harbour = await OpenAsync(TokenLifetime.OfCalls(3));
        await harbour.Caller.LogInAsync();

        int[] codes = [await CodeAsync(harbour), await CodeAsync(harbour), await CodeAsync(harbour), await CodeAsync(harbour)];

        Assert.Equal([0, 0, 0, 1203], codes);
        await harbour.Caller.LogInAsync();
        Assert.Equal(0, await CodeAsync(harbour));
    }

    [Fact]
    public async Task A_wrong_signature_does_not_use_up_a_token()
    {
        await using Harbour harbour = await OpenAsync(TokenLifetime.OfCalls(1));
        await harbour.Caller.LogInAsync();

        Response refused = await harbour.Caller.CallAsync(
            "GET", "/harbour/v1/ping", [], null, request => request.RequestUri = new Uri("/harbour/v1/ping?x=1", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Unauthorized, refused.Status);
        Assert.Equal(0, await CodeAsync(harbour));
    }

    [Fact]
    public async Task All_tokens_can_be_ended_at_once()
    {
        await using Harbour harbour = await OpenAsync();
        await harbour.Caller.LogInAsync();

        harbour.Gateway.Tokens.ExpireAll();

        await AssertExpiredAsync(harbour);
    }

    [Fact]
    public async Task An_unknown_token_that_is_signed_right_is_answered_with_1203()
    {
        await using Harbour harbour = await OpenAsync();
        harbour.Caller.Token = "made-up";

        await AssertExpiredAsync(harbour);
    }

    [Fact]
    public async Task The_lifetime_can_be_changed_for_tokens_to_come()
    {
        await using Harbour harbour = await OpenAsync();
        await harbour.Caller.LogInAsync();
        harbour.Gateway.Tokens.Lifetime = TokenLifetime.OfTime(TimeSpan.FromSeconds(10));
        harbour.Gateway.Tokens.ExpireAll();

        Response answer = await harbour.Caller.TokenAsync("get");

        Assert.Equal(10, answer.Data.GetProperty("expire").GetInt32());
    }

    [Fact]
    public async Task A_refresh_gives_another_token_and_both_are_good()
    {
        await using Harbour harbour = await OpenAsync();
        string first = await harbour.Caller.LogInAsync();
        _clock.Advance(TimeSpan.FromSeconds(100));

        Response refreshed = await harbour.Caller.TokenAsync("refresh");

        string second = refreshed.Data.GetProperty("accessToken").GetString()!;
        Assert.NotEqual(first, second);
        Assert.Equal(7200, refreshed.Data.GetProperty("expire").GetInt32());
        Assert.Equal(0, await CodeAsync(harbour));
        harbour.Caller.Token = second;
        Assert.Equal(0, await CodeAsync(harbour));
        Assert.Equal(second, await harbour.Caller.LogInAsync());
    }

    [Fact]
    public async Task A_refresh_of_an_ended_token_is_refused()
    {
        await using Harbour harbour = await OpenAsync();
        await harbour.Caller.LogInAsync();
        harbour.Gateway.Tokens.ExpireAll();

        Response answer = await harbour.Caller.TokenAsync("refresh");

        Assert.Equal(1203, answer.Json.GetProperty("status").GetInt32());
        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Fact]
    public async Task A_refresh_of_an_unknown_token_is_refused()
    {
        await using Harbour harbour = await OpenAsync();
        harbour.Caller.Token = "made-up";

        Assert.Equal(1203, (await harbour.Caller.TokenAsync("refresh")).Json.GetProperty("status").GetInt32());
        Assert.Equal(0, harbour.Gateway.Tokens.IssuedCount);
    }

    [Fact]
    public async Task Concurrent_callers_get_one_token()
    {
        await using Harbour harbour = await OpenAsync();
        Caller[] callers = Enumerable.Range(0, 20)
            .Select(i => new Caller(harbour.Gateway, new FakeTimeProvider(_clock.GetUtcNow().AddMilliseconds(i)))).ToArray();

        string[] tokens = await Task.WhenAll(callers.Select(caller => caller.LogInAsync()));

        Assert.Single(tokens.Distinct());
        Array.ForEach(callers, caller => caller.Dispose());
    }

    private Task<Harbour> OpenAsync(TokenLifetime? lifetime = null) =>
        Harbour.OpenAsync(new GatewayOptions { Clock = _clock, TokenLifetime = lifetime ?? TokenLifetime.Default });

    private static async Task<int> CodeAsync(Harbour harbour) => (await harbour.GetBerthAsync("7")).Code;

    private static async Task AssertExpiredAsync(Harbour harbour)
    {
        Response answer = await harbour.GetBerthAsync("7");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(1203, answer.Code);
        Assert.Equal(RequestOutcome.TokenExpired, harbour.Gateway.Requests[^1].Outcome);
    }
}
