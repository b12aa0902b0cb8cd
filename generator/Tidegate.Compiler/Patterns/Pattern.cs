using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Patterns;

/// <summary>
/// A pattern as a table, by which a text is decided in one pass: what the client, the gateway and the check of samples go by. All of it
/// follows from the text of the pattern, so only that is compared.
/// </summary>
internal sealed class Pattern : IEquatable<Pattern>
{
    /// <summary>The state from which nothing leads to a text that matches.</summary>
    public const int Dead = 0;

    private const int Start = 1;

    /// <summary>A larger table would not be worth its place in a program.</summary>
    private const int MaximalStates = 1_000;

    /// <summary>Whether there is a text of so many characters would take too long to find out.</summary>
    private const int FarLength = 5_000;

    private Pattern(string text, int[] starts, int[] classes, IReadOnlyList<int[]> next, IReadOnlyList<int> accepting)
    {
        Text = text;
        Starts = starts.ToEquatableArray();
        Classes = classes.ToEquatableArray();
        Next = next.Select(row => row.ToEquatableArray()).ToEquatableArray();
        Accepting = accepting.ToEquatableArray();
    }

    public string Text { get; }

    /// <summary>Where ranges of characters begin, in order; the first of them, which begins with 0, is left out.</summary>
    public EquatableArray<int> Starts { get; }

    /// <summary>The class of the characters in each range: those of a class lead to the same states.</summary>
    public EquatableArray<int> Classes { get; }

    /// <summary>For each state, which one follows it by a character of each class.</summary>
    public EquatableArray<EquatableArray<int>> Next { get; }

    /// <summary>The states in which a text that ends there matches, in order.</summary>
    public EquatableArray<int> Accepting { get; }

    /// <param name="problem">What is wrong, with a remedy; null when the pattern can be read.</param>
    /// <returns>Null when the pattern cannot be read.</returns>
    public static Pattern? Read(string text, out string? problem)
    {
        if (PatternParser.Parse(text, out problem) is not { } node)
        {
            return null;
        }

        Pattern? pattern = Nondeterministic.Of(node) is { } automaton ? Determine(text, automaton) : null;
        problem = pattern is null ? "its repetitions make it too large, so say 'length' for how long a text is, and count less in the pattern" : null;
        return pattern;
    }

    public bool IsMatch(string text)
    {
        int state = Start;
        for (int i = 0; i < text.Length && state != Dead; i++)
        {
            int character = text[i];
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                character = char.ConvertToUtf32(text[i], text[++i]);
            }

            state = Next[state][Classes[Starts.Count(start => start <= character)]];
        }

        return Accepting.Contains(state);
    }

    /// <summary>Whether a text of a length may match; false only where none does.</summary>
    public bool HasTextOf(int minLength, int? maxLength)
    {
        if (minLength > FarLength)
        {
            return true;
        }

        // A text that is longer than there are states goes round in a circle, without which it matches as well.
        long last = Math.Min(maxLength ?? int.MaxValue, (long)minLength + Next.Count);
        HashSet<int> states = new() { Start };
        for (long length = 0; length <= last && states.Count > 0; length++)
        {
            if (length >= minLength && states.Overlaps(Accepting))
            {
                return true;
            }

            states = new HashSet<int>(states.SelectMany(state => Next[state]).Where(state => state != Dead));
        }

        return false;
    }

    public bool Equals(Pattern? other) => other is not null && Text == other.Text;

    public override bool Equals(object? obj) => Equals(obj as Pattern);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <summary>Makes each set of states in which the automaton can be at once one state (the subset construction).</summary>
    /// <returns>Null when there are too many.</returns>
    private static Pattern? Determine(string text, Nondeterministic automaton)
    {
        int[] starts = StartsOf(automaton);
        int[] samples = [0, .. starts];
        Dictionary<string, int> numbers = new() { [""] = Dead };
        List<int[]> sets = new() { Array.Empty<int>() };
        List<int[]> next = new();
        NumberOf(automaton.Closure([automaton.Start]));
        for (int state = 0; state < sets.Count; state++)
        {
            if (sets.Count > MaximalStates)
            {
                return null;
            }

            var steps = sets[state].Select(automaton.StepFrom).Where(step => step is not null).Select(step => step!.Value).ToList();
            next.Add(samples.Select(sample => NumberOf(automaton.Closure(steps.Where(step => step.Characters.Contains(sample)).Select(step => step.To)))).ToArray());
        }

        // Ranges whose characters lead to the same states everywhere are one class.
        string[] columns = samples.Select((_, column) => string.Join(",", next.Select(row => row[column]))).ToArray();
        string[] distinct = columns.Distinct().ToArray();
        int[] firsts = distinct.Select(column => Array.IndexOf(columns, column)).ToArray();
        return new Pattern(
            text,
            starts,
            columns.Select(column => Array.IndexOf(distinct, column)).ToArray(),
            next.Select(row => firsts.Select(first => row[first]).ToArray()).ToList(),
            Enumerable.Range(0, sets.Count).Where(state => sets[state].Contains(automaton.End)).ToList());

        int NumberOf(int[] set)
        {
            string key = string.Join(",", set);
            if (!numbers.TryGetValue(key, out int number))
            {
                number = sets.Count;
                numbers.Add(key, number);
                sets.Add(set);
            }

            return number;
        }
    }

    /// <summary>The characters where one set or another begins, or has ended.</summary>
    private static int[] StartsOf(Nondeterministic automaton) => automaton.Characters
        .SelectMany(set => set.Ranges)
        .SelectMany(range => new[] { range.First, range.Last + 1 })
        .Where(start => start is > 0 and <= CodePoints.Last)
        .Distinct().OrderBy(start => start).ToArray();
}
