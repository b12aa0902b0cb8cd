using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace Tidegate.Benchmarks.Measuring;

/// <summary>Measures pieces of work in turn, A B C A B C and so on, so that a slow moment of the machine hits all of them.</summary>
/// <param name="rounds">How often each has its turn.</param>
/// <param name="turn">How long a turn is at least.</param>
/// <param name="warmUp">How long each runs beforehand, for the compiler to be done with it.</param>
internal sealed class Interleaved(int rounds, TimeSpan turn, TimeSpan warmUp)
{
    public IReadOnlyList<Figure> Measure(IReadOnlyList<Work> works)
    {
        int[] counts = [.. works.Select(CountOfTurn)];
        double[][] times = [.. works.Select(_ => new double[rounds])];
        double[] bytes = [.. works.Select(_ => double.MaxValue)];
        for (int round = 0; round < rounds; round++)
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

                times[place][round] = Stopwatch.GetElapsedTime(start).TotalNanoseconds / counts[place];
                double each = (double)(GC.GetAllocatedBytesForCurrentThread() - allocated) / counts[place];
                bytes[place] = Math.Min(bytes[place], each);
            }
        }

        return [.. works.Select((work, i) => new Figure(work.Name, times[i], bytes[i]))];
    }

    /// <summary>Warms up, and counts how often a piece of work fits into a turn.</summary>
    private int CountOfTurn(Work work)
    {
        long start = Stopwatch.GetTimestamp();
        long count = 0;
        do
        {
            work.Run();
            count++;
        }
        while (Stopwatch.GetElapsedTime(start) < warmUp);
        return (int)Math.Max(1, count * turn.Ticks / warmUp.Ticks);
    }
}
