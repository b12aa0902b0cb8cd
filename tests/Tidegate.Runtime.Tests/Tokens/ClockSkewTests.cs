using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Tokens;

/// <summary>A gateway whose clock is not this machine's, and that takes timestamps only within five minutes of its own.</summary>
public sealed class ClockSkewTests
{
    private static readonly TimeSpan s_allowedStaleness = TimeSpan.FromMinutes(5);

    [Theory]
    [InlineData(10)]
    [InlineData(-10)]
    [InlineData(-14 * 60)]
    public async Task A_token_request_that_is_out_of_time_is_sent_again_in_the_gateways_time(int minutes)
    {
        using TestApi api = Skewed(TimeSpan.FromMinutes(minutes));

        await api.EnableAsync();

        long gatewayTime = 1700000000123 + (minutes * 60_000L);
        Assert.Equal(1700000000123, api.Transport.TokenRequests[0].SentAt);
        Assert.InRange(api.Transport.TokenRequests[1].SentAt, gatewayTime - 1000, gatewayTime + 1000);
        Assert.Equal(2, api.Transport.TokenRequests.Count);
        Assert.InRange(Assert.Single(api.Transport.Calls).SentAt, gatewayTime - 1000, gatewayTime + 1000);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(-10)]
    public async Task A_call_that_is_out_of_time_is_sent_again_with_the_same_token(int minutes)
    {
        using TestApi api = Skewed(TimeSpan.FromMinutes(minutes));
        api.Transport.ResponseToken = static (_, number) => StubTransport.Token($"token-{number}", 7200);

        await api.EnableAsync();
        await api.EnableAsync();

        Assert.Single(api.Transport.TokenRequests);
        Assert.Equal(3, api.Transport.Calls.Count);
        Assert.All(api.Transport.Calls, static call => Assert.Equal("token-1", call.Token));
    }

    [Fact]
    public async Task Many_calls_that_are_out_of_time_at_once_keep_their_token()
    {
        using TestApi api = Skewed(TimeSpan.FromMinutes(10));
        api.Transport.ResponseToken = static (_, number) => StubTransport.Token($"token-{number}", 7200);
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        api.Transport.BeforeResponse = async _ => await release.Task;

        Task[] calls = Enumerable.Range(0, 50).Select(_ => api.EnableAsync()).ToArray();
        Assert.True(SpinWait.SpinUntil(() => api.Transport.Calls.Count == 50, TimeSpan.FromSeconds(20)));
        release.SetResult();
        await Task.WhenAll(calls);

        Assert.Single(api.Transport.TokenRequests);
        Assert.Equal(100, api.Transport.Calls.Count);
    }

    [Fact]
    public async Task A_call_that_is_unauthorized_in_the_gateways_time_too_is_no_matter_of_clocks()
    {
        using TestApi api = Skewed(TimeSpan.FromMinutes(10));
        api.Transport.ResponseToken = static (_, number) => StubTransport.Token($"token-{number}", 7200);
        api.Transport.Response = _ => Dated(api, TimeSpan.FromMinutes(10), StubTransport.Json("", HttpStatusCode.Unauthorized));

        await Assert.ThrowsAsync<ApiTransportException>(() => api.EnableAsync());

        Assert.Equal(["token-1", "token-1", "token-2"], api.Transport.Calls.Select(static call => call.Token));
    }

    [Fact]
    public async Task A_clock_that_is_put_right_later_is_noticed()
    {
        using TestApi api = Skewed(TimeSpan.FromMinutes(10));
        await api.EnableAsync();
        api.Clock.HandsMovedBy = TimeSpan.FromMinutes(10);
        Respond(api, TimeSpan.Zero);

        await api.EnableAsync();

        long now = api.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        Assert.InRange(api.Transport.Calls[^1].SentAt, now - 1000, now + 1000);
    }

