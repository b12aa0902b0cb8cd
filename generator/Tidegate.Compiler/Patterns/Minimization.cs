using System.Collections.Generic;
using System.Linq;

namespace Tidegate.Compiler.Patterns;

/// <summary>
/// Makes one state of those from which the same texts match (the algorithm of Hopcroft), so that patterns of the same texts have the same
/// table, however they are written.
/// </summary>
internal sealed class Minimization
{
    private const int None = -1;

    private readonly Deterministic _automaton;
    private readonly PatternBudget _budget;
    private readonly int _classes;

    /// <summary>For each state and class, one state from which it is reached; the others are chained to that one.</summary>
    private readonly int[] _before;
    private readonly int[] _chain;

    private readonly List<HashSet<int>> _blocks = new();
    private readonly int[] _blockOf;
    private readonly Queue<int> _waiting = new();

    private Minimization(Deterministic automaton, PatternBudget budget)
    {
        _automaton = automaton;
        _budget = budget;
        _classes = automaton.Next[Deterministic.Dead].Length;
        _before = Enumerable.Repeat(None, automaton.Next.Count * _classes).ToArray();
        _chain = new int[_before.Length];
        _blockOf = new int[automaton.Next.Count];
    }

    /// <returns>Null when the budget is spent.</returns>
    public static Deterministic? Of(Deterministic automaton, PatternBudget budget)
    {
        Minimization minimization = new(automaton, budget);
        minimization.ChainStates();
        minimization.AddBlock([.. minimization.States.Where(state => automaton.IsAccepting[state])]);
        minimization.AddBlock([.. minimization.States.Where(state => !automaton.IsAccepting[state])]);
        while (minimization._waiting.Count > 0 && !budget.IsSpent)
        {
            minimization.SplitBy(minimization._blocks[minimization._waiting.Dequeue()].ToArray());
        }

        return budget.IsSpent ? null : minimization.Join();
    }

    private IEnumerable<int> States => Enumerable.Range(0, _automaton.Next.Count);

    private void ChainStates()
    {
        foreach (int state in States)
        {
            for (int number = 0; number < _classes; number++)
            {
                int entry = (_automaton.Next[state][number] * _classes) + number;
                _chain[(state * _classes) + number] = _before[entry];
                _before[entry] = state;
            }
        }
    }

    private void AddBlock(HashSet<int> states)
    {
        foreach (int state in states)
        {
            _blockOf[state] = _blocks.Count;
        }

        _waiting.Enqueue(_blocks.Count);
        _blocks.Add(states);
    }

    /// <summary>Splits the blocks of which some states lead to one of the given by a character, and others do not.</summary>
    private void SplitBy(int[] targets)
    {
        for (int number = 0; number < _classes && !_budget.IsSpent; number++)
        {
            Dictionary<int, List<int>> leading = new();
            foreach (int target in targets)
            {
                _budget.Spend(1);
                for (int state = _before[(target * _classes) + number]; state != None; state = _chain[(state * _classes) + number])
                {
                    _budget.Spend(1);
                    if (!leading.TryGetValue(_blockOf[state], out List<int>? states))
                    {
                        states = new List<int>();
                        leading.Add(_blockOf[state], states);
                    }

                    states.Add(state);
                }
            }

            foreach (KeyValuePair<int, List<int>> part in leading.Where(part => part.Value.Count < _blocks[part.Key].Count))
            {
                Split(part.Key, [.. part.Value]);
            }
        }
    }

    /// <summary>Splits a block. Only the smaller part is looked at again, so that no state is looked at often.</summary>
    private void Split(int block, HashSet<int> part)
    {
        HashSet<int> rest = _blocks[block];
        rest.ExceptWith(part);
        _blocks[block] = rest.Count > part.Count ? rest : part;
        AddBlock(rest.Count > part.Count ? part : rest);
    }

    /// <summary>Makes each block one state, numbered as they are reached, which depends on the texts alone.</summary>
    private Deterministic Join()
    {
        // The start is a state of its own even where no text matches, and it is dead.
        List<int> states = new() { Deterministic.Dead, Deterministic.Start };
        Dictionary<int, int> numbers = new() { [_blockOf[Deterministic.Start]] = Deterministic.Start };
        numbers[_blockOf[Deterministic.Dead]] = Deterministic.Dead;
        List<int[]> next = new();
        for (int i = 0; i < states.Count; i++)
        {
            next.Add(_automaton.Next[states[i]].Select(NumberOf).ToArray());
        }

        return new Deterministic(next, states.Select(state => _automaton.IsAccepting[state]).ToList());

        int NumberOf(int state)
        {
            if (!numbers.TryGetValue(_blockOf[state], out int number))
            {
                number = states.Count;
                numbers.Add(_blockOf[state], number);
                states.Add(state);
            }

            return number;
        }
    }
}
