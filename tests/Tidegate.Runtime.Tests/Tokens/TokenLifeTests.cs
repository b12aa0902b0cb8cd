using System;
using System.Linq;
using System.Net;
using System.Text.Json;
using System.Threading.Tasks;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Tokens;

public sealed class TokenLifeTests
{
    [Fact]
    public async Task An_expired_token_is_refreshed_before_the_call()
    {
        using var api = new TestApi();
        await api.EnableAsync();
        api.Clock.Advance(TimeSpan.FromSeconds(7200));

        await api.EnableAsync();

        SentRequest refresh = api.Transport.TokenRequests[1];
        Assert.Equal("https://apim.example.test/apim-token-service/v2.0/token/refresh", refresh.Url);
        using var body = JsonDocument.Parse(refresh.Body);
        Assert.Equal("token-1", body.RootElement.GetProperty("accessToken").GetString());
        Assert.Equal(1700007200123, body.RootElement.GetProperty("timestamp").GetInt64());
        Assert.Equal(TestApi.Sha256($"ak-test1700007200123{TestApi.SecretKey}"), body.RootElement.GetProperty("encryption").GetString());
        Assert.Equal("token-2", api.Transport.Calls[1].Token);
    }

    [Fact]
    public async Task A_token_near_its_end_is_still_used_while_it_is_refreshed()
    {
        using var api = new TestApi();
        await api.EnableAsync();
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        api.Transport.BeforeToken = _ => release.Task;
        api.Clock.Advance(TimeSpan.FromSeconds(7000));

        await api.EnableAsync();
        await api.EnableAsync();
        Assert.All(api.Transport.Calls, static call => Assert.Equal("token-1", call.Token));

        release.SetResult();
        await EventuallyAsync(api, "token-2");
        Assert.Equal(2, api.Transport.TokenRequests.Count);
    }

    [Fact]
    public async Task A_token_far_from_its_end_is_left_alone()
    {
        using var api = new TestApi();
        await api.EnableAsync();
        api.Clock.Advance(TimeSpan.FromSeconds(6800));

        await api.EnableAsync();

        Assert.Single(api.Transport.TokenRequests);
    }

    [Fact]
    public async Task A_usable_token_survives_a_refresh_that_fails_and_is_tried_again_later()
    {
        using var api = new TestApi();
        bool isDown = true;
        api.Transport.ResponseToken = (_, number) => number > 1 && isDown
            ? StubTransport.Json("down", HttpStatusCode.ServiceUnavailable)
            : StubTransport.Token($"token-{number}", 7200);
        await api.EnableAsync();
        api.Clock.Advance(TimeSpan.FromSeconds(7000));

        await api.EnableAsync();
        await UntilAsync(() => api.Transport.TokenRequests.Count == 2);
        await api.EnableAsync();
        await api.EnableAsync();
        Assert.Equal(2, api.Transport.TokenRequests.Count);

        isDown = false;
        // The pause begins when the failure is known, which may be after a move of the clock: it is moved on, but not to the end of the token.
        for (int moves = 0; moves < 10 && api.Transport.TokenRequests.Count == 2; moves++)
        {
            api.Clock.Advance(TimeSpan.FromSeconds(11));
            await api.EnableAsync();
            await Task.Delay(300);
        }

        await EventuallyAsync(api, "token-3");
    }

    [Theory]
    [InlineData(1203)]
    [InlineData(1204)]
    [InlineData(1004)]
    public async Task A_refresh_that_is_refused_falls_back_to_get(int code)
    {
        using var api = new TestApi();
        api.Transport.ResponseToken = (_, number) => number == 2 ? StubTransport.TokenError(code) : StubTransport.Token($"token-{number}", 7200);
        await api.EnableAsync();
        api.Clock.Advance(TimeSpan.FromHours(3));

        await api.EnableAsync();

        Assert.Equal(["get", "refresh", "get"], api.Transport.TokenRequests.Select(static request => request.Url.Split('/')[^1]));
        Assert.Equal("token-3", api.Transport.Calls[1].Token);
    }

    [Fact]
    public async Task When_get_fails_too_its_error_is_the_one_reported()
    {
        using var api = new TestApi();
        api.Transport.ResponseToken = (_, number) => number == 1
            ? StubTransport.Token("token-1", 7200)
            : StubTransport.TokenError(number == 2 ? 1203 : 1003);
        await api.EnableAsync();
        api.Clock.Advance(TimeSpan.FromHours(3));

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => api.EnableAsync());

