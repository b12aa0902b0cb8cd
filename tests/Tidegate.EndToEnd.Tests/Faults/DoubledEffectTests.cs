using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Enos.BatchProcessing;
using Tidegate.EndToEnd.Tests.Enos;
using Tidegate.EndToEnd.Tests.Support;
using Tidegate.Gateway;
using Xunit;
using Xunit.Abstractions;

namespace Tidegate.EndToEnd.Tests.Faults;

/// <summary>Calls that must not be made twice, nearly all of them broken in some way, and each counted at the gateway.</summary>
[Collection(Alone.Name)]
public sealed class DoubledEffectTests(ITestOutputHelper output)
{
    /// <summary>Raises the number of calls that meet a fault.</summary>
    private const string CallsVariable = "TIDEGATE_FAULTED_CALLS";

    private const int Operations = 4;
    private const int Workers = 32;
    private const int Seed = 20190722;

    private static readonly int s_usualCalls = LongRuns.Choose(plain: 10_000, @long: 100_000);
    private static readonly int s_plainCalls = LongRuns.Choose(plain: 2_000, @long: 10_000);
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan s_callTimeout = TimeSpan.FromSeconds(60);
    private static readonly DateTimeOffset s_triggerTime = DateTimeOffset.FromUnixTimeMilliseconds(1574385824000);

    /// <summary>Rare: while a token is over and other faults hide it from the client, nothing is carried out.</summary>
    private static readonly GatewayFault[] s_endedTokens = [GatewayFault.TokenExpired, GatewayFault.TokenRevoked];

    /// <summary>Those that take no time.</summary>
    private static readonly GatewayFault[] s_faults = GatewayFault.All
        .Except([GatewayFault.Silence, GatewayFault.StalledBody, GatewayFault.SlowBody, .. s_endedTokens])
        .ToArray();

    private static readonly GatewayFault[] s_tokenFaults =
        [GatewayFault.Unavailable, GatewayFault.ResetBeforeRead, GatewayFault.ResetAfterRead, GatewayFault.HalfBody, GatewayFault.HtmlPage];

    /// <summary>The client that sends again by itself, and must not do so after an attempt that may have arrived.</summary>
    [Fact]
    public async Task No_call_of_a_registered_client_is_carried_out_twice_and_each_outcome_is_true()
    {
        var ledger = new CallLedger();
        int wanted = Environment.GetEnvironmentVariable(CallsVariable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : s_usualCalls;
        await using TestGateway gateway = await StartAsync(ledger, wanted);
        var client = new EagerClient(gateway, ledger, s_callTimeout, s_callTimeout);

        FaultedCall[] calls = await CallAsync(client.Flows, client, gateway, ledger, wanted);

        AssertNoneDoubled(calls, ledger);
        int[] saved = calls.Where(call => call.Tally.WasSaved).GroupBy(call => call.Id % Operations).Select(group => group.Count()).ToArray();
        Assert.True(saved.Length == Operations && saved.Min() > wanted / 10_000, $"Sent again after a refused connection: {string.Join(", ", saved)}.");

        // All workers wait for the same token: not sent again, some twenty calls would be lost each time.
        int lost = calls.Count(call => call.IsLostForToken);
        Assert.InRange(lost, 0, 2 * ledger.FailedTokenGets);
        Assert.NotEqual(0, ledger.FailedTokenGets);
    }

    [Fact]
    public async Task No_call_of_a_plain_client_is_carried_out_twice_and_each_outcome_is_true()
    {
        var ledger = new CallLedger();
        await using TestGateway gateway = await StartAsync(ledger, s_plainCalls);
        var flows = new BatchProcessingClient(new BatchProcessingOptions
        {
            Gateway = gateway.Uri,
            AccessKey = gateway.AccessKey,
            SecretKey = gateway.SecretKey,
            UserId = EnosTests.UserId,
            OrgId = EnosTests.OrgId,
        });

        AssertNoneDoubled(await CallAsync(flows, flows, gateway, ledger, s_plainCalls), ledger);
    }

    private static async Task<TestGateway> StartAsync(CallLedger ledger, int wanted)
    {
        // Rare, but not so rare that one of them may never be drawn.
        double ended = Math.Max(0.001, 20.0 / wanted);
        TestGateway gateway = await TestGateway.StartAsync(EnosTests.SpecFolder, new GatewayOptions
        {
            RecordedRequestLimit = 0,
            Observer = ledger.Record,
            Faults = new FaultMix(
                Seed, s_endedTokens.Select(fault => (fault, ended)).Concat(s_faults.Select(fault => (fault, 0.93 / s_faults.Length)))),
        });
        gateway.Operation(TestGateway.TokenGet).Fails(FaultMix.Even(Seed, 0.2, s_tokenFaults));
        gateway.Operation(TestGateway.TokenRefresh).Fails(FaultMix.Even(Seed, 0.2, s_tokenFaults));
        return gateway;
    }

    /// <summary>Calls until enough calls have met a fault, and then gives up the client.</summary>
    private async Task<FaultedCall[]> CallAsync(IBatchProcessingClient flows, IDisposable owner, TestGateway gateway, CallLedger ledger, int wanted)
    {
        using var unobserved = new UnobservedExceptions();
        var outcomes = new ConcurrentDictionary<int, CallOutcome>();
        var watch = Stopwatch.StartNew();
        using (owner)
        {
            await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(WorkAsync))).WaitAsync(s_patience);
        }

