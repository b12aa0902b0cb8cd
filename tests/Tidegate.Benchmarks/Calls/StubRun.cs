using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Tidegate.Benchmarks.Clients;
using Tidegate.Benchmarks.Measuring;

namespace Tidegate.Benchmarks.Calls;

/// <summary>All clients over a transport in this process: what the clients themselves cost.</summary>
internal sealed class StubRun
{
    private static readonly Interleaved s_loop = new(turn: TimeSpan.FromMilliseconds(2), duration: TimeSpan.FromSeconds(2));

    private readonly Dictionary<Operation, IReadOnlyList<Figure>> _figures = [];

    public IReadOnlyList<Figure> this[Operation call] => _figures[call];

    public static StubRun Measure()
    {
        var run = new StubRun();
        using var clients = new ClientSet(Contender.OnStub);
        Dictionary<Operation, IReadOnlyList<Work>> works = Enum.GetValues<Operation>().ToDictionary(call => call, call => WorksOf(call, clients));
        Interleaved.WarmUp([.. works.Values.SelectMany(work => work)]);
        foreach (Operation call in works.Keys)
        {
            run._figures[call] = s_loop.Measure(works[call]);
        }

        return run;
    }

    public Figure Of(Operation call, Contender contender) => _figures[call].Single(figure => figure.Name == contender.Name);

    public IEnumerable<Bar> Bars()
    {
        yield return Time(Operation.EnableFlow, Contender.Expert, 1.0);
        yield return Time(Operation.EnableFlow, Contender.Refit, 0.4);
        yield return Memory(Operation.EnableFlow, 1300);
        yield return Time(Operation.GetFlow, Contender.Expert, 1.1);
        yield return Memory(Operation.GetFlow, 3300);
        yield return Time(Operation.ListFlowInstances, Contender.Expert, 1.05);
        yield return Time(Operation.ListFlowInstances, Contender.Refit, 0.6);
        yield return Memory(Operation.ListFlowInstances, 1_420_000);
    }

    public void WriteTo(TextWriter output)
    {
        foreach (Operation call in Enum.GetValues<Operation>())
        {
            Figure ours = Of(call, Contender.Tidegate);
            var table = new TextTable($"{call}, stub transport", "time", "Tidegate takes", "allocated", "Tidegate allocates", "spread");
            foreach (Figure figure in _figures[call])
            {
                table.Add(
                    figure.Name,
                    Display.Time(figure.Nanoseconds),
                    Display.Ratio(ours.RatioTo(figure)),
                    Display.Bytes(figure.Bytes),
                    Display.Ratio(ours.Bytes / figure.Bytes),
                    Display.Percent(figure.Spread));
            }

            table.WriteTo(output);
        }
    }

    private static IReadOnlyList<Work> WorksOf(Operation call, ClientSet clients) =>
    [
        .. from client in clients.All
           where call == Operation.EnableFlow || client.Name != Contender.ExpertWithKeptAddress.Name
           select new Work(client.Name, () => client.Flows.Start(call).GetAwaiter().GetResult()),
    ];

    private Bar Time(Operation call, Contender peer, double limit) =>
        new($"{call}, time beside {peer.Name}", Of(call, Contender.Tidegate).RatioTo(Of(call, peer)), limit, "x");

    private Bar Memory(Operation call, double limit) => new($"{call}, allocated", Of(call, Contender.Tidegate).Bytes, limit, "B");
}
