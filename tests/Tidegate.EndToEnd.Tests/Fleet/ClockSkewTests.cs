using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Enos.BatchProcessing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Tidegate.EndToEnd.Tests.Enos;
using Tidegate.Extensions.TokenSharing;
using Tidegate.FleetMember;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Fleet;

/// <summary>Clients whose clocks are further from the gateway's than it lets timestamps be.</summary>
public sealed class ClockSkewTests : IAsyncLifetime
{
    private TestGateway? _gateway;

    private TestGateway Gateway => _gateway!;

    public async Task InitializeAsync() => _gateway = await TestGateway.StartAsync(EnosTests.SpecFolder);

    public async Task DisposeAsync() => await Gateway.DisposeAsync();

    [Theory]
    [InlineData(10)]
    [InlineData(-10)]
    [InlineData(8 * 60)]
    public async Task A_client_learns_the_gateways_time_from_its_first_answer(int minutes)
    {
        using BatchProcessingClient flows = Client(TimeSpan.FromMinutes(minutes), null);

        await flows.EnableFlowAsync(3377);
        await flows.EnableFlowAsync(3377);

        Assert.Equal(
            [RequestOutcome.TokenRefused, RequestOutcome.TokenIssued, RequestOutcome.Served, RequestOutcome.Served],
            Gateway.Requests.Select(static request => request.Outcome));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(-10)]
    public async Task A_clock_that_goes_wrong_costs_one_attempt_and_no_token(int minutes)
    {
        var clock = new SteppingClock();
        using BatchProcessingClient flows = Client(clock, null);
        await flows.EnableFlowAsync(3377);
        clock.Step = TimeSpan.FromMinutes(minutes);

        await flows.EnableFlowAsync(3377);

        Assert.Equal(HttpStatusCode.Unauthorized, Gateway.Requests[2].Status);
        Assert.Equal(RequestOutcome.Served, Gateway.Requests[3].Outcome);
        Assert.Equal(1, Gateway.Tokens.IssuedCount);
    }

    [Fact]
    public async Task Clients_whose_clocks_are_apart_share_one_token()
    {
        var store = new MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions()));
        using var fleetLock = new SingleLock();
        var protection = new EphemeralDataProtectionProvider();
        foreach (int minutes in new[] { 10, -10, 0 })
        {
            var cache = new DistributedTokenCache(store, fleetLock, protection, OptionsWith(TimeProvider.System));
            using BatchProcessingClient flows = Client(TimeSpan.FromMinutes(minutes), cache);
            await flows.EnableFlowAsync(3377);
        }

        Assert.Equal(1, Gateway.Tokens.IssuedCount);
        Assert.Single(Gateway.Requests, static request => request.Outcome == RequestOutcome.TokenIssued);
        Assert.Equal(3, Gateway.Requests.Count(static request => request.Outcome == RequestOutcome.Served));
    }

    private BatchProcessingClient Client(TimeSpan ahead, IAccessTokenCache? cache) => Client(new OffsetClock(ahead), cache);

    private BatchProcessingClient Client(TimeProvider clock, IAccessTokenCache? cache) =>
        new(OptionsWith(clock), new ApiClientParts { TokenCache = cache });

    private BatchProcessingOptions OptionsWith(TimeProvider clock) => new()
    {
        Gateway = Gateway.Uri,
        AccessKey = Gateway.AccessKey,
        SecretKey = Gateway.SecretKey,
        UserId = EnosTests.UserId,
        OrgId = EnosTests.OrgId,
        Clock = clock,
    };

    /// <summary>A clock on the wall that somebody sets wrong.</summary>
    private sealed class SteppingClock : TimeProvider
    {
        public TimeSpan Step { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Step;
    }
}
