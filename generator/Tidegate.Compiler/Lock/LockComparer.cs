using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Lock;

/// <summary>
/// Compares what was released with what the specs say now. Consequences of a change are not reported in addition: neither the parts of
/// something that is gone or new, nor a path parameter whose path has changed.
/// </summary>
internal sealed class LockComparer
{
    private readonly LockedShape _locked;
    private readonly LockedShape _current;
    private readonly Dictionary<string, InputOrder> _orders = [];

    private LockComparer(IEnumerable<LockFact> locked, IEnumerable<LockFact> current)
    {
        _locked = new LockedShape(locked);
        _current = new LockedShape(current);
    }

    /// <summary>The changes, in the order of the facts' lines.</summary>
    public static EquatableArray<LockChange> Compare(IEnumerable<LockFact> locked, IEnumerable<LockFact> current)
    {
        LockComparer comparer = new(locked, current);
        return comparer._locked.Facts.Concat(comparer._current.Facts)
            .GroupBy(fact => fact.Key)
            .Select(group => group.First())
            .OrderBy(LockFile.LineOf, StringComparer.Ordinal)
            .Where(fact => !comparer.FollowsFromOwner(fact.Key))
            .SelectMany(fact => comparer.Compare(fact.Key))
            .ToEquatableArray();
    }

    private bool FollowsFromOwner(LockKey key)
    {
        if (key.OwnerKey is not { } ownerKey)
        {
            return false;
        }

        LockFact? before = _locked.Find(ownerKey);
        LockFact? now = _current.Find(ownerKey);
        bool isSameOwner = before is not null && now is not null && IsSame(before, now, LockProperties.Kind);
        return !isSameOwner || (key.Kind == LockKind.PathInput && !IsSame(before!, now!, LockProperties.Path));
    }

    private IEnumerable<LockChange> Compare(LockKey key)
    {
        LockFact? before = _locked.Find(key);
        LockFact? now = _current.Find(key);
        if (before is null)
        {
            return [Added(now!)];
        }

        return now is null
            ? [new LockChange(LockEffect.Breaking, key.OwnerKey ?? ServiceKey, "", $"{key.Display} is gone")]
            : ChangedProperties(before, now);
    }

    private static LockKey ServiceKey { get; } = new(LockKind.Service, "", "");

    private LockChange Added(LockFact fact)
    {
        string? harm = HarmOf(fact);
        string description = harm is null ? $"{fact.Key.Display} is new" : $"{fact.Key.Display} is new, and {harm}";
        return new LockChange(harm is null ? LockEffect.Additive : LockEffect.Breaking, fact.Key, "", description);
    }

    /// <summary>How something new harms consumers that do not know about it; null when it does not.</summary>
    private string? HarmOf(LockFact added)
    {
        bool isRequired = !added.Has(LockProperties.Optional);
        switch (added.Key.Kind)
        {
            case LockKind.ClientUse:
                LockFact? parameter = _current.Find(new LockKey(LockKind.ClientParameter, "", added.Key.Name));
                return parameter?.Has(LockProperties.Optional) == false ? "every call must have it" : null;
            case LockKind.Member:
                bool isConstructed = _locked.Find(added.Key.OwnerKey!)!.Has(LockProperties.Used, LockFacts.UsedInRequests);
                return isRequired && isConstructed ? "it is required in requests" : null;
            case var _ when added.Key.IsInput:
                return isRequired ? "it is required" : OrderOf(added.Key.Owner).HarmOf(added.Key);
            default:
                return null;
        }
    }

    private IEnumerable<LockChange> ChangedProperties(LockFact before, LockFact now)
    {
        var schema = LockSchema.Of(before.Key.Kind);
        foreach (string property in schema.Required.Concat(schema.Optional).Where(property => !IsSame(before, now, property)))
        {
            if (EffectOf(before, now, property) is { } effect)
            {
                string description = LockWords.Describe(before, now, property);
                yield return new LockChange(effect, now.Key, property, description);
            }
        }
    }

    /// <returns>Null when the change shows up elsewhere, or does not concern consumers.</returns>
    private LockEffect? EffectOf(LockFact before, LockFact now, string property)
    {
        bool isGained = !before.Has(property);
        switch (property)
        {
            case LockProperties.Used:
                return null;
            case LockProperties.Input:
                return OrderOf(now.Key.Name).IsChanged ? LockEffect.Breaking : null;
            case LockProperties.Pages when !IsSame(before, now, LockProperties.Returns):
                return null;
            case LockProperties.Optional when before.Key.IsInput:
                return Unless(isGained && !OrderOf(now.Key.Owner).HasMoved(now.Key));
            case LockProperties.Optional when before.Key.Kind == LockKind.Member:
                bool isRead = _locked.Find(before.Key.OwnerKey!)!.Has(LockProperties.Used, LockFacts.UsedInAnswers);
                return Unless(isGained && !isRead);
            // Each of these is a promise, which may be made but not withdrawn.
            case LockProperties.Optional or LockProperties.Idempotent or LockProperties.Transient or LockProperties.Pages or LockProperties.RequestId:
                return Unless(isGained);
            case LockProperties.Code:
                return Unless(before.Values(property).SequenceEqual(now.Values(property).Take(before.Values(property).Count)));
            case LockProperties.Alias:
                return Unless(!before.Values(property).Except(now.Values(property)).Any());
            default:
                return LockEffect.Breaking;
        }
    }

    private static LockEffect Unless(bool isHarmless) => isHarmless ? LockEffect.Additive : LockEffect.Breaking;

    private static bool IsSame(LockFact before, LockFact now, string property) =>
        before.Values(property).SequenceEqual(now.Values(property));

    private InputOrder OrderOf(string operation)
    {
        if (!_orders.TryGetValue(operation, out InputOrder? order))
        {
            order = new InputOrder(_locked, _current, operation);
            _orders.Add(operation, order);
        }

        return order;
    }
}
