using System;
using System.Collections.Generic;

namespace Tidegate.Compiler.Text;

/// <summary>"Did you mean": the candidate nearest to a mistyped word.</summary>
internal static class Suggestions
{
    /// <summary>Longer words are hardly typos of a few letters, and comparing them costs too much.</summary>
    private const int MaximalLength = 64;

    /// <summary>
    /// The candidate with the fewest typing mistakes, ignoring case; null when none is near. Of equally near candidates the first wins.
    /// </summary>
    public static string? Nearest(string text, IEnumerable<string> candidates)
    {
        if (text.Length is 0 or > MaximalLength)
        {
            return null;
        }

        string? nearest = null;
        int limit = TolerableDistance(text.Length);
        foreach (string candidate in candidates)
        {
            if (candidate.Length is 0 or > MaximalLength || Math.Abs(candidate.Length - text.Length) > limit)
            {
                continue;
            }

            int distance = Distance(text.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (distance <= limit && distance < candidate.Length)
            {
                nearest = candidate;
                limit = distance - 1;
            }
        }

        return nearest;
    }

    /// <summary>The number of typing mistakes to allow: one in a short word, and one more for about every three further letters.</summary>
    private static int TolerableDistance(int length) => length switch
    {
        <= 4 => 1,
        <= 8 => 2,
        _ => length / 3,
    };

    /// <summary>
    /// The number of insertions, deletions, replacements and swaps of neighbors that turn one word into the other (the restricted
    /// Damerau-Levenshtein distance).
    /// </summary>
    private static int Distance(string left, string right)
    {
        int[] beforePrevious = new int[right.Length + 1];
        int[] previous = new int[right.Length + 1];
        int[] current = new int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++)
        {
            previous[j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int replaced = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
                bool swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
                if (swapped)
                {
                    current[j] = Math.Min(current[j], beforePrevious[j - 2] + 1);
                }
            }

            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return previous[right.Length];
    }
}
