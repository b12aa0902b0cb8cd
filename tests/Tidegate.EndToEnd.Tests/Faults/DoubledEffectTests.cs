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

    private const int UsualCalls = 100_000;
    private const int Workers = 32;
    private const int Seed = 20190722;

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(10);
    private static readonly DateTimeOffset s_triggerTime = DateTimeOffset.FromUnixTimeMilliseconds(1574385824000);

    /// <summary>Rare: while a token is over and other faults hide it from the client, nothing is carried out.</summary>
    private static readonly GatewayFault[] s_endedTokens = [GatewayFault.TokenExpired, GatewayFault.TokenRevoked];

    /// <summary>Those that take no time.</summary>
    private static readonly GatewayFault[] s_faults = GatewayFault.All
        .Except([GatewayFault.Silence, GatewayFault.StalledBody, GatewayFault.SlowBody, .. s_endedTokens])
        .ToArray();

    private static readonly GatewayFault[] s_tokenFaults =
        [GatewayFault.Unavailable, GatewayFault.ResetBeforeRead, GatewayFault.ResetAfterRead, GatewayFault.HalfBody, GatewayFault.HtmlPage];

    [Fact]
    public async Task No_call_is_carried_out_twice_and_each_outcome_is_true()
    {
        int wanted = Environment.GetEnvironmentVariable(CallsVariable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : UsualCalls;
        var ledger = new CallLedger();
        await using TestGateway gateway = await TestGateway.StartAsync(EnosTests.SpecFolder, new GatewayOptions
        {
            RecordedRequestLimit = 0,
            Observer = ledger.Record,
            Faults = new FaultMix(
                Seed, s_endedTokens.Select(fault => (fault, 0.001)).Concat(s_faults.Select(fault => (fault, 0.93 / s_faults.Length)))),
        });
        gateway.Operation(TestGateway.TokenGet).Fails(FaultMix.Even(Seed, 0.2, s_tokenFaults));
        gateway.Operation(TestGateway.TokenRefresh).Fails(FaultMix.Even(Seed, 0.2, s_tokenFaults));
        using var unobserved = new UnobservedExceptions();
        var claims = new ConcurrentDictionary<int, CallClaim>();

        var watch = Stopwatch.StartNew();
        using (var flows = new BatchProcessingClient(new BatchProcessingOptions
        {
            Gateway = gateway.Uri,
            AccessKey = gateway.AccessKey,
            SecretKey = gateway.SecretKey,
            UserId = EnosTests.UserId,
            OrgId = EnosTests.OrgId,
        }))
        {
            await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(WorkAsync))).WaitAsync(s_patience);

            async Task WorkAsync()
            {
                while (ledger.FaultedCalls < wanted)
                {
                    BatchProcessingCallOptions options = ledger.NewCall(out int id);
                    claims[id] = await CallClaims.OfAsync(CallAsync(flows, id, options));
                }
            }
        }

        TimeSpan elapsed = watch.Elapsed;
        await Eventually.HoldsAsync(() => gateway.OpenConnectionCount == 0, "no connection is left open");
        (int Id, CallClaim Claim, int Effects)[] calls = claims.Select(call => (call.Key, call.Value, ledger.TakeEffects(call.Key))).ToArray();
        Report(calls, ledger, gateway, elapsed);

        Assert.True(calls.Count(call => call.Effects > 0) > wanted / 4, "Hardly a call was carried out, so that hardly one could be doubled.");
        Assert.Empty(calls.Where(call => !call.Claim.IsTrue(call.Effects)).Take(20));
        Assert.Equal(
            s_faults.Concat(s_endedTokens).Select(fault => fault.Name).Order(), ledger.Faults.Keys.Order());
        unobserved.AssertNone();
    }

    /// <summary>With and without a body, since HTTP stacks treat the two differently when a connection ends.</summary>
    private static Task CallAsync(BatchProcessingClient flows, int id, BatchProcessingCallOptions options) => (id % 4) switch
    {
        0 => flows.TriggerFlowAsync(id, s_triggerTime, options),
        1 => flows.DeleteFlowAsync(id, options),
        2 => flows.LoadFlowForEditAsync(2791, options),
        _ => flows.CancelFlowInstanceAsync("2438-201908081020", options),
    };

    private void Report(
        (int Id, CallClaim Claim, int Effects)[] calls, CallLedger ledger, TestGateway gateway, TimeSpan elapsed)
    {
        output.WriteLine($"{calls.Length} calls, of which {ledger.FaultedCalls} met a fault, in {elapsed.TotalSeconds:0.0} s, {gateway.Tokens.IssuedCount} tokens");
        foreach (CallClaim claim in Enum.GetValues<CallClaim>())
        {
            output.WriteLine($"{claim}: {calls.Count(call => call.Claim == claim)}, of which carried out {calls.Count(call => call.Claim == claim && call.Effects > 0)}");
        }

        foreach ((string fault, int count) in ledger.Faults.OrderBy(fault => fault.Key))
        {
            output.WriteLine($"  {fault}: {count}");
        }
    }
}
