using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace Tidegate.Benchmarks.Generators;

/// <summary>
/// Times steps in turn, one round after the other, so that a slow moment of the machine hits all of them. The median of the later
/// half of the rounds counts: in the earlier half the runtime still compiles what runs.
/// </summary>
/// <param name="fewestRounds">How often each step runs at least.</param>
/// <param name="mostRounds">How often each step runs at most.</param>
/// <param name="time">After how long no further round is begun.</param>
internal sealed class Turns(int fewestRounds, int mostRounds, TimeSpan time)
{
    /// <returns>The median of each step in milliseconds.</returns>
    public double[] Milliseconds(params IReadOnlyList<Step> steps)
    {
        var rounds = new List<double[]>();
        long start = Stopwatch.GetTimestamp();
        do
        {
            rounds.Add(Round(steps, rounds.Count));
        }
        while (rounds.Count < fewestRounds || (rounds.Count < mostRounds && Stopwatch.GetElapsedTime(start) < time));
        return [.. steps.Select((_, i) => Median(rounds.Skip(rounds.Count / 2).Select(round => round[i])))];
    }

    private static double[] Round(IReadOnlyList<Step> steps, int round)
    {
        double[] times = new double[steps.Count];
        for (int place = 0; place < times.Length; place++)
        {
            // Whoever goes first goes last in the next round: a neighbour's garbage is everybody's once.
            int i = round % 2 == 0 ? place : times.Length - 1 - place;
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
