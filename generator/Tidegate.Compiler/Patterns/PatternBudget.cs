namespace Tidegate.Compiler.Patterns;

/// <summary>
/// What may be done for one pattern. Short patterns may stand for huge automata, and the number of states says little of the work for each.
/// Steps are counted and not time, so that each machine judges a pattern alike.
/// </summary>
internal sealed class PatternBudget
{
    private int _left = 500_000;

    public bool IsSpent => _left < 0;

    public void Spend(int steps) => _left = steps > _left ? -1 : _left - steps;
}
