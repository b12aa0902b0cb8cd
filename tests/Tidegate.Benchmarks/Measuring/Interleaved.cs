using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace Tidegate.Benchmarks.Measuring;

/// <summary>Measures pieces of work in turn, A B C A B C and so on, so that a slow moment of the machine hits all of them.</summary>
/// <param name="turn">How long a turn is, or one run of the work if that takes longer. Short, for neighbours to meet the same mood.</param>
/// <param name="duration">How long it goes on.</param>
internal sealed class Interleaved(TimeSpan turn, TimeSpan duration)
{
    private static readonly TimeSpan s_warmUpTurn = TimeSpan.FromMilliseconds(1);

    /// <summary>Runs everything that will be measured in turn, until the compiler is done with it.</summary>
    public static void WarmUp(IReadOnlyList<Work> works)
    {
        var compiler = new CompilerWatch();
        while (!compiler.IsSettled())
        {
            foreach (Work work in works)
            {
                Count(work, s_warmUpTurn);
            }
        }
    }

    /// <summary>Measures works that are warm.</summary>
    public IReadOnlyList<Figure> Measure(IReadOnlyList<Work> works)
    {
        int[] counts = [.. works.Select(work => Count(work, turn))];
        List<double>[] times = [.. works.Select(_ => new List<double>())];
        double[] bytes = [.. works.Select(_ => double.MaxValue)];
        long begin = Stopwatch.GetTimestamp();
        for (int round = 0; Stopwatch.GetElapsedTime(begin) < duration; round++)
        {
            for (int i = 0; i < works.Count; i++)
            {
                // Whoever goes first goes last in the next round: a neighbour's garbage is everybody's once.
                int place = round % 2 == 0 ? i : works.Count - 1 - i;
                long allocated = GC.GetAllocatedBytesForCurrentThread();
                long start = Stopwatch.GetTimestamp();
                for (int n = 0; n < counts[place]; n++)
                {
                    works[place].Run();
                }

                times[place].Add(Stopwatch.GetElapsedTime(start).TotalNanoseconds / counts[place]);
                double each = (double)(GC.GetAllocatedBytesForCurrentThread() - allocated) / counts[place];
                bytes[place] = Math.Min(bytes[place], each);
            }
        }

        return [.. works.Select((work, i) => new Figure(work.Name, times[i], bytes[i]))];
    }

    /// <summary>Runs a piece of work for a time.</summary>
    /// <returns>How often it ran, at least once.</returns>
    private static int Count(Work work, TimeSpan time)
    {
        long start = Stopwatch.GetTimestamp();
        int count = 0;
        do
        {
            work.Run();
            count++;
        }
        while (Stopwatch.GetElapsedTime(start) < time);
        return count;
    }
}
