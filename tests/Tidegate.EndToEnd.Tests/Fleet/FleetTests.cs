using System;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using StackExchange.Redis;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Fleet;

/// <summary>Several processes, one access token.</summary>
public sealed class FleetTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(120);

    /// <summary>Two hours less four minutes: a token of two hours is near its end.</summary>
    private static readonly TimeSpan s_nearTheEnd = TimeSpan.FromMinutes(116);

    /// <summary>A cache that failed is left alone for ten seconds.</summary>
    private static readonly TimeSpan s_longerThanThePause = TimeSpan.FromSeconds(11);

    [RedisFact]
    public async Task A_fleet_gets_one_token_and_refreshes_it_once()
    {
        await using FleetHarness fleet = await FleetHarness.StartAsync(4);

        string first = Assert.Single(await fleet.CallAsync());
        Assert.Equal((1, 0), fleet.TokenRequests);

        await fleet.AdvanceAsync(s_nearTheEnd);
        await UntilReplacedAsync(fleet, first);

        Assert.Equal((1, 1), fleet.TokenRequests);
        Assert.Equal(2, fleet.Gateway.Tokens.IssuedCount);
    }

    [RedisFact]
    public async Task Members_whose_clocks_are_minutes_apart_share_one_token_too()
    {
        await using FleetHarness fleet = await FleetHarness.StartAsync(TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(-10), TimeSpan.Zero);

        string first = Assert.Single(await fleet.CallAsync());
        Assert.Equal(1, fleet.Gateway.Tokens.IssuedCount);

        await fleet.AdvanceAsync(s_nearTheEnd - TimeSpan.FromMinutes(6));
        Assert.Equal([first], await fleet.CallAsync());
        Assert.Equal(0, fleet.TokenRequests.Refreshes);

        await fleet.AdvanceAsync(TimeSpan.FromMinutes(6));
        await UntilReplacedAsync(fleet, first);
        Assert.Equal(2, fleet.Gateway.Tokens.IssuedCount);
        Assert.Equal(1, fleet.TokenRequests.Refreshes);
    }

    [RedisFact]
    public async Task A_member_that_is_killed_while_it_holds_the_lock_keeps_the_others_waiting_no_longer_than_its_lease()
    {
        await using FleetHarness fleet = await FleetHarness.StartAsync(3);
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        fleet.Gateway.Operation(TestGateway.TokenGet).Next(1).RespondsWith(async (_, cancellationToken) =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return null;
        });

        _ = fleet.Members[0].CallAsync();
        await asked.Task.WaitAsync(s_patience);
        Task<string>[] others = fleet.Members.Skip(1).Select(static member => member.CallAsync()).ToArray();
        fleet.Members[0].Kill();

        Assert.Equal(["ok", "ok"], await Task.WhenAll(others).WaitAsync(s_patience));
        Assert.Single(fleet.Gateway.Requests, static request => request.Outcome == RequestOutcome.TokenIssued);
    }

    [RedisFact]
    public async Task Calls_go_on_while_Redis_is_dead_and_share_a_token_again_when_it_is_back()
    {
        await using FleetHarness fleet = await FleetHarness.StartAsync(3);
        await fleet.CallAsync();

        fleet.Redis.Kill();
        await fleet.CallAsync();
        fleet.Gateway.Tokens.ExpireAll();
        await fleet.CallAsync();
        Assert.InRange(fleet.TokenRequests.Gets, 2, 4);

        await fleet.Redis.RunAsync();
        await UntilOneAsksForAllAsync(fleet);
    }

    [RedisFact]
    public async Task What_Redis_holds_shows_neither_the_token_nor_whose_it_is()
    {
        await using FleetHarness fleet = await FleetHarness.StartAsync(1);
        string token = Assert.Single(await fleet.CallAsync());
        await using ConnectionMultiplexer redis = await fleet.Redis.ConnectAsync();
        RedisKey key = Assert.Single(redis.GetServer(fleet.Redis.Address).Keys());
        HashEntry[] fields = await redis.GetDatabase().HashGetAllAsync(key);
        byte[] stored = fields.SelectMany(static field => (byte[])field.Value!).ToArray();
        Assert.InRange(stored.Length, 100, 10_000);

        string[] secrets = [token, fleet.Gateway.AccessKey, fleet.Gateway.SecretKey, fleet.Gateway.Uri.Authority];

        Assert.All(secrets, secret =>
        {
            Assert.DoesNotContain(secret, key.ToString(), StringComparison.OrdinalIgnoreCase);
            Assert.Null(PlainSpellings.Find(secret, stored));
        });
        TimeSpan timeToLive = (await redis.GetDatabase().KeyTimeToLiveAsync(key))!.Value;
        Assert.InRange(timeToLive, TimeSpan.FromSeconds(7000), TimeSpan.FromSeconds(7200));
    }

    /// <summary>A token near its end is replaced in the background: calls until all members use the next one.</summary>
    private static async Task UntilReplacedAsync(FleetHarness fleet, string old)
    {
        var waiting = Stopwatch.StartNew();
        while ((await fleet.CallAsync()).Contains(old))
        {
            Assert.InRange(waiting.Elapsed, TimeSpan.Zero, s_patience);
            await Task.Delay(100);
        }
    }

    /// <summary>Ends the token again and again until one request for another one serves all members.</summary>
    private static async Task UntilOneAsksForAllAsync(FleetHarness fleet)
    {
        var waiting = Stopwatch.StartNew();
        int gets;
        do
        {
            Assert.InRange(waiting.Elapsed, TimeSpan.Zero, s_patience);
            await Task.Delay(500);
            await fleet.AdvanceAsync(s_longerThanThePause);
            fleet.Gateway.Tokens.ExpireAll();
            gets = fleet.TokenRequests.Gets;
            await fleet.CallAsync();
        }
        while (fleet.TokenRequests.Gets - gets != 1);
    }
}
