using System.Collections.Generic;
using System.Linq;
using Tidegate.Benchmarks.Calls;
using Tidegate.Benchmarks.Measuring;

namespace Tidegate.Benchmarks.Servers;

/// <summary>What one client's call costs on loopback.</summary>
/// <param name="Call">The call.</param>
/// <param name="Callers">How many callers there are at once.</param>
/// <param name="Name">The client.</param>
/// <param name="Wall">How long a caller waits.</param>
/// <param name="Processor">Processor time in the client's process, and bytes allocated.</param>
internal sealed record LoopbackFigure(Operation Call, int Callers, string Name, Figure Wall, Figure Processor)
{
    public static LoopbackFigure Of(Operation call, int callers, string name, IReadOnlyList<Turn> turns)
    {
        double bytes = turns.Min(turn => turn.Bytes);
        return new LoopbackFigure(
            call,
            callers,
            name,
            new Figure(name, [.. turns.Select(turn => turn.Wall)], bytes),
            new Figure(name, [.. turns.Select(turn => turn.Processor)], bytes));
    }

    /// <summary>The processor time beside another client's.</summary>
    public double RatioTo(LoopbackFigure other) => Processor.RatioTo(other.Processor);
}
