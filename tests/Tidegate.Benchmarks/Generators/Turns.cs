using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace Tidegate.Benchmarks.Generators;

/// <summary>
/// Times steps in turn, one round after the other, so that a slow moment of the machine hits all of them. The median of the later
/// half of the rounds counts: in the earlier half the runtime still compiles what runs.
/// </summary>
/// <param name="mostRounds">How often each step runs at most.</param>
/// <param name="time">After how long no round is begun; the first always is.</param>
internal sealed class Turns(int mostRounds, TimeSpan time)
{
    /// <returns>The median of each step in milliseconds.</returns>
    public double[] Milliseconds(params IReadOnlyList<Step> steps)
    {
        var rounds = new List<double[]>();
        long start = Stopwatch.GetTimestamp();
        do
        {
            rounds.Add(Round(steps));
        }
        while (rounds.Count < mostRounds && Stopwatch.GetElapsedTime(start) < time);
        return [.. steps.Select((_, i) => Median(rounds.Skip(rounds.Count / 2).Select(round => round[i])))];
    }

    private static double[] Round(IReadOnlyList<Step> steps)
    {
        var times = new double[steps.Count];
        for (int i = 0; i < times.Length; i++)
        {
            steps[i].Prepare();
            long start = Stopwatch.GetTimestamp();
            steps[i].Run();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        return times;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
