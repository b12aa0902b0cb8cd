using System;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using Enos.BatchProcessing;
using Tidegate.EndToEnd.Tests.Support;
using Tidegate.Gateway;
using Xunit;
using Xunit.Abstractions;

namespace Tidegate.EndToEnd.Tests.Load;

/// <summary>Ten thousand calls at once through one client.</summary>
[Collection(Alone.Name)]
public sealed class ConcurrencyTests(ITestOutputHelper output)
{
    private const int Calls = 10_000;
    private const int MaxConnections = 256;

    /// <summary>A pool that is starved gets about one thread a second; one that is not needs few.</summary>
    private const int ThreadsAtMost = 100;

    private const long HeapBytesAtMost = 512L * 1024 * 1024;
    private const long KeptBytesAtMost = 64L * 1024 * 1024;

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(15);

    [Fact]
    public async Task Ten_thousand_calls_at_once_are_all_answered_right()
    {
        int mostConnections = 0;
        TestGateway? observed = null;
        await using TestGateway gateway = await EchoingGateway.StartAsync(new GatewayOptions
        {
            RecordedRequestLimit = 0,
            Observer = _ => mostConnections = Math.Max(mostConnections, observed?.OpenConnectionCount ?? 0),
        });
        observed = gateway;
        using var unobserved = new UnobservedExceptions();
        long before = GC.GetTotalMemory(forceFullCollection: true);
        var heartbeat = new Heartbeat();
        var watch = Stopwatch.StartNew();
        string[] answers;
        await using (heartbeat)
        {
            BatchProcessingOptions options = EchoingGateway.OptionsFor(gateway);
            options.Timeout = s_patience;
            using var flows = new BatchProcessingClient(options);
            answers = await Task.WhenAll(Enumerable.Range(0, Calls).Select(i => AskAsync(flows, i))).WaitAsync(s_patience);
        }

        TimeSpan elapsed = watch.Elapsed;
        await Eventually.HoldsAsync(() => gateway.OpenConnectionCount == 0, "no connection is left open");
        long kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        output.WriteLine($"{Calls} calls at once in {elapsed.TotalSeconds:0.0} s over at most {mostConnections} connections.");
        output.WriteLine($"Heap at most {heartbeat.MostHeapBytes / 1048576} MiB, kept {kept / 1024} KiB.");
        output.WriteLine($"{heartbeat.Beats} heartbeats, the slowest {heartbeat.LongestWait.TotalMilliseconds:0} ms; {heartbeat.MostThreads} threads.");

        Assert.Equal(Enumerable.Range(0, Calls).Select(Expected), answers);
        Assert.Equal(1, gateway.Tokens.IssuedCount);
        Assert.Equal(Calls + 1, gateway.RequestCount);
        Assert.InRange(mostConnections, 1, MaxConnections + 1);
        Assert.InRange(heartbeat.MostThreads, 1, ThreadsAtMost);
        Assert.InRange(heartbeat.LongestWait, TimeSpan.Zero, s_longestWait);
        Assert.InRange(heartbeat.MostHeapBytes, 0, HeapBytesAtMost);
        Assert.True(kept < KeptBytesAtMost, $"{kept} bytes were kept");
        unobserved.AssertNone();
    }

    private static async Task<string> AskAsync(BatchProcessingClient flows, int i) => i % 2 == 0
        ? (await flows.GetTaskInstanceLogAsync(i.ToString())).Log
        : (await flows.TriggerFlowAsync(i, DateTimeOffset.UnixEpoch)).FlowInstanceId;

    private static string Expected(int i) => i % 2 == 0 ? $"log of {i}" : $"run of {i}";
}
