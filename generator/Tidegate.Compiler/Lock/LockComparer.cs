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
            .Where(fact => !comparer.FollowsFromOwner(fact.Key) && !comparer.FollowsFromError(fact.Key))
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

    /// <summary>
    /// Whether an error of an operation has changed with its envelope, or just as the error of the service with that code has.
    /// </summary>
    private bool FollowsFromError(LockKey key)
    {
        if (key.Kind != LockKind.OperationError)
        {
            return false;
        }

        LockKey envelope = new(LockKind.OwnEnvelope, key.Owner, "");
        if (_locked.Find(envelope) is null != _current.Find(envelope) is null)
        {
            return true;
        }

        LockKey ofService = new(LockKind.Error, "", key.Name);
        LockFact? before = _locked.Find(key);
        LockFact? now = _current.Find(key);
        return IsSameError(before, _locked.Find(ofService))
            && IsSameError(now, _current.Find(ofService))
            && (before is null || now is null || IsSame(before, now, LockProperties.Type));
    }

    private static bool IsSameError(LockFact? error, LockFact? other) => error is null || other is null
        ? error is null && other is null
        : IsSame(error, other, LockProperties.Name) && IsSame(error, other, LockProperties.Transient);

    private IEnumerable<LockChange> Compare(LockKey key)
    {
        LockFact? before = _locked.Find(key);
        LockFact? now = _current.Find(key);
        if (before is null || (now is not null && IsAnotherError(before, now)))
        {
            return [Added(now!)];
        }

        return now is null
            ? [new LockChange(LockEffect.Breaking, key.OwnerKey ?? ServiceKey, "", $"{key.Display} is gone")]
            : ChangedProperties(before, now);
    }

    /// <summary>
    /// Whether the code of an error has got a second meaning, by which it is held now: operations with codes of their own have kept the first one.
    /// </summary>
    private bool IsAnotherError(LockFact before, LockFact now) =>
        before.Key.Kind == LockKind.Error
        && !IsSame(before, now, LockProperties.Name)
        && _current.Facts.Any(fact => fact.Key.Kind == LockKind.OperationError && fact.Key.Name == before.Key.Name && IsSame(fact, before, LockProperties.Name));

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
            case LockKind.OwnEnvelope:
                return "its answers had that of the service";
            case LockKind.Beside:
                bool wasRecord = _locked.Facts.Any(fact => fact.Key.Kind == LockKind.Beside && fact.Key.Owner == added.Key.Owner);
                return wasRecord ? null : "the result becomes a record because of it";
            case LockKind.TaskMember:
                return isRequired ? "tasks that are stored do not have it" : null;
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
                return IsNullByUse(before, now) ? LockEffect.Breaking : null;
            case LockProperties.Input:
                return OrderOf(now.Key.Name).IsChanged ? LockEffect.Breaking : null;
            case LockProperties.Pages when !IsSame(before, now, LockProperties.Returns):
                return null;
            case var _ when LockLimits.NounOf(property) is not null:
                return Unless(!IsSent(before.Key) || LockLimits.IsWider(property, before, now));
            case LockProperties.Optional when before.Key.IsInput:
                return Unless(isGained && !OrderOf(now.Key.Owner).HasMoved(now.Key));
            case LockProperties.Optional when before.Key.Kind == LockKind.Member:
                bool isRead = _locked.Find(before.Key.OwnerKey!)!.Has(LockProperties.Used, LockFacts.UsedInAnswers);
                return Unless(isGained && !isRead);
            case LockProperties.Optional when before.Key.Kind is LockKind.Beside or LockKind.TaskMember:
                return LockEffect.Breaking;
            // Each of these is a promise, which may be made but not withdrawn.
            case LockProperties.Optional or LockProperties.Idempotent or LockProperties.Transient or LockProperties.Pages or LockProperties.RequestId or LockProperties.Compress or LockProperties.Key or LockProperties.Cancel:
                return Unless(isGained);
            // Any other change of groups refuses what was taken before: also a new group, whose inputs could be given beside another.
            case LockProperties.ExactlyOne or LockProperties.OneOrMore:
                return Unless(!now.Has(property));
            // Who catches the exception catches the one with a body, too.
            case LockProperties.Type when before.Key.Kind == LockKind.OperationError:
                return Unless(isGained);
            // What was internal may become public, and not the other way round.
            case LockProperties.Access:
                return Unless(!isGained);
            case LockProperties.Code or LockProperties.Message or LockProperties.Success or LockProperties.Partial:
                return Unless(before.Values(property).SequenceEqual(now.Values(property).Take(before.Values(property).Count)));
            // Without statuses each of 200 to 299 is success, and more success breaks nobody.
            case LockProperties.Status:
                return Unless(!isGained && (now.Has(property)
                    ? !before.Values(property).Except(now.Values(property)).Any()
                    : before.Values(property).All(value => value[0] == '2')));
            case LockProperties.Alias or LockProperties.Done or LockProperties.Failed:
                return Unless(!before.Values(property).Except(now.Values(property)).Any());
            default:
                return LockEffect.Breaking;
        }
    }

    /// <summary>
    /// Whether the C# types of the members of a record depend on where it occurs, in answers that may lack them, and have changed with it.
    /// </summary>
    private bool IsNullByUse(LockFact before, LockFact now) =>
        now.Has(LockProperties.Kind, "record")
        && _locked.Find(ServiceKey)?.Has(LockProperties.Lacking) == true
        && _current.Find(ServiceKey)?.Has(LockProperties.Lacking) == true
        && (now.Has(LockProperties.Used, LockFacts.UsedInAnswers) || before.Has(LockProperties.Used, LockFacts.UsedInAnswers));

    /// <summary>Whether values are sent, which limits are of: a member of a record may be in answers only.</summary>
    private bool IsSent(LockKey key) => key.Kind switch
    {
        LockKind.Member => _locked.Find(key.OwnerKey!)!.Has(LockProperties.Used, LockFacts.UsedInRequests),
        LockKind.Beside => false,
        _ => true,
    };

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
