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
    private const int Rounds = 5;

    private static readonly TimeSpan s_turn = TimeSpan.FromMilliseconds(60);
    private static readonly int[] s_callers = [1, 64];

    private readonly List<LoopbackFigure> _figures = [];

    public IReadOnlyList<LoopbackFigure> Figures => _figures;

    public static async Task<LoopbackRun> MeasureAsync()
    {
        var run = new LoopbackRun();
        using LoopbackServer server = LoopbackServer.Start();
        foreach (Operation call in (Operation[])[Operation.EnableFlow, Operation.GetFlow])
        {
            foreach (int callers in s_callers)
            {
                await run.MeasureAsync(server.Address, call, callers);
            }
        }

        return run;
    }

    public IEnumerable<Bar> Bars() =>
        from figures in _figures.GroupBy(figure => (figure.Call, figure.Callers))
        let ours = figures.Single(figure => figure.Name == Contender.Tidegate.Name)
        let best = figures.Where(figure => !figure.Name.StartsWith(ours.Name, StringComparison.Ordinal)).MinBy(figure => figure.Processor)!
        select new Bar(
            $"{figures.Key.Call} on loopback, {figures.Key.Callers} at once, processor time beside the best peer ({best.Name})",
            ours.Processor / best.Processor, 1.0, "x");

    public void WriteTo(TextWriter output)
    {
        foreach (var figures in _figures.GroupBy(figure => (figure.Call, figure.Callers)))
        {
            LoopbackFigure ours = figures.Single(figure => figure.Name == Contender.Tidegate.Name);
            var table = new TextTable(
                $"{figures.Key.Call}, loopback, {figures.Key.Callers} at once", "time", "processor", "Tidegate's processor", "allocated");
            foreach (LoopbackFigure figure in figures)
            {
                table.Add(
                    figure.Name, Display.Time(figure.Wall), Display.Time(figure.Processor),
                    Display.Ratio(ours.Processor / figure.Processor), Display.Bytes(figure.Bytes));
            }

            table.WriteTo(output);
        }
    }

    private async Task MeasureAsync(Uri gateway, Operation call, int callers)
    {
        List<(string Name, IFlowsClient Flows)> clients = [.. Contender.All.Select(c => (c.Name, c.Create(CreateTransport(), gateway)))];
        var turns = clients.ToDictionary(client => client.Name, _ => new List<Turn>());
        for (int round = 0; round <= Rounds; round++)
        {
            foreach ((string name, IFlowsClient flows) in clients)
            {
                Turn turn = await TakeTurnAsync(flows, call, callers);
                if (round > 0)
                {
                    turns[name].Add(turn);
                }
            }
        }

        clients.ForEach(client => client.Flows.Dispose());
        _figures.AddRange(turns.Select(client => new LoopbackFigure(
            call,
            callers,
            client.Key,
            Median(client.Value, turn => turn.Wall.TotalNanoseconds * callers / turn.Calls),
            Median(client.Value, turn => turn.Processor.TotalNanoseconds / turn.Calls),
            client.Value.Min(turn => (double)turn.Bytes / turn.Calls))));
    }

    private static async Task<Turn> TakeTurnAsync(IFlowsClient flows, Operation call, int callers)
    {
        long allocated = GC.GetTotalAllocatedBytes();
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
        return new Turn(
            calls.Sum(), Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - processor, GC.GetTotalAllocatedBytes() - allocated);
    }

    private static SocketsHttpHandler CreateTransport() => new() { AllowAutoRedirect = false, UseCookies = false, UseProxy = false };

    private static double Median(List<Turn> turns, Func<Turn, double> figure) => turns.Select(figure).Order().ElementAt(turns.Count / 2);

    /// <param name="Calls">How many calls were completed.</param>
    /// <param name="Wall">How long it took.</param>
    /// <param name="Processor">What this process used of the processors meanwhile.</param>
    /// <param name="Bytes">What was allocated.</param>
    private sealed record Turn(int Calls, TimeSpan Wall, TimeSpan Processor, long Bytes);
}

/// <summary>What one client's call costs on loopback.</summary>
/// <param name="Call">The call.</param>
/// <param name="Callers">How many callers there are at once.</param>
/// <param name="Name">The client.</param>
/// <param name="Wall">Nanoseconds that a caller waits.</param>
/// <param name="Processor">Nanoseconds of processor time in the client's process.</param>
/// <param name="Bytes">Bytes allocated.</param>
internal sealed record LoopbackFigure(Operation Call, int Callers, string Name, double Wall, double Processor, double Bytes);
