using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Tokens;

/// <summary>Whatever a token cache does, no call fails because of it.</summary>
public sealed class BrokenTokenCacheTests
{
    /// <summary>A wait that would not end fails the test instead.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData(CacheStep.Read)]
    [InlineData(CacheStep.Lock)]
    [InlineData(CacheStep.Write)]
    [InlineData(CacheStep.Unlock)]
    public async Task A_step_that_throws_costs_no_call(CacheStep broken)
    {
        using var cache = new MemoryTokenCache { Before = (step, _) => step == broken ? throw new InvalidOperationException("broken") : Task.CompletedTask };
        using var api = new TestApi(cache);

        await api.EnableAsync().WaitAsync(s_patience);

        Assert.Equal("token-1", Assert.Single(api.Transport.Calls).Token);
    }

    [Theory]
    [InlineData(CacheStep.Read, 3)]
    [InlineData(CacheStep.Lock, 30)]
    [InlineData(CacheStep.Write, 3)]
    [InlineData(CacheStep.Unlock, 3)]
    public async Task A_step_that_hangs_is_given_up(CacheStep broken, int seconds)
    {
        using var cache = new MemoryTokenCache();
        using var api = new TestApi(cache);
        Task reached = HangAt(cache, broken, new TaskCompletionSource());

        Task call = api.EnableAsync();
        await reached.WaitAsync(s_patience);
        api.Clock.Advance(TimeSpan.FromSeconds(seconds - 1));
        Assert.False(call.IsCompleted);
        api.Clock.Advance(TimeSpan.FromSeconds(1));
        await call.WaitAsync(s_patience);

        Assert.Equal("token-1", Assert.Single(api.Transport.Calls).Token);
    }

    [Fact]
    public async Task A_step_that_blocks_its_thread_is_given_up()
    {
        using var cache = new MemoryTokenCache();
        using var api = new TestApi(cache);
        using var release = new ManualResetEventSlim();
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        cache.Before = (_, _) =>
        {
            reached.TrySetResult();
            release.Wait(s_patience, CancellationToken.None);
            return Task.CompletedTask;
        };

        Task call = api.EnableAsync();
        await reached.Task.WaitAsync(s_patience);
        api.Clock.Advance(TimeSpan.FromSeconds(3));
        await call.WaitAsync(s_patience);
        release.Set();

        Assert.Single(api.Transport.Calls);
    }

    [Fact]
    public async Task A_lock_that_arrives_too_late_is_given_back()
    {
        using var cache = new MemoryTokenCache();
        using var api = new TestApi(cache);
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task reached = HangAt(cache, CacheStep.Lock, release);
        var returned = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task call = api.EnableAsync();
        await reached.WaitAsync(s_patience);
        api.Clock.Advance(TimeSpan.FromSeconds(30));
        await call.WaitAsync(s_patience);

        cache.Before = (step, _) =>
        {
            if (step == CacheStep.Unlock)
            {
                returned.TrySetResult();
            }

            return Task.CompletedTask;
        };
        release.SetResult();

        await returned.Task.WaitAsync(s_patience);
    }

