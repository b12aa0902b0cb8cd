using System.Collections.Generic;
using System.Linq;

namespace Tidegate.Compiler.Lock;

/// <summary>The facts of a service, indexed for lookup.</summary>
internal sealed class LockedShape
{
    private readonly Dictionary<LockKey, LockFact> _facts;
    private readonly ILookup<string, LockFact> _inputs;

    public LockedShape(IEnumerable<LockFact> facts)
    {
        _facts = facts.ToDictionary(fact => fact.Key);
        _inputs = _facts.Values.Where(fact => fact.Key.IsInput).ToLookup(fact => fact.Key.Owner);
    }

    public IEnumerable<LockFact> Facts => _facts.Values;

    public LockFact? Find(LockKey key) => _facts.TryGetValue(key, out LockFact? fact) ? fact : null;

    /// <summary>The inputs of an operation, in the order in which its method takes them.</summary>
    public IReadOnlyList<LockKey> InputsOf(string operation)
    {
        IReadOnlyList<string> order = Find(new LockKey(LockKind.Operation, "", operation))?.Values(LockProperties.Input) ?? [];
        return order
            .Select(name => _inputs[operation].FirstOrDefault(input => input.Has(LockProperties.Name, name))?.Key)
            .OfType<LockKey>()
            .ToList();
    }
}
