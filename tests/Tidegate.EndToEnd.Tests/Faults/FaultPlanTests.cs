using System;
using System.Diagnostics;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Tidegate.EndToEnd.Tests.Gateway.Support;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Faults;

/// <summary>Which requests a fault befalls.</summary>
public sealed class FaultPlanTests : IAsyncLifetime
{
    private static readonly GatewayFault s_busy = GatewayFault.Unavailable;

    private Harbor? _harbor;

    private TestGateway Gateway => _harbor!.Gateway;

    public async Task InitializeAsync() => _harbor = await Harbor.OpenAsync();

    public async Task DisposeAsync() => await _harbor!.DisposeAsync();

    [Fact]
    public async Task Faults_for_the_next_requests_come_before_the_standing_one()
    {
        OperationOverride getBerth = Gateway.Operation("GetBerth");
        getBerth.Fails(GatewayFault.NotFound);
        getBerth.Next(2).Fails(s_busy);
        getBerth.Next(1).Fails(GatewayFault.TooManyRequests);

        await AssertStatusesAsync(503, 503, 429, 404, 404);
    }

    [Fact]
    public async Task After_the_next_requests_all_is_well_again()
    {
        Gateway.Operation("GetBerth").Next(1).Fails(s_busy);

        await AssertStatusesAsync(503, 200);
        Assert.Equal([s_busy, null], Gateway.Requests.Skip(1).Select(request => request.Fault));
        Assert.Equal([false, true], Gateway.Requests.Skip(1).Select(request => request.WasCarriedOut));
        Assert.Equal("GET /harbor/v1/berths (GetBerth): Faulted, HTTP 503, unavailable", Gateway.Requests[1].ToString());
    }

    [Fact]
    public async Task A_reset_of_the_operation_forgets_its_faults()
    {
        OperationOverride getBerth = Gateway.Operation("GetBerth");
        getBerth.Fails(s_busy);
        getBerth.Next(3).Fails(s_busy);

        getBerth.Reset();

        await AssertStatusesAsync(200);
    }

    [Fact]
    public async Task A_fault_of_one_operation_does_not_affect_others()
    {
        Gateway.Operation("GetBerth").Fails(s_busy);

        Assert.Equal(0, (await _harbor!.CloseBerthAsync("""{"berthId":1}""")).Code);
    }

