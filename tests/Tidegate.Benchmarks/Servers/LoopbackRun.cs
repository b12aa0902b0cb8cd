using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Tidegate.Benchmarks.Calls;
using Tidegate.Benchmarks.Clients;
using Tidegate.Benchmarks.Measuring;

namespace Tidegate.Benchmarks.Servers;

/// <summary>All clients against a server on loopback, each in a process of its own: what is left of the differences once sockets are in between.</summary>
internal sealed class LoopbackRun
{
    /// <summary>Out of thousands; a few stragglers turn up for minutes.</summary>
    private const int FewMethods = 10;

    private const int MostWarmUps = 60;

    private static readonly int[] s_callers = [1, 64];

    private readonly List<LoopbackFigure> _figures = [];

    /// <param name="rounds">How often each client has its turn.</param>
    /// <param name="calls">Which calls are made.</param>
    public static LoopbackRun Measure(int rounds, params Operation[] calls)
    {
        var run = new LoopbackRun();
        using var server = LoopbackServer.Start();
        List<CallerProcess> clients = [.. Contender.All.Select(client => CallerProcess.Start(client, server.Address))];
        foreach (Operation call in calls)
        {
            foreach (int callers in s_callers)
            {
                run.Measure(clients, call, callers, rounds);
            }
        }

        clients.ForEach(client => client.Dispose());
        return run;
    }

    public IEnumerable<Bar> Bars() =>
        from figures in _figures.GroupBy(figure => (figure.Call, figure.Callers))
        let ours = figures.Single(figure => figure.Name == Contender.Tidegate.Name)
        let best = figures.Where(figure => !figure.Name.StartsWith(ours.Name, StringComparison.Ordinal)).MaxBy(ours.RatioTo)!
        select new Bar(
            $"{figures.Key.Call} on loopback, {figures.Key.Callers} at once, processor time beside the best peer ({best.Name})",
            ours.RatioTo(best), 1.0, "x");

    public void WriteTo(TextWriter output)
    {
        foreach (IGrouping<(Operation Call, int Callers), LoopbackFigure> figures in _figures.GroupBy(figure => (figure.Call, figure.Callers)))
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

    private void Measure(List<CallerProcess> clients, Operation call, int callers, int rounds)
    {
        WarmUp(clients, call, callers);
        var turns = clients.ToDictionary(client => client.Name, _ => new List<Turn>());
        for (int round = 0; round < rounds; round++)
        {
            clients.ForEach(client => turns[client.Name].Add(client.TakeTurn(call, callers)));
            clients.Reverse();
        }

        _figures.AddRange(Contender.All.Select(contender => LoopbackFigure.Of(call, callers, contender.Name, turns[contender.Name])));
    }

    /// <summary>Goes on until the compilers of two rounds have hardly made anything.</summary>
    private static void WarmUp(List<CallerProcess> clients, Operation call, int callers)
    {
        long compiled = long.MaxValue;
        for (int round = 0; compiled > FewMethods && round < MostWarmUps; round++)
        {
            compiled = clients.Sum(client => client.TakeTurn(call, callers).Methods + client.TakeTurn(call, callers).Methods);
        }
    }
}
