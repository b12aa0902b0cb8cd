using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Model;

namespace Tidegate.Compiler.Lock;

/// <summary>
/// The inputs of one operation, before and now. Callers may pass them by position, so their order matters, unless there are so many that
/// they form one record.
/// </summary>
internal sealed class InputOrder
{
    private readonly IReadOnlyList<LockKey> _before;
    private readonly IReadOnlyList<LockKey> _now;
    private readonly HashSet<LockKey> _settled;

    public InputOrder(LockedShape locked, LockedShape current, string operation)
    {
        _before = locked.InputsOf(operation);
        _now = current.InputsOf(operation);
        // An input that became optional or required moves for that reason.
        _settled = new HashSet<LockKey>(_before.Intersect(_now).Where(
            key => locked.Find(key)!.Has(LockProperties.Optional) == current.Find(key)!.Has(LockProperties.Optional)));
    }

    /// <summary>Whether each input is a parameter of its own, both before and now.</summary>
    private bool IsByPosition => !EmittedNames.IsRecord(_before.Count) && !EmittedNames.IsRecord(_now.Count);

    /// <summary>Whether inputs that are otherwise unchanged have changed their order.</summary>
    public bool IsChanged => IsByPosition && !_before.Where(_settled.Contains).SequenceEqual(_now.Where(_settled.Contains));

    /// <summary>Whether an input that existed before has a different position among the others.</summary>
    public bool HasMoved(LockKey input)
    {
        bool Counts(LockKey key) => _settled.Contains(key) || key.Equals(input);
        return IsByPosition && !_before.Where(Counts).SequenceEqual(_now.Where(Counts));
    }

    /// <summary>How a new optional input harms calls that do not know about it; null when it does not.</summary>
    public string? HarmOf(LockKey added)
    {
        bool wasRecord = EmittedNames.IsRecord(_before.Count);
        if (!wasRecord && EmittedNames.IsRecord(_now.Count))
        {
            return $"with it '{added.Owner}' takes its inputs as one record";
        }

        LockKey? next = wasRecord ? null : _now.SkipWhile(key => !key.Equals(added)).FirstOrDefault(_before.Contains);
        return next is null ? null : $"it comes before '{(next.Name.Length == 0 ? "body" : next.Name)}', which callers may pass by position";
    }
}