        TimeSpan elapsed = watch.Elapsed;
        await Eventually.HoldsAsync(() => gateway.OpenConnectionCount == 0, "no connection is left open");
        FaultedCall[] calls = outcomes.Select(call => new FaultedCall(call.Key, call.Value, ledger.Take(call.Key))).ToArray();
        Report(calls, ledger, gateway, elapsed);
        unobserved.AssertNone();
        return calls;

        async Task WorkAsync()
        {
            while (ledger.FaultedCalls < wanted)
            {
                BatchProcessingCallOptions options = ledger.NewCall(out int id);
                outcomes[id] = await CallOutcome.OfAsync(CallAsync(flows, id, options));
            }
        }
    }

    private static void AssertNoneDoubled(FaultedCall[] calls, CallLedger ledger)
    {
        Assert.True(calls.Count(call => call.Tally.Effects > 0) > calls.Length / 4, "Hardly a call was carried out, so that hardly one could be doubled.");
        Assert.Empty(calls.Where(call => !call.Outcome.IsTrue(call.Tally.Effects)).Take(20));
        Assert.Equal(s_faults.Concat(s_endedTokens).Select(fault => fault.Name).Order(), ledger.Faults.Keys.Order());
    }

    /// <summary>With and without a body, since HTTP stacks treat the two differently when a connection ends.</summary>
    private static Task CallAsync(IBatchProcessingClient flows, int id, BatchProcessingCallOptions options) => (id % Operations) switch
    {
        0 => flows.TriggerFlowAsync(id, s_triggerTime, options),
        1 => flows.DeleteFlowAsync(id, options),
        2 => flows.LoadFlowForEditAsync(2791, options),
        _ => flows.CancelFlowInstanceAsync("2438-201908081020", options),
    };

    private void Report(FaultedCall[] calls, CallLedger ledger, TestGateway gateway, TimeSpan elapsed)
    {
        output.WriteLine($"{calls.Length} calls, of which {ledger.FaultedCalls} met a fault, in {elapsed.TotalSeconds:0.0} s");
        output.WriteLine($"{gateway.Tokens.IssuedCount} tokens; {ledger.FailedTokenGets} could not be had at first");
        output.WriteLine(
            $"{calls.Sum(call => call.Tally.RefusedConnections)} refused connections; {calls.Count(call => call.Tally.WasSaved)} calls carried out after one");
        foreach (IGrouping<string, FaultedCall> group in calls.GroupBy(call => call.Outcome.ToString()).OrderBy(group => group.Key))
        {
            output.WriteLine($"{group.Key}: {group.Count()}, of which carried out {group.Count(call => call.Tally.Effects > 0)}");
        }

        foreach ((string fault, int count) in ledger.Faults.OrderBy(fault => fault.Key))
        {
            output.WriteLine($"  {fault}: {count}");
        }
    }

    private sealed record FaultedCall(int Id, CallOutcome Outcome, CallTally Tally)
    {
        /// <summary>
        /// Whether it failed, certainly not carried out, though a connection to the gateway was made: that was the connection of a request
        /// for a token.
        /// </summary>
        public bool IsLostForToken =>
            Outcome is { Claim: CallClaim.NotCarriedOut, Reason: ApiTransportReason.ConnectionLost or ApiTransportReason.HttpStatus };
    }
}
