namespace Tidegate.Json;

/// <summary>Remembers the objects that stand alone in an array while they are read; of each depth there is one at most.</summary>
internal struct WrappedObjects
{
    /// <summary>A bit for each depth.</summary>
    private ulong _depths;

    public void Enter(int depth) => _depths |= 1UL << depth;

    /// <summary>Whether the object that ends at this depth stands alone in an array.</summary>
    public bool Leave(int depth)
    {
        ulong bit = 1UL << depth;
        bool wasWrapped = (_depths & bit) != 0;
        _depths &= ~bit;
        return wasWrapped;
    }
}
