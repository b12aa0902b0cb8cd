using System;
using System.Collections.Generic;
using System.Linq;

namespace Tidegate.Compiler.Patterns;

/// <summary>The characters as an automaton tells them apart: those of a class are in the same of its sets.</summary>
internal sealed class Alphabet
{
    private readonly Dictionary<CodePoints, int[]> _classesOf = new();

    private Alphabet(int[] starts) => Starts = starts;

    /// <summary>Where ranges of characters begin, in order; the first begins with 0.</summary>
    public int[] Starts { get; }

    /// <summary>The class of the characters in each range; numbered as they come.</summary>
    public IReadOnlyList<int> Classes { get; private set; } = [];

    /// <summary>How many classes there are.</summary>
    public int Count { get; private set; }

    /// <returns>Null when the budget is spent.</returns>
    public static Alphabet? Of(IReadOnlyCollection<CodePoints> sets, PatternBudget budget)
    {
        budget.Spend(sets.Sum(set => set.Ranges.Count));
        if (budget.IsSpent)
        {
            return null;
        }

        IEnumerable<int> bounds = sets.SelectMany(set => set.Ranges).SelectMany(range => new[] { range.First, range.Last + 1 });
        Alphabet alphabet = new(bounds.Append(0).Where(start => start <= CodePoints.Last).Distinct().OrderBy(start => start).ToArray());
        alphabet.TellApart(sets, budget);
        return budget.IsSpent ? null : alphabet;
    }

    /// <summary>The classes of the characters in a set.</summary>
    public int[] ClassesOf(CodePoints set) => _classesOf[set];

    private void TellApart(IReadOnlyCollection<CodePoints> sets, PatternBudget budget)
    {
        int[] classes = new int[Starts.Length];
        int used = 1;
        foreach (CodePoints set in sets)
        {
            // What is in the set and what is not have been of one class so far.
            Dictionary<int, int> inside = new();
            foreach (int range in RangesOf(set))
            {
                budget.Spend(2);
                if (!inside.TryGetValue(classes[range], out int number))
                {
                    number = used++;
                    inside.Add(classes[range], number);
                }

                classes[range] = number;
            }

            if (budget.IsSpent)
            {
                return;
            }
        }

        var distinct = classes.Distinct().ToList();
        var numbers = Enumerable.Range(0, distinct.Count).ToDictionary(number => distinct[number]);
        Count = distinct.Count;
        Classes = classes.Select(number => numbers[number]).ToArray();
        foreach (CodePoints set in sets)
        {
            _classesOf.Add(set, RangesOf(set).Select(range => Classes[range]).Distinct().ToArray());
        }
    }

    private IEnumerable<int> RangesOf(CodePoints set)
    {
        foreach ((int first, int last) in set.Ranges)
        {
            for (int range = Array.BinarySearch(Starts, first); range < Starts.Length && Starts[range] <= last; range++)
            {
                yield return range;
            }
        }
    }
}
