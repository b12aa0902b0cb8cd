using System.Collections.Generic;
using System.Linq;

namespace Tidegate.Benchmarks.Measuring;

/// <summary>What was measured of one piece of work.</summary>
/// <param name="Name">The work.</param>
/// <param name="Rounds">The time of each round in nanoseconds for doing it once.</param>
/// <param name="Bytes">The least that was allocated for doing it once.</param>
internal sealed record Figure(string Name, IReadOnlyList<double> Rounds, double Bytes)
{
    /// <summary>The middle of the rounds, in nanoseconds.</summary>
    public double Nanoseconds => Median(Rounds);

    /// <summary>How far the middle half of the rounds is spread, as a part of the median: the noise of the machine.</summary>
    public double Spread
    {
        get
        {
            double[] sorted = [.. Rounds.Order()];
            return (sorted[sorted.Length * 3 / 4] - sorted[sorted.Length / 4]) / Nanoseconds;
        }
    }

    /// <summary>The middle of the ratios of rounds that were next to each other, which the machine's moods leave alone.</summary>
    public double RatioTo(Figure other) => Median(Rounds.Zip(other.Rounds, (mine, theirs) => mine / theirs));

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
