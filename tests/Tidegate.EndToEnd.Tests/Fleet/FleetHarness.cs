using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Tidegate.EndToEnd.Tests.Enos;
using Tidegate.FleetMember;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Fleet;

/// <summary>A gateway, a Redis and a few processes that share their access token through it.</summary>
internal sealed class FleetHarness : IAsyncDisposable
{
    private readonly OffsetClock _clock;
    private readonly DirectoryInfo _keys = Directory.CreateTempSubdirectory("tidegate-fleet-");
    private readonly List<MemberProcess> _members = [];

    private FleetHarness(TestGateway gateway, OffsetClock clock, RedisServer redis)
    {
        Gateway = gateway;
        _clock = clock;
        Redis = redis;
    }

    public TestGateway Gateway { get; }

    public RedisServer Redis { get; }

    public IReadOnlyList<MemberProcess> Members => _members;

    /// <summary>How many requests the token service has had.</summary>
    public (int Gets, int Refreshes) TokenRequests => (Count(TestGateway.TokenGet), Count(TestGateway.TokenRefresh));

    /// <summary>Starts everything, the members one after the other.</summary>
    /// <param name="clockOffsets">How far the clock of each member is ahead of the gateway's.</param>
    public static async Task<FleetHarness> StartAsync(params TimeSpan[] clockOffsets)
    {
        RedisServer redis = await RedisServer.StartAsync();
        var clock = new OffsetClock(TimeSpan.Zero);
        TestGateway gateway = await TestGateway.StartAsync(EnosTests.SpecFolder, new GatewayOptions { Clock = clock });
        var fleet = new FleetHarness(gateway, clock, redis);
        foreach (TimeSpan offset in clockOffsets)
        {
            fleet._members.Add(await MemberProcess.StartAsync(gateway, redis.Address, fleet._keys.FullName, offset));
        }

        return fleet;
    }

    /// <summary>Starts members whose clocks are right.</summary>
    public static Task<FleetHarness> StartAsync(int count) => StartAsync(new TimeSpan[count]);

    /// <summary>Lets all members call at once; all calls must succeed.</summary>
    /// <returns>The tokens of the calls that were answered.</returns>
    public async Task<IReadOnlyList<string>> CallAsync()
    {
        int before = Gateway.Requests.Count;
        string[] answers = await Task.WhenAll(_members.Select(static member => member.CallAsync()));
        Assert.All(answers, static answer => Assert.Equal("ok", answer));
        return Gateway.Requests
            .Skip(before)
            .Where(static request => request.Outcome == RequestOutcome.Served)
            .SelectMany(static request => request.HeaderValues("apim-accesstoken"))
            .Distinct()
            .ToArray();
    }

    /// <summary>Lets time pass for the gateway and all members.</summary>
    public async Task AdvanceAsync(TimeSpan time)
    {
        _clock.Advance(time);
        foreach (MemberProcess member in _members)
        {
            Assert.Equal("ok", await member.AdvanceAsync(time));
        }
    }

    public async ValueTask DisposeAsync()
    {
        _members.ForEach(static member => member.Dispose());
        Redis.Dispose();
        await Gateway.DisposeAsync();
        _keys.Delete(recursive: true);
    }

    /// <summary>Two members that ask within one millisecond send one encryption; the second is refused for a repetition, asks again, and counts once.</summary>
    private int Count(string operation) =>
        Gateway.Requests.Count(request => request.Operation == operation && request.Outcome != RequestOutcome.TokenRefused);
}