    [Fact]
    public async Task Disposing_of_the_client_ends_the_wait_for_the_lock()
    {
        using var cache = new MemoryTokenCache();
        using var api = new TestApi(cache);
        Task reached = HangAt(cache, CacheStep.Lock, new TaskCompletionSource());
        Task call = api.EnableAsync();
        await reached.WaitAsync(s_patience);

        api.Client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => call.WaitAsync(s_patience));
    }

    [Fact]
    public async Task A_broken_cache_is_left_alone_for_a_while_and_then_used_again()
    {
        using var cache = new MemoryTokenCache();
        using var api = new TestApi(cache);
        bool isDead = true;
        cache.Before = (_, _) => isDead ? throw new InvalidOperationException("dead") : Task.CompletedTask;
        api.Transport.ResponseToken = static (_, number) => StubTransport.Token($"token-{number}", 0);
        await api.EnableAsync();
        isDead = false;
        api.Clock.Advance(TimeSpan.FromSeconds(9));
        await api.EnableAsync();
        Assert.Equal(1, cache.Reads);

        api.Clock.Advance(TimeSpan.FromSeconds(1));
        api.Transport.ResponseToken = static (_, number) => StubTransport.Token($"token-{number}", 7200);
        await api.EnableAsync();

        Assert.Equal("token-3", cache.Token!.Text);
    }

    [Theory]
    [InlineData("tok\r\nX-Evil: 1", 3600)]
    [InlineData("tok en", 3600)]
    [InlineData("tökén", 3600)]
    [InlineData("expired", 0)]
    [InlineData("expired", -3600)]
    public async Task What_is_no_good_token_is_not_taken_over(string text, int secondsLeft)
    {
        using var cache = new MemoryTokenCache();
        using var api = new TestApi(cache);
        cache.Token = new CachedAccessToken(text, api.Clock.GetUtcNow() + TimeSpan.FromSeconds(secondsLeft));

        await api.EnableAsync();

        Assert.Equal("token-1", Assert.Single(api.Transport.Calls).Token);
        Assert.Equal("token-1", cache.Token.Text);
    }

    [Fact]
    public async Task A_token_that_lives_for_ever_is_used_until_it_is_refused()
    {
        using var cache = new MemoryTokenCache { Token = new CachedAccessToken("eternal", DateTimeOffset.MaxValue) };
        using var api = new TestApi(cache);
        await api.EnableAsync();
        Refuse(api, "eternal");

        await api.EnableAsync();

        Assert.Equal(["eternal", "eternal", "token-1"], api.Transport.Calls.Select(static call => call.Token));
    }

    [Fact]
    public async Task A_token_that_was_refused_is_never_taken_over_again()
    {
        using var cache = new MemoryTokenCache { Token = new CachedAccessToken("stale", DateTimeOffset.MaxValue), KeepsWrites = false };
        using var api = new TestApi(cache);
        Refuse(api, "stale");
        await api.EnableAsync();
        Refuse(api, "stale", "token-1");
        await api.EnableAsync();
        Refuse(api, "stale", "token-1", "token-2");
        await api.EnableAsync();

        Assert.Equal(["stale", "token-1", "token-1", "token-2", "token-2", "token-3"], api.Transport.Calls.Select(static call => call.Token));
    }

    [Fact]
    public async Task A_call_whose_token_is_refused_survives_a_useless_token_from_the_cache()
    {
        using var cache = new MemoryTokenCache { KeepsWrites = false };
        using var api = new TestApi(cache);
        await api.EnableAsync();
        cache.Token = new CachedAccessToken("bogus", DateTimeOffset.MaxValue);
        Refuse(api, "token-1", "bogus");

        await api.EnableAsync();

        Assert.Equal(["token-1", "token-1", "bogus", "token-2"], api.Transport.Calls.Select(static call => call.Token));
    }

    [Fact]
    public async Task Ever_new_useless_tokens_cost_a_call_two_attempts_and_no_more()
    {
        int number = 0;
        using var cache = new MemoryTokenCache { KeepsWrites = false };
        cache.Before = (_, _) =>
        {
            cache.Token = new CachedAccessToken($"bogus-{Interlocked.Increment(ref number)}", DateTimeOffset.MaxValue);
            return Task.CompletedTask;
        };
        using var api = new TestApi(cache);
        api.Transport.Response = static sent => StubTransport.Json(
            sent.Token!.StartsWith("bogus", StringComparison.Ordinal) ? """{"code":1203}""" : """{"code":0}""");

        for (int i = 0; i < 10; i++)
        {
            await api.EnableAsync();
        }

        Assert.Equal("token-1", api.Transport.Calls[1].Token);
        Assert.Equal(11, api.Transport.Calls.Count);
    }

    [Fact]
    public async Task A_token_that_ends_sooner_than_the_own_does_not_replace_it()
    {
        using var cache = new MemoryTokenCache { KeepsWrites = false };
        using var api = new TestApi(cache);
        await api.EnableAsync();
        api.Clock.Advance(TimeSpan.FromSeconds(7000));
        cache.Token = new CachedAccessToken("older", api.Clock.GetUtcNow() + TimeSpan.FromSeconds(100));

        await api.EnableAsync();

        Assert.True(SpinWait.SpinUntil(() => api.Transport.TokenRequests.Count == 2, s_patience));
    }

    /// <summary>Lets a step wait for a release, whatever its cancellation token says.</summary>
    /// <returns>Ends when the step is reached.</returns>
    private static Task HangAt(MemoryTokenCache cache, CacheStep step, TaskCompletionSource release)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        cache.Before = (now, _) =>
        {
            if (now != step)
            {
                return Task.CompletedTask;
            }

            reached.TrySetResult();
            return release.Task;
        };
        return reached.Task;
    }

    private static void Refuse(TestApi api, params string[] tokens) =>
        api.Transport.Response = sent => StubTransport.Json(tokens.Contains(sent.Token) ? """{"code":1203}""" : """{"code":0}""");
}
