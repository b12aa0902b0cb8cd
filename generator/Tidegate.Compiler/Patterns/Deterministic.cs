using System.Collections.Generic;
using System.Linq;

namespace Tidegate.Compiler.Patterns;

/// <summary>An automaton in which each character leads to one state.</summary>
/// <param name="Next">For each state, which one follows it by a character of each class.</param>
/// <param name="IsAccepting">For each state, whether a text that ends there matches.</param>
internal sealed record Deterministic(IReadOnlyList<int[]> Next, IReadOnlyList<bool> IsAccepting)
{
    /// <summary>The state from which nothing leads to a text that matches.</summary>
    public const int Dead = 0;

    public const int Start = 1;

    /// <summary>So many that their smallest table may still be small.</summary>
    private const int MaximalStates = 5_000;

    /// <summary>Makes each set of states in which an automaton can be at once one state (the subset construction).</summary>
    /// <returns>Null when the pattern is too large.</returns>
    public static Deterministic? Of(Nondeterministic automaton, Alphabet alphabet, PatternBudget budget)
    {
        // A set is known by the states right behind a character, of which there are far fewer than of those that can be reached from them.
        List<string> sets = new() { "", ((char)automaton.Start).ToString() };
        Dictionary<string, int> numbers = new() { [sets[Dead]] = Dead, [sets[Start]] = Start };
        List<int[]> next = new();
        List<bool> isAccepting = new();
        var behind = Enumerable.Range(0, alphabet.Count).Select(_ => new List<char>()).ToList();
        for (int state = 0; state < sets.Count; state++)
        {
            List<int> reached = automaton.Closure(sets[state]);
            Follow(automaton, reached, alphabet, behind, budget);
            budget.Spend(alphabet.Count);
            if (budget.IsSpent || sets.Count > MaximalStates)
            {
                return null;
            }

            isAccepting.Add(reached.Contains(automaton.End));
            next.Add(behind.Select(NumberOf).ToArray());
        }

        return new Deterministic(next, isAccepting);

        int NumberOf(List<char> states)
        {
            states.Sort();
            string set = new(states.ToArray());
            if (!numbers.TryGetValue(set, out int number))
            {
                number = sets.Count;
                numbers.Add(set, number);
                sets.Add(set);
            }

            return number;
        }
    }

    /// <summary>Collects the states behind a character of each class.</summary>
    private static void Follow(Nondeterministic automaton, List<int> states, Alphabet alphabet, List<List<char>> behind, PatternBudget budget)
    {
        behind.ForEach(set => set.Clear());
        foreach (int state in states)
        {
            if (automaton.StepFrom(state) is not var (characters, to))
            {
                continue;
            }

            int[] classes = alphabet.ClassesOf(characters);
            budget.Spend(classes.Length);
            if (budget.IsSpent)
            {
                return;
            }

            foreach (int number in classes)
            {
                behind[number].Add((char)to);
            }
        }
    }
}
