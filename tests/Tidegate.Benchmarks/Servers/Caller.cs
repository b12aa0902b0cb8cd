using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Runtime;
using System.Threading.Tasks;
using Tidegate.Benchmarks.Calls;
using Tidegate.Benchmarks.Clients;
using Tidegate.Benchmarks.Transports;

namespace Tidegate.Benchmarks.Servers;

/// <summary>What a process does that holds one client and makes calls when it is told to.</summary>
internal static class Caller
{
    private static readonly TimeSpan s_turn = TimeSpan.FromMilliseconds(30);

    /// <summary>Takes a turn for each line of standard input, an operation and a number of callers, and prints what it took.</summary>
    public static async Task RunAsync(Contender client, Uri gateway)
    {
        using IFlowsClient flows = client.Create(LoopbackTransport.Create(), gateway);
        while (await Console.In.ReadLineAsync() is { } line)
        {
            string[] words = line.Split(' ');
            Turn turn = await TakeTurnAsync(flows, Enum.Parse<Operation>(words[0]), int.Parse(words[1], CultureInfo.InvariantCulture));
            Console.WriteLine(turn.ToText());
        }
    }

    private static async Task<Turn> TakeTurnAsync(IFlowsClient flows, Operation call, int callers)
    {
        long methods = JitInfo.GetCompiledMethodCount();
        long allocated = GC.GetTotalAllocatedBytes(precise: true);
        TimeSpan processor = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        int[] calls = await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            int count = 0;
            do
            {
                await flows.Start(call);
                count++;
            }
            while (Stopwatch.GetElapsedTime(start) < s_turn);
            return count;
        })));
        TimeSpan wall = Stopwatch.GetElapsedTime(start);
        processor = Environment.CpuUsage.TotalTime - processor;
        double sum = calls.Sum();
        return new Turn(
            wall.TotalNanoseconds * callers / sum,
            processor.TotalNanoseconds / sum,
            (GC.GetTotalAllocatedBytes(precise: true) - allocated) / sum,
            JitInfo.GetCompiledMethodCount() - methods);
    }
}
