using System;
using System.Collections.Generic;
using System.Linq;

namespace Tidegate.Compiler.Patterns;

/// <summary>The automaton as a pattern is written, in which a state may lead to several (the construction of Thompson).</summary>
internal sealed class Nondeterministic
{
    /// <summary>Repetitions inside repetitions multiply, so that a short pattern may stand for a huge automaton.</summary>
    private const int MaximalStates = 5_000;

    /// <summary>A part is built in the time of several steps from state to state.</summary>
    private const int StepsOfPart = 10;

    private readonly List<List<int>> _jumps = new();
    private readonly List<(CodePoints Characters, int To)?> _steps = new();
    private readonly PatternBudget _budget;

    private Nondeterministic(PatternBudget budget) => _budget = budget;

    public int Start { get; private set; }

    public int End { get; private set; }

    /// <returns>Null when the pattern is too large.</returns>
    public static Nondeterministic? Of(PatternNode node, PatternBudget budget)
    {
        Nondeterministic automaton = new(budget);
        automaton.Start = automaton.Add();
        automaton.End = automaton.Build(node, automaton.Start);
        return automaton.IsTooLarge ? null : automaton;
    }

    /// <summary>The sets of characters that lead from one state to another, of which a repetition has one for all times.</summary>
    public IReadOnlyCollection<CodePoints> Characters => _steps.Where(step => step is not null).Select(step => step!.Value.Characters).Distinct().ToList();

    /// <summary>Repetitions of nothing have no states, and take their time all the same.</summary>
    private bool IsTooLarge => _jumps.Count > MaximalStates || _budget.IsSpent;

    /// <summary>The character that leads on from a state, and where; null when none does.</summary>
    public (CodePoints Characters, int To)? StepFrom(int state) => _steps[state];

    /// <summary>The states that can be reached without a further character.</summary>
    /// <param name="states">The numbers of states, each as a character.</param>
    public List<int> Closure(string states)
    {
        List<int> reached = new();
        bool[] isReached = new bool[_jumps.Count];
        Stack<int> waiting = new(states.Select(state => (int)state));
        while (waiting.Count > 0)
        {
            int state = waiting.Pop();
            if (!isReached[state])
            {
                isReached[state] = true;
                reached.Add(state);
                _budget.Spend(1 + _jumps[state].Count);
                _jumps[state].ForEach(waiting.Push);
            }
        }

        return reached;
    }

    private int Add()
    {
        _jumps.Add(new List<int>());
        _steps.Add(null);
        return _jumps.Count - 1;
    }

    /// <summary>Adds the states of a part behind a state.</summary>
    /// <returns>The state behind the part.</returns>
    private int Build(PatternNode node, int from)
    {
        _budget.Spend(StepsOfPart);
        if (IsTooLarge)
        {
            return from;
        }

        switch (node)
        {
            case CharacterNode character:
                int next = Add();
                _steps[from] = (character.Characters, next);
                return next;
            case SequenceNode sequence:
                return sequence.Parts.Aggregate(from, (state, part) => Build(part, state));
            case ChoiceNode choice:
                int behind = Add();
                foreach (PatternNode alternative in choice.Choices)
                {
                    Jump(Build(alternative, Jump(from, Add())), behind);
                }

                return behind;
            case RepeatNode repeat:
                return BuildRepeat(repeat, from);
            default:
                throw new ArgumentOutOfRangeException(nameof(node));
        }
    }

    private int BuildRepeat(RepeatNode repeat, int from)
    {
        int state = from;
        for (int i = 0; i < repeat.Min && !IsTooLarge; i++)
        {
            state = Build(repeat.Part, state);
        }

        int behind = Add();
        if (repeat.Max is not { } max)
        {
            int loop = Jump(state, Add());
            Jump(loop, behind);
            Jump(Build(repeat.Part, Jump(loop, Add())), loop);
            return behind;
        }

        for (int i = repeat.Min; i < max && !IsTooLarge; i++)
        {
            Jump(state, behind);
            state = Build(repeat.Part, Jump(state, Add()));
        }

        Jump(state, behind);
        return behind;
    }

    private int Jump(int from, int to)
    {
        _jumps[from].Add(to);
        return to;
    }
}
