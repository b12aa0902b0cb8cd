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
    /// <summary>The most numbers in a table. A larger one would not be worth its place in a program, in which they take about 100 kB.</summary>
    private const int MaximalNumbers = 20_000;

    /// <summary>The most states of a table.</summary>
    private const int MaximalStates = 1_000;

    /// <summary>Whether there is a text of so many characters would take too long to find out.</summary>
    private const int FarLength = 5_000;

    private Pattern(string text, IEnumerable<int> starts, IEnumerable<int> classes, IEnumerable<int[]> next, IEnumerable<int> accepting)
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

        Pattern? pattern = MakeTable(text, node, new PatternBudget());
        problem = pattern is null ? "its table would be too large, so say 'length' for how long a text is, and count and list less in the pattern" : null;
        return pattern;
    }

    public bool IsMatch(string text)
    {
        int state = Deterministic.Start;
        for (int i = 0; i < text.Length && state != Deterministic.Dead; i++)
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
        int[][] next = Next.Select(row => row.Where(state => state != Deterministic.Dead).Distinct().ToArray()).ToArray();
        PatternBudget budget = new();
        HashSet<int> states = new() { Deterministic.Start };
        for (long length = 0; length <= last && states.Count > 0; length++)
        {
            budget.Spend(states.Sum(state => next[state].Length));
            if (budget.IsSpent || (length >= minLength && states.Overlaps(Accepting)))
            {
                return true;
            }

            states = new HashSet<int>(states.SelectMany(state => next[state]));
        }

        return false;
    }

    public bool Equals(Pattern? other) => other is not null && Text == other.Text;

    public override bool Equals(object? obj) => Equals(obj as Pattern);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <returns>Null when the pattern is too large.</returns>
    private static Pattern? MakeTable(string text, PatternNode node, PatternBudget budget)
    {
        if (Nondeterministic.Of(node, budget) is not { } automaton
            || Alphabet.Of(automaton.Characters, budget) is not { } alphabet
            || Deterministic.Of(automaton, alphabet, budget) is not { } determined
            || Minimization.Of(determined, budget) is not { } smallest
            || smallest.Next.Count > MaximalStates)
        {
            return null;
        }

        // Classes whose characters lead to the same states everywhere are one.
        Dictionary<string, int> numbers = new();
        List<int> firsts = new();
        List<int> joined = new();
        for (int number = 0; number < alphabet.Count; number++)
        {
            string column = new(smallest.Next.Select(row => (char)row[number]).ToArray());
            if (!numbers.TryGetValue(column, out int found))
            {
                found = firsts.Count;
                numbers.Add(column, found);
                firsts.Add(number);
            }

            joined.Add(found);
        }

        int[] classes = alphabet.Classes.Select(number => joined[number]).ToArray();
        int[] ranges = Enumerable.Range(0, classes.Length).Where(range => range == 0 || classes[range] != classes[range - 1]).ToArray();
        return (smallest.Next.Count * firsts.Count) + (2 * ranges.Length) > MaximalNumbers
            ? null
            : new Pattern(
                text,
                ranges.Skip(1).Select(range => alphabet.Starts[range]),
                ranges.Select(range => classes[range]),
                smallest.Next.Select(row => firsts.Select(first => row[first]).ToArray()),
                Enumerable.Range(0, smallest.Next.Count).Where(state => smallest.IsAccepting[state]));
    }
}