    [Fact]
    public async Task A_token_lives_as_long_as_the_gateway_says_whatever_the_clocks_show()
    {
        using TestApi api = Skewed(TimeSpan.FromMinutes(-10));
        await api.EnableAsync();
        api.Clock.Advance(TimeSpan.FromSeconds(6800));
        await api.EnableAsync();
        Assert.Equal(2, api.Transport.TokenRequests.Count);

        api.Clock.Advance(TimeSpan.FromSeconds(401));
        await api.EnableAsync();

        Assert.Equal(3, api.Transport.TokenRequests.Count);
    }

    [Theory]
    [InlineData(25)]
    [InlineData(-25)]
    [InlineData(3 * 24 * 3600)]
    [InlineData(-3 * 24 * 3600)]
    public async Task A_date_that_is_near_or_beyond_belief_changes_nothing(int seconds)
    {
        using var api = new TestApi();
        api.Transport.ResponseToken = (_, number) =>
            Dated(api, TimeSpan.FromSeconds(seconds), StubTransport.Token($"token-{number}", 7200));

        await api.EnableAsync();

        Assert.Equal(1700000000123, Assert.Single(api.Transport.Calls).SentAt);
    }

    [Fact]
    public async Task The_date_of_an_answer_that_a_cache_kept_changes_nothing()
    {
        using var api = new TestApi();
        api.Transport.ResponseToken = (_, number) =>
        {
            HttpResponseMessage answer = Dated(api, TimeSpan.FromMinutes(-10), StubTransport.Token($"token-{number}", 7200));
            answer.Headers.Age = TimeSpan.FromMinutes(10);
            return answer;
        };

        await api.EnableAsync();

        Assert.Equal(1700000000123, Assert.Single(api.Transport.Calls).SentAt);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(70)]
    public async Task The_time_that_an_answer_took_is_not_taken_for_a_difference_of_clocks(int secondsBeforeItWasDated)
    {
        using var api = new TestApi(static options => options.Timeout = Timeout.InfiniteTimeSpan);
        DateTimeOffset dated = api.Clock.GetUtcNow() + TimeSpan.FromSeconds(secondsBeforeItWasDated);
        api.Transport.Response = sent =>
        {
            if (sent.Token == "token-2")
            {
                return StubTransport.Json("""{"code":0}""");
            }

            api.Clock.Advance(TimeSpan.FromSeconds(80));
            HttpResponseMessage answer = StubTransport.Json("", HttpStatusCode.Unauthorized);
            answer.Headers.Date = dated;
            return answer;
        };

        await api.EnableAsync();

        Assert.Equal(["token-1", "token-2"], api.Transport.Calls.Select(static call => call.Token));
        Assert.Equal(1700000080123, api.Transport.Calls[1].SentAt);
    }

    private static TestApi Skewed(TimeSpan offset)
    {
        var api = new TestApi();
        Respond(api, offset);
        return api;
    }

    /// <summary>From now on the gateway's clock is ahead of the machine's by an offset.</summary>
    private static void Respond(TestApi api, TimeSpan offset)
    {
        api.Transport.ResponseToken = (sent, number) => Dated(
            api, offset, IsInTime(api, offset, sent) ? StubTransport.Token($"token-{number}", 7200) : StubTransport.TokenError(1004));
        api.Transport.Response = sent => Dated(
            api, offset, IsInTime(api, offset, sent) ? StubTransport.Json("""{"code":0}""") : StubTransport.Json("", HttpStatusCode.Unauthorized));
    }

    private static bool IsInTime(TestApi api, TimeSpan offset, SentRequest sent)
    {
        TimeSpan staleness = api.Clock.GetUtcNow() + offset - DateTimeOffset.FromUnixTimeMilliseconds(sent.SentAt);
        return staleness.Duration() <= s_allowedStaleness;
    }

    private static HttpResponseMessage Dated(TestApi api, TimeSpan offset, HttpResponseMessage answer)
    {
        answer.Headers.Date = api.Clock.GetUtcNow() + offset;
        return answer;
    }
}