        Assert.Equal(1003, exception.Code);
        Assert.Equal("InvalidEncryption", exception.ErrorName);
    }

    [Fact]
    public async Task A_repeated_token_request_is_made_anew_with_another_timestamp()
    {
        using var api = new TestApi();
        api.Transport.ResponseToken = (_, number) => number < 3 ? StubTransport.TokenError(1001) : StubTransport.Token("token", 7200);

        await api.EnableAsync();

        Assert.Equal([1700000000123, 1700000000124, 1700000000125], api.Transport.TokenRequests.Select(static request => request.SentAt));
    }

    [Fact]
    public async Task Token_requests_that_are_refused_as_repeated_come_to_an_end()
    {
        using var api = new TestApi();
        api.Transport.ResponseToken = static (_, _) => StubTransport.TokenError(1001);

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => api.EnableAsync());

        Assert.Equal(1001, exception.Code);
        Assert.Equal(3, api.Transport.TokenRequests.Count);
    }

    [Fact]
    public async Task A_fault_of_the_token_service_is_tried_again()
    {
        using var api = new TestApi();
        api.Transport.ResponseToken = (_, number) => number == 1 ? StubTransport.TokenError(1005) : StubTransport.Token("token", 7200);

        await api.EnableAsync();

        Assert.Equal(2, api.Transport.TokenRequests.Count);
    }

    [Fact]
    public async Task A_clock_set_back_does_not_make_a_token_live_longer()
    {
        using var api = new TestApi();
        await api.EnableAsync();
        api.Clock.HandsMovedBy = -TimeSpan.FromHours(5);
        api.Clock.Advance(TimeSpan.FromSeconds(7200));

        await api.EnableAsync();

        Assert.Equal("token-2", api.Transport.Calls[1].Token);
    }

    [Fact]
    public async Task A_clock_set_back_dates_the_next_token_request_back_too()
    {
        using var api = new TestApi();
        await api.EnableAsync();
        api.Clock.HandsMovedBy = -TimeSpan.FromHours(5);
        api.Clock.Advance(TimeSpan.FromSeconds(7200));

        await api.EnableAsync();

        Assert.Equal(1700000000123 - (3 * 3600 * 1000), api.Transport.TokenRequests[1].SentAt);
    }

    [Fact]
    public async Task A_wall_clock_that_ran_on_while_the_machine_slept_expires_the_token()
    {
        using var api = new TestApi();
        await api.EnableAsync();
        api.Clock.HandsMovedBy = TimeSpan.FromHours(5);

        await api.EnableAsync();

        Assert.Equal("token-2", api.Transport.Calls[1].Token);
    }

    [Fact]
    public async Task A_token_without_any_time_left_serves_the_call_that_waited_for_it()
    {
        using var api = new TestApi();
        api.Transport.ResponseToken = static (_, number) => StubTransport.Token($"token-{number}", 0);

        await api.EnableAsync();
        await api.EnableAsync();

        Assert.Equal(["token-1", "token-2"], api.Transport.Calls.Select(static call => call.Token));
    }

    [Fact]
    public async Task Each_call_has_a_timestamp_of_its_own()
    {
        using var api = new TestApi();
        await api.EnableAsync();
        api.Clock.Advance(TimeSpan.FromMilliseconds(7));

        await api.EnableAsync();

        Assert.Equal(["1700000000123", "1700000000130"], api.Transport.Calls.Select(static call => call.Timestamp));
        Assert.NotEqual(api.Transport.Calls[0].Signature, api.Transport.Calls[1].Signature);
    }

    /// <summary>A refresh in the background is done when calls use its token.</summary>
    private static Task EventuallyAsync(TestApi api, string token) => UntilAsync(async () =>
    {
        await api.EnableAsync();
        return api.Transport.Calls[^1].Token == token;
    });

    private static Task UntilAsync(Func<bool> condition) => UntilAsync(() => Task.FromResult(condition()));

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        for (int i = 0; i < 3_000; i++)
        {
            if (await condition())
            {
                return;
            }

            await Task.Delay(10);
        }

        Assert.Fail("It did not happen within half a minute.");
    }
}