    [Fact]
    public async Task An_overridden_answer_meets_the_fault_too()
    {
        Gateway.Operation("GetBerth").RespondsWith("""{"code":62109}""");
        Gateway.Operation("GetBerth").Fails(GatewayFault.LengthTooShort);

        string answer = await _harbor!.SendRawAsync(
            "GET", "/harbor/v1/berths?action=get&berthId=7&userId=u100", [("action", "get"), ("berthId", "7"), ("userId", "u100")]);

        Assert.Contains("Content-Length: 7\r\n", answer, StringComparison.Ordinal);
        Assert.EndsWith("""{"code":62109}""", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_is_refused_is_not_carried_out_whatever_the_fault()
    {
        Gateway.Operation("CloseBerth").Fails(GatewayFault.ServerError);

        Assert.Equal(HttpStatusCode.InternalServerError, (await _harbor!.CloseBerthAsync("{}")).Status);
        Assert.False(Gateway.Requests[^1].WasCarriedOut);
        Assert.Equal(RequestOutcome.Incomplete, Gateway.Requests[^1].Outcome);
    }

    [Fact]
    public async Task The_token_service_has_faults_of_its_own_only()
    {
        Gateway.Faults = new FaultMix(1, (s_busy, 1));
        Gateway.Operation(TestGateway.TokenRefresh).Fails(GatewayFault.TooManyRequests);

        Assert.Equal(HttpStatusCode.OK, (await _harbor!.Caller.TokenAsync("get")).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await _harbor.Caller.TokenAsync("refresh")).Status);
    }

    [Fact]
    public async Task Faults_of_an_operation_go_before_those_of_all()
    {
        Gateway.Faults = new FaultMix(1, (s_busy, 1));
        Gateway.Operation("GetBerth").Next(1).Fails(GatewayFault.NotFound);

        await AssertStatusesAsync(404, 503);

        Gateway.Faults = null;
        await AssertStatusesAsync(200);
    }

    [Fact]
    public async Task A_mix_draws_each_fault_about_as_often_as_it_should_and_the_same_every_time()
    {
        Gateway.Operation("GetBerth").Fails(Mix());
        int[] statuses = await StatusesAsync(400);
        Gateway.Operation("GetBerth").Fails(Mix());
        int[] again = await StatusesAsync(400);

        Assert.InRange(statuses.Count(status => status == 503), 80, 160);
        Assert.InRange(statuses.Count(status => status == 404), 20, 70);
        Assert.Equal(statuses, again);

        static FaultMix Mix() => new(20, (s_busy, 0.3), (GatewayFault.NotFound, 0.1));
    }

    [Fact]
    public async Task An_even_mix_shares_the_rate()
    {
        Gateway.Operation("GetBerth").Fails(FaultMix.Even(3, 1, [s_busy, GatewayFault.NotFound]));

        int[] statuses = await StatusesAsync(100);

        Assert.DoesNotContain(200, statuses);
        Assert.InRange(statuses.Count(status => status == 503), 30, 70);
    }

    [Fact]
    public async Task A_delay_comes_before_the_fault_and_after_the_operation()
    {
        var delay = TimeSpan.FromMilliseconds(300);
        // A timer's clock is coarser than a stopwatch.
        TimeSpan seen = delay - TimeSpan.FromMilliseconds(50);
        Gateway.Operation("GetBerth").Next(1).Fails(GatewayFault.Latency(delay));
        Gateway.Operation("GetBerth").Next(1).Fails(s_busy.Delayed(delay / 2).Delayed(delay / 2));
        await _harbor!.Caller.LogInAsync();

        var watch = Stopwatch.StartNew();
        await AssertStatusesAsync(200);
        Assert.True(watch.Elapsed >= seen);
        Assert.True(Gateway.Requests[^1].WasCarriedOut);

        watch.Restart();
        await AssertStatusesAsync(503);
        Assert.True(watch.Elapsed >= seen);
        Assert.False(Gateway.Requests[^1].WasCarriedOut);
    }

    [Fact]
    public async Task A_fault_may_have_an_answer_of_its_own()
    {
        var late = GatewayResponse.Json("""{"code":7}""");
        Gateway.Operation("GetBerth").Next(1).Fails(GatewayFault.Instead("closed", late));
        Gateway.Operation("GetBerth").Next(1).Fails(GatewayFault.Afterwards("garbled", late));

        Assert.Equal(7, (await _harbor!.GetBerthAsync("7")).Code);
        Assert.Equal(7, (await _harbor.GetBerthAsync("7")).Code);
        Assert.Equal([("closed", false), ("garbled", true)], Gateway.Requests.Skip(1).Select(one => (one.Fault!.Name, one.WasCarriedOut)));
    }

    [Fact]
    public async Task A_request_for_no_operation_meets_no_fault()
    {
        Gateway.Faults = new FaultMix(1, (s_busy, 1));

        Assert.Equal(HttpStatusCode.NotFound, (await _harbor!.Caller.CallAsync("GET", "/harbor/v1/nothing", [])).Status);
    }

    [Fact]
    public void A_mix_that_makes_no_sense_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new FaultMix(1));
        Assert.Throws<ArgumentException>(() => new FaultMix(1, (null!, 0.1)));
        Assert.Throws<ArgumentException>(() => new FaultMix(1, (s_busy, -0.1)));
        Assert.Throws<ArgumentException>(() => new FaultMix(1, (s_busy, double.NaN)));
        Assert.Throws<ArgumentException>(() => new FaultMix(1, (s_busy, 0.6), (GatewayFault.NotFound, 0.6)));
        Assert.Throws<ArgumentOutOfRangeException>(() => s_busy.Delayed(TimeSpan.FromMilliseconds(-1)));
    }

    [Fact]
    public void All_faults_are_listed_under_names_of_their_own()
    {
        string[] declared = typeof(GatewayFault).GetProperties()
            .Where(property => property.PropertyType == typeof(GatewayFault))
            .Select(property => ((GatewayFault)property.GetValue(null)!).Name)
            .ToArray();

        Assert.Equal(declared.Order(), GatewayFault.All.Select(fault => fault.ToString()).Order());
        Assert.Equal(declared.Length, declared.Distinct().Count());
    }

    private async Task AssertStatusesAsync(params int[] expected) => Assert.Equal(expected, await StatusesAsync(expected.Length));

    private async Task<int[]> StatusesAsync(int calls)
    {
        int[] statuses = new int[calls];
        for (int i = 0; i < calls; i++)
        {
            statuses[i] = (int)(await _harbor!.GetBerthAsync("7")).Status;
        }

        return statuses;
    }
}
