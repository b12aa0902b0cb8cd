using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using Enos.BatchProcessing;
using Microsoft.Extensions.Time.Testing;
using Tidegate.Extensions;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Extensions;

/// <summary>Which calls a failing backend takes along.</summary>
public sealed class CircuitScopeTests : ResilienceTests
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);

    protected override GatewayOptions GatewayOptions => new() { Clock = _clock };

    [Fact]
    public async Task One_failing_operation_leaves_the_others_alone()
    {
        IBatchProcessingClient flows = await FailingAsync(scope: null);

        Assert.Equal(ApiTransportReason.CircuitOpen, (await Failure(() => Trigger(flows))).Reason);
        await flows.GetCurrentTimeAsync().WaitAsync(Limit);
        await flows.GetFlowAsync(2479).WaitAsync(Limit);
    }

    [Fact]
    public async Task A_circuit_for_the_client_takes_all_operations_along()
    {
        IBatchProcessingClient flows = await FailingAsync(ApiBreakerScope.Client);

        ApiTransportException failure = await Failure(() => flows.GetCurrentTimeAsync());

        Assert.Equal(
            "GetCurrentTime: not sent; too many calls by the client 'BatchProcessing' failed, and one in 15 s tries its gateway.", failure.Message);
        Assert.Empty(Sent("GetCurrentTime"));
    }

    [Fact]
    public async Task Without_a_circuit_each_call_tries_the_gateway()
    {
        IBatchProcessingClient flows = await FailingAsync(ApiBreakerScope.None);

        foreach (int _ in Enumerable.Range(0, 30))
        {
            Assert.Equal(ApiTransportReason.HttpStatus, (await Failure(() => Trigger(flows))).Reason);
        }

        Assert.Equal(32, Sent("TriggerFlow").Length);
    }

    [Fact]
    public async Task Calls_without_a_spec_share_one_whatever_their_paths()
    {
        IBatchProcessingClient flows = Client(Sensitive, options => options.Clock = _clock);
        Gateway.Faults = FaultMix.Even(1, rate: 1, [GatewayFault.Unavailable]);

        await Failure(() => UntypedAsync(flows, "flows", "get"));
        await Failure(() => UntypedAsync(flows, "taskInstances", "get"));
        Gateway.Faults = null;
        ApiTransportException failure = await Failure(() => UntypedAsync(flows, "directories", "listWorkFlowDirs"));

        Assert.Equal(
            "GET /batch-processing-service/v2.1/directories: not sent; too many calls without a spec by the client 'BatchProcessing' failed, and one in 15 s tries its gateway.",
            failure.Message);
        await flows.GetCurrentTimeAsync().WaitAsync(Limit);
    }

    /// <summary>A client whose triggers have failed so often that a circuit opens.</summary>
    private async Task<IBatchProcessingClient> FailingAsync(ApiBreakerScope? scope)
    {
        IBatchProcessingClient flows = Client(
            options =>
            {
                Sensitive(options);
                options.BreakerScope = scope ?? options.BreakerScope;
            },
            options => options.Clock = _clock);
        Gateway.Operation("TriggerFlow").Fails(GatewayFault.Unavailable);
        await Failure(() => Trigger(flows));
        await Failure(() => Trigger(flows));
        return flows;
    }

    private static Task<JsonDocument> UntypedAsync(IBatchProcessingClient flows, string path, string action) =>
        flows.SendAsync(HttpMethod.Get, $"/batch-processing-service/v2.1/{path}", new Dictionary<string, string?> { ["action"] = action });

    private static void Sensitive(ApiResilienceOptions options)
    {
        options.MaxRetries = 0;
        options.BreakerMinimumAttempts = 2;
    }
}
