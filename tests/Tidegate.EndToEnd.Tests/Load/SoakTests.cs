using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Enos.BatchProcessing;
using Tidegate.EndToEnd.Tests.Faults;
using Tidegate.EndToEnd.Tests.Support;
using Tidegate.Gateway;
using Xunit;
using Xunit.Abstractions;

namespace Tidegate.EndToEnd.Tests.Load;

/// <summary>One registered client for a long time, while tokens end every few seconds and one call in eight meets a fault.</summary>
[Collection(Alone.Name)]
public sealed class SoakTests(ITestOutputHelper output)
{
    /// <summary>How many minutes the soak takes, such as 60 or 0.5.</summary>
    private const string MinutesVariable = "TIDEGATE_SOAK_MINUTES";

    private const int Workers = 16;
    private const int Samples = 6;
    private const int Seed = 20190807;
    private const long GrowthAtMost = 16L * 1024 * 1024;

    private static readonly double s_usualMinutes = LongRuns.Choose(plain: 0.1, @long: 2);
    private static readonly TimeSpan s_tokenLifetime = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan s_callTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_attemptTimeout = TimeSpan.FromSeconds(4);
    private static readonly GatewayFault[] s_hanging = [GatewayFault.Silence, GatewayFault.StalledBody];

    [Fact]
    public async Task Under_faults_and_ending_tokens_every_answer_is_right_and_memory_stays_flat()
    {
        var time = TimeSpan.FromMinutes(
            Environment.GetEnvironmentVariable(MinutesVariable) is { Length: > 0 } text ? double.Parse(text, CultureInfo.InvariantCulture) : s_usualMinutes);
        var ledger = new CallLedger();
        await using TestGateway gateway = await EchoingGateway.StartAsync(new GatewayOptions
        {
            RecordedRequestLimit = 0,
            Observer = ledger.Record,
            TokenLifetime = TokenLifetime.OfTime(s_tokenLifetime),
            Faults = new FaultMix(
                Seed,
                GatewayFault.All.Except(s_hanging).Select(fault => (fault, 0.005)).Concat(s_hanging.Select(fault => (fault, 0.0001)))),
        });
        using var unobserved = new UnobservedExceptions();
        var wrong = new ConcurrentQueue<string>();
        var counts = new ConcurrentDictionary<string, int>();
        int saved = 0;
        var heaps = new List<long>();
        await using (var heartbeat = new Heartbeat())
        {
            using var client = new EagerClient(gateway, ledger, s_callTimeout, s_attemptTimeout);
            using var end = new CancellationTokenSource(time);
            var working = Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(WorkAsync)));
            for (int i = 0; i < Samples; i++)
            {
                await Task.Delay(time / (Samples + 1));
                heaps.Add(GC.GetTotalMemory(forceFullCollection: true));
            }

            await working.WaitAsync(time + TimeSpan.FromMinutes(2));

            output.WriteLine($"{counts.Values.Sum()} calls in {time.TotalSeconds:0} s: {string.Join("; ", counts.Select(count => $"{count.Key}: {count.Value}"))}");
            output.WriteLine($"{ledger.Faults.Values.Sum()} faults, {gateway.Tokens.IssuedCount} tokens, {heartbeat.MostThreads} threads.");
            output.WriteLine($"{saved} triggers carried out after a refused connection.");
            output.WriteLine($"Live heap in KiB: {string.Join(", ", heaps.Select(heap => heap / 1024))}");

            async Task WorkAsync()
            {
                while (!end.IsCancellationRequested)
                {
                    BatchProcessingCallOptions call = ledger.NewCall(out int id);
                    CallOutcome outcome = await CallOutcome.OfAsync(AskAsync(client.Flows, id, call, wrong));
                    CallTally tally = ledger.Take(id);
                    counts.AddOrUpdate(outcome.ToString(), 1, static (_, count) => count + 1);
                    if (!IsTrue(outcome, id, tally.Effects))
                    {
                        wrong.Enqueue($"call {id}: {outcome}, but carried out {tally.Effects} times");
                    }

                    if (!IsRead(id) && tally.WasSaved)
                    {
                        Interlocked.Increment(ref saved);
                    }
                }
            }
        }

        await Eventually.HoldsAsync(() => gateway.OpenConnectionCount == 0, "no connection is left open");
        Assert.Empty(wrong);
        Assert.True(saved > 0, "No trigger was sent again.");
        Assert.Equal(GatewayFault.All.Except(s_hanging).Select(fault => fault.Name).Order(), ledger.Faults.Keys.Except(s_hanging.Select(fault => fault.Name)).Order());
        Assert.True(gateway.Tokens.IssuedCount > time / s_tokenLifetime / 2, $"only {gateway.Tokens.IssuedCount} tokens");
        Assert.All(heaps, heap => Assert.InRange(heap, 0, heaps[0] + GrowthAtMost));
        unobserved.AssertNone();
    }

    /// <summary>Half of the calls only read.</summary>
    private static bool IsRead(int id) => id % 2 == 0;

    /// <summary>A read may be sent again, by the transport too, after an attempt that was carried out; the others must not.</summary>
    private static bool IsTrue(CallOutcome outcome, int id, int effects) =>
        IsRead(id) ? outcome.Claim != CallClaim.CarriedOut || effects > 0 : outcome.IsTrue(effects);

    private static async Task AskAsync(IBatchProcessingClient flows, int id, BatchProcessingCallOptions call, ConcurrentQueue<string> wrong)
    {
        (string expected, string answer) = IsRead(id)
            ? ($"log of {id}", (await flows.GetTaskInstanceLogAsync(id.ToString(CultureInfo.InvariantCulture), options: call)).Log)
            : ($"run of {id}", (await flows.TriggerFlowAsync(id, DateTimeOffset.UnixEpoch, call)).FlowInstanceId);
        if (answer != expected)
        {
            wrong.Enqueue($"call {id}: expected '{expected}', but got '{answer}'");
        }
    }
}
