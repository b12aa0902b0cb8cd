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
        await using Harbor harbor = await OpenAsync();
        string first = await harbor.Caller.LogInAsync();

        _clock.Advance(TimeSpan.FromSeconds(1200));
        Response answer = await harbor.Caller.TokenAsync("get");

        Assert.Equal(first, answer.Data.GetProperty("accessToken").GetString());
        Assert.Equal(6000, answer.Data.GetProperty("expire").GetInt32());
        Assert.Equal(1, harbor.Gateway.Tokens.IssuedCount);
    }

    [Fact]
    public async Task A_new_token_is_given_when_the_old_one_has_ended()
    {
        await using Harbor harbor = await OpenAsync();
        string first = await harbor.Caller.LogInAsync();

        _clock.Advance(TimeSpan.FromSeconds(7200));
        string second = await harbor.Caller.LogInAsync();

        Assert.NotEqual(first, second);
        Assert.Equal(2, harbor.Gateway.Tokens.IssuedCount);
    }

    [Fact]
    public async Task A_token_is_good_until_its_last_moment()
    {
        await using Harbor harbor = await OpenAsync();
        await harbor.Caller.LogInAsync();

        _clock.Advance(TimeSpan.FromMilliseconds(7_199_999));
        Assert.Equal(0, (await harbor.GetBerthAsync("7")).Code);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        await AssertExpiredAsync(harbor);
    }

    [Fact]
    public async Task A_token_can_be_good_for_some_calls_only()
    {
        await using Harbor harbor = await OpenAsync(TokenLifetime.OfCalls(3));
        await harbor.Caller.LogInAsync();

        int[] codes = [await CodeAsync(harbor), await CodeAsync(harbor), await CodeAsync(harbor), await CodeAsync(harbor)];

        Assert.Equal([0, 0, 0, 1203], codes);
        await harbor.Caller.LogInAsync();
        Assert.Equal(0, await CodeAsync(harbor));
    }

    [Fact]
    public async Task A_wrong_signature_does_not_use_up_a_token()
    {
        await using Harbor harbor = await OpenAsync(TokenLifetime.OfCalls(1));
        await harbor.Caller.LogInAsync();

        Response refused = await harbor.Caller.CallAsync(
            "GET", "/harbor/v1/ping", [], null, request => request.RequestUri = new Uri("/harbor/v1/ping?x=1", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Unauthorized, refused.Status);
        Assert.Equal(0, await CodeAsync(harbor));
    }

    [Fact]
    public async Task All_tokens_can_be_ended_at_once()
    {
        await using Harbor harbor = await OpenAsync();
        await harbor.Caller.LogInAsync();

        harbor.Gateway.Tokens.ExpireAll();

        await AssertExpiredAsync(harbor);
    }

    [Fact]
    public async Task An_unknown_token_that_is_signed_right_is_answered_with_1203()
    {
        await using Harbor harbor = await OpenAsync();
        harbor.Caller.Token = "made-up";

        await AssertExpiredAsync(harbor);
    }

    [Fact]
    public async Task The_lifetime_can_be_changed_for_tokens_to_come()
    {
        await using Harbor harbor = await OpenAsync();
        await harbor.Caller.LogInAsync();
        harbor.Gateway.Tokens.Lifetime = TokenLifetime.OfTime(TimeSpan.FromSeconds(10));
        harbor.Gateway.Tokens.ExpireAll();

        Response answer = await harbor.Caller.TokenAsync("get");

        Assert.Equal(10, answer.Data.GetProperty("expire").GetInt32());
    }

    [Fact]
    public async Task A_refresh_gives_another_token_and_both_are_good()
    {
        await using Harbor harbor = await OpenAsync();
        string first = await harbor.Caller.LogInAsync();
        _clock.Advance(TimeSpan.FromSeconds(100));

        Response refreshed = await harbor.Caller.TokenAsync("refresh");

        string second = refreshed.Data.GetProperty("accessToken").GetString()!;
        Assert.NotEqual(first, second);
        Assert.Equal(7200, refreshed.Data.GetProperty("expire").GetInt32());
        Assert.Equal(0, await CodeAsync(harbor));
        harbor.Caller.Token = second;
        Assert.Equal(0, await CodeAsync(harbor));
        Assert.Equal(second, await harbor.Caller.LogInAsync());
    }

    [Fact]
    public async Task A_refresh_of_an_ended_token_is_refused()
    {
        await using Harbor harbor = await OpenAsync();
        await harbor.Caller.LogInAsync();
        harbor.Gateway.Tokens.ExpireAll();

        Response answer = await harbor.Caller.TokenAsync("refresh");

        Assert.Equal(1203, answer.Json.GetProperty("status").GetInt32());
        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Fact]
    public async Task A_refresh_of_an_unknown_token_is_refused()
    {
        await using Harbor harbor = await OpenAsync();
        harbor.Caller.Token = "made-up";

        Assert.Equal(1203, (await harbor.Caller.TokenAsync("refresh")).Json.GetProperty("status").GetInt32());
        Assert.Equal(0, harbor.Gateway.Tokens.IssuedCount);
    }

    [Fact]
    public async Task Concurrent_callers_get_one_token()
    {
        await using Harbor harbor = await OpenAsync();
        Caller[] callers = Enumerable.Range(0, 20)
            .Select(i => new Caller(harbor.Gateway, new FakeTimeProvider(_clock.GetUtcNow().AddMilliseconds(i)))).ToArray();

        string[] tokens = await Task.WhenAll(callers.Select(caller => caller.LogInAsync()));

        Assert.Single(tokens.Distinct());
        Array.ForEach(callers, caller => caller.Dispose());
    }

    private Task<Harbor> OpenAsync(TokenLifetime? lifetime = null) =>
        Harbor.OpenAsync(new GatewayOptions { Clock = _clock, TokenLifetime = lifetime ?? TokenLifetime.Default });

    private static async Task<int> CodeAsync(Harbor harbor) => (await harbor.GetBerthAsync("7")).Code;

    private static async Task AssertExpiredAsync(Harbor harbor)
    {
        Response answer = await harbor.GetBerthAsync("7");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(1203, answer.Code);
        Assert.Equal(RequestOutcome.TokenExpired, harbor.Gateway.Requests[^1].Outcome);
    }
}
