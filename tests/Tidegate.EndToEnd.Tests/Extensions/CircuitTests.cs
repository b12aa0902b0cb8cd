using System;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Enos.BatchProcessing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Tidegate.Extensions;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Extensions;

/// <summary>A gateway in trouble is left alone, and only such a gateway. Client and gateway live by one clock, which stands still.</summary>
public sealed class CircuitTests : ResilienceTests
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);

    protected override GatewayOptions GatewayOptions => new() { Clock = _clock };

    [Fact]
    public async Task The_circuit_opens_after_failures_and_closes_after_a_success()
    {
        IBatchProcessingClient flows = Client(Sensitive, options => options.Clock = _clock);
        Gateway.Operation("TriggerFlow").Next(2).Fails(GatewayFault.Unavailable);
        await Failure(() => Trigger(flows));
        await Failure(() => Trigger(flows));

        ApiTransportException failure = await Failure(() => Trigger(flows));

        Assert.Equal(ApiTransportReason.CircuitOpen, failure.Reason);
        Assert.Equal(
            "TriggerFlow: not sent; too many calls of this operation by the client 'BatchProcessing' failed, and one in 15 s tries its gateway.", failure.Message);
        Assert.False(failure.MayHaveReachedServer);
        Assert.Null(failure.InnerException);
        Assert.Equal(2, Sent("TriggerFlow").Length);

        _clock.Advance(TimeSpan.FromSeconds(16));
        await Trigger(flows).WaitAsync(Limit);
        await Trigger(flows).WaitAsync(Limit);
        Assert.Equal(4, Sent("TriggerFlow").Length);
    }

    [Fact]
    public async Task A_failed_trial_leaves_the_circuit_open()
    {
        IBatchProcessingClient flows = Client(Sensitive, options => options.Clock = _clock);
        Gateway.Operation("TriggerFlow").Next(3).Fails(GatewayFault.ResetAfterRead);
        await Failure(() => Trigger(flows));
        await Failure(() => Trigger(flows));
        _clock.Advance(TimeSpan.FromSeconds(16));

        ApiTransportException trial = await Failure(() => Trigger(flows));
        ApiTransportException afterwards = await Failure(() => Trigger(flows));

        Assert.Equal(ApiTransportReason.ConnectionLost, trial.Reason);
        Assert.Equal(ApiTransportReason.CircuitOpen, afterwards.Reason);
        Assert.Equal(3, Sent("TriggerFlow").Length);
    }

    [Fact]
    public async Task A_circuit_that_opens_between_attempts_says_that_the_call_may_have_arrived()
    {
        IBatchProcessingClient flows = Client(
            options =>
            {
                Sensitive(options);
                options.MaxRetries = 5;
                options.BaseDelay = TimeSpan.Zero;
            },
            options => options.Clock = _clock);
        Gateway.Operation("GetCurrentTime").Fails(GatewayFault.BadGateway);

        ApiTransportException failure = await Failure(() => flows.GetCurrentTimeAsync());

        Assert.Equal(ApiTransportReason.CircuitOpen, failure.Reason);
        Assert.StartsWith("GetCurrentTime: not sent again; ", failure.Message, StringComparison.Ordinal);
        Assert.True(failure.MayHaveReachedServer);
        Assert.Equal(2, Sent("GetCurrentTime").Length);
    }

    [Fact]
    public async Task A_gateway_that_hangs_opens_it_also_where_calls_end_before_attempts()
    {
        IBatchProcessingClient flows = Client(
            Sensitive,
            options =>
            {
                options.Clock = _clock;
                options.Timeout = TimeSpan.FromSeconds(5);
            });
        foreach (int _ in Enumerable.Range(0, 2))
        {
            Task arrival = HangNext();
            Task<ApiTransportException> call = Failure(() => Trigger(flows));
            await arrival.WaitAsync(Limit);
            _clock.Advance(TimeSpan.FromSeconds(5));
            Assert.Equal(ApiTransportReason.Timeout, (await call).Reason);
        }

        Assert.Equal(ApiTransportReason.CircuitOpen, (await Failure(() => Trigger(flows))).Reason);
    }

    [Fact]
    public async Task A_trial_that_its_caller_ends_leaves_the_circuit_open()
    {
        IBatchProcessingClient flows = Client(Sensitive, options => options.Clock = _clock);
        Gateway.Operation("TriggerFlow").Next(2).Fails(GatewayFault.Unavailable);
        await Failure(() => Trigger(flows));
        await Failure(() => Trigger(flows));
        _clock.Advance(TimeSpan.FromSeconds(16));

        await CancelAsync(flows);

        Assert.Equal(ApiTransportReason.CircuitOpen, (await Failure(() => Trigger(flows))).Reason);
        _clock.Advance(TimeSpan.FromSeconds(16));
        await Trigger(flows).WaitAsync(Limit);
    }

    [Fact]
    public async Task Cancelled_calls_do_not_open_the_circuit()
    {
        IBatchProcessingClient flows = Client(Sensitive, options => options.Clock = _clock);

        foreach (int _ in Enumerable.Range(0, 4))
        {
            await CancelAsync(flows);
        }

        await Trigger(flows).WaitAsync(Limit);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, """{"code":62103,"msg":"no","data":null}""")]
    [InlineData(HttpStatusCode.BadRequest, "")]
    [InlineData(HttpStatusCode.NotFound, "")]
    [InlineData(HttpStatusCode.TooManyRequests, "")]
    public async Task Refusals_do_not_open_the_circuit(HttpStatusCode status, string body)
    {
        IBatchProcessingClient flows = Client(Sensitive, options => options.Clock = _clock);
        Gateway.Operation("TriggerFlow").Next(10).RespondsWith(GatewayResponse.Json(body, status));

        foreach (int _ in Enumerable.Range(0, 10))
        {
            await Assert.ThrowsAnyAsync<ApiClientException>(() => Trigger(flows).WaitAsync(Limit));
        }

        await Trigger(flows).WaitAsync(Limit);
    }

    [Fact]
    public async Task Each_client_has_a_circuit_of_its_own()
    {
        var services = new ServiceCollection();
        services.AddBatchProcessingClient("north", Configure(options => options.Clock = _clock)).ConfigureResilience(Sensitive);
        services.AddBatchProcessingClient("south", Configure(options => options.Clock = _clock)).ConfigureResilience(Sensitive);
        ServiceProvider provider = Build(services);
        IBatchProcessingClient north = provider.GetRequiredKeyedService<IBatchProcessingClient>("north");
        IBatchProcessingClient south = provider.GetRequiredKeyedService<IBatchProcessingClient>("south");
        Gateway.Operation("TriggerFlow").Next(2).Fails(GatewayFault.Unavailable);
        await Failure(() => Trigger(north));
        await Failure(() => Trigger(north));

        Assert.Equal(ApiTransportReason.CircuitOpen, (await Failure(() => Trigger(north))).Reason);
        await Trigger(south).WaitAsync(Limit);
    }

    /// <summary>Lets the gateway take the next trigger and say nothing.</summary>
    /// <returns>Ends when the trigger is there.</returns>
    private Task HangNext()
    {
        var arrival = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Gateway.Operation("TriggerFlow").Next(1).RespondsWith(async (_, cancellationToken) =>
        {
            arrival.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return null;
        });
        return arrival.Task;
    }

    /// <summary>Makes a call that its caller ends while the gateway hangs.</summary>
    private async Task CancelAsync(IBatchProcessingClient flows)
    {
        Task arrival = HangNext();
        using var source = new CancellationTokenSource();
        Task call = flows.TriggerFlowAsync(3377, DateTimeOffset.UnixEpoch, cancellationToken: source.Token);
        await arrival.WaitAsync(Limit);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(Limit));
    }

    private static void Sensitive(ApiResilienceOptions options)
    {
        options.MaxRetries = 0;
        options.BreakerMinimumAttempts = 2;
    }
}
