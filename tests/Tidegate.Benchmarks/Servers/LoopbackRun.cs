using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Tidegate.Benchmarks.Calls;
using Tidegate.Benchmarks.Clients;
using Tidegate.Benchmarks.Measuring;

namespace Tidegate.Benchmarks.Servers;

/// <summary>All clients against a server on loopback: what is left of the differences once sockets are in between.</summary>
internal sealed class LoopbackRun
{
    private static readonly TimeSpan s_turn = TimeSpan.FromMilliseconds(30);
    private static readonly int[] s_callers = [1, 64];

    private readonly List<LoopbackFigure> _figures = [];

    /// <param name="rounds">How often each client has its turn.</param>
    /// <param name="calls">Which calls are made.</param>
    public static async Task<LoopbackRun> MeasureAsync(int rounds, params Operation[] calls)
    {
        var run = new LoopbackRun();
        using LoopbackServer server = LoopbackServer.Start();
        foreach (Operation call in calls)
        {
            foreach (int callers in s_callers)
            {
                await run.MeasureAsync(server.Address, call, callers, rounds);
            }
        }

        return run;
    }

    /// <summary>As signing clients need it: without redirects, and without what the peers would pay for.</summary>
    public static SocketsHttpHandler CreateTransport() => new() { AllowAutoRedirect = false, UseCookies = false, UseProxy = false };

    public IEnumerable<Bar> Bars() =>
        from figures in _figures.GroupBy(figure => (figure.Call, figure.Callers))
        let ours = figures.Single(figure => figure.Name == Contender.Tidegate.Name)
        let best = figures.Where(figure => !figure.Name.StartsWith(ours.Name, StringComparison.Ordinal)).MaxBy(ours.RatioTo)!
        select new Bar(
            $"{figures.Key.Call} on loopback, {figures.Key.Callers} at once, processor time beside the best peer ({best.Name})",
            ours.RatioTo(best), 1.0, "x");

    public void WriteTo(TextWriter output)
    {
        foreach (var figures in _figures.GroupBy(figure => (figure.Call, figure.Callers)))
        {
            LoopbackFigure ours = figures.Single(figure => figure.Name == Contender.Tidegate.Name);
            var table = new TextTable(
                $"{figures.Key.Call}, loopback, {figures.Key.Callers} at once", "time", "processor", "Tidegate's processor", "allocated", "spread");
            foreach (LoopbackFigure figure in figures)
            {
                table.Add(
                    figure.Name, Display.Time(figure.Wall.Nanoseconds), Display.Time(figure.Processor.Nanoseconds),
                    Display.Ratio(ours.RatioTo(figure)), Display.Bytes(figure.Processor.Bytes), Display.Percent(figure.Processor.Spread));
            }

            table.WriteTo(output);
        }
    }

    private async Task MeasureAsync(Uri gateway, Operation call, int callers, int rounds)
    {
        List<(string Name, IFlowsClient Flows)> clients = [.. Contender.All.Select(c => (c.Name, c.Create(CreateTransport(), gateway)))];
        var compiler = new CompilerWatch();
        while (!compiler.IsSettled())
        {
            foreach ((_, IFlowsClient flows) in clients)
            {
                await TakeTurnAsync(flows, call, callers);
            }
        }

        var turns = clients.ToDictionary(client => client.Name, _ => new List<Turn>());
        for (int round = 0; round < rounds; round++)
        {
            foreach ((string name, IFlowsClient flows) in clients)
            {
                turns[name].Add(await TakeTurnAsync(flows, call, callers));
            }

            clients.Reverse();
        }

        clients.ForEach(client => client.Flows.Dispose());
        _figures.AddRange(Contender.All.Select(contender => LoopbackFigure.Of(call, callers, contender.Name, turns[contender.Name])));
    }

    private static async Task<Turn> TakeTurnAsync(IFlowsClient flows, Operation call, int callers)
    {
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
            (GC.GetTotalAllocatedBytes(precise: true) - allocated) / sum);
    }
}
