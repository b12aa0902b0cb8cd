using System;
using Tidegate.Compiler.Model;

namespace Tidegate.Compiler.Lock;

/// <summary>The element that a fact is about. Names are wire names, except those of operations, types and enum values.</summary>
/// <param name="Owner">The operation or type that the element belongs to, or where a constant is sent; otherwise empty, when it belongs to the service.</param>
/// <param name="Name">Empty when the owner has only one element of the kind.</param>
internal sealed record LockKey(LockKind Kind, string Owner, string Name)
{
    private StringComparer Names => IsHeader ? WireNames.ComparerOf(BindingLocation.Header) : StringComparer.Ordinal;

    private bool IsHeader => Kind == LockKind.HeaderInput || (Kind == LockKind.Constant && Owner == LockInput.Of(BindingLocation.Header).Word);

    /// <summary>The operation or type that the element belongs to; null when it belongs to the service.</summary>
    public LockKey? OwnerKey => Kind switch
    {
        _ when IsInput || Kind is LockKind.ClientUse or LockKind.OwnEnvelope or LockKind.OperationError or LockKind.Beside or LockKind.Task => new LockKey(LockKind.Operation, "", Owner),
        LockKind.TaskMember => new LockKey(LockKind.Task, Owner, ""),
        LockKind.Member or LockKind.EnumValue or LockKind.Alternative => new LockKey(LockKind.Type, "", Owner),
        _ => null,
    };

    /// <summary>Whether the caller of an operation passes it.</summary>
    public bool IsInput => Kind == LockKind.Body || LockInput.Find(Kind) is not null;

    /// <summary>What messages call the element.</summary>
    public string Display => Kind switch
    {
        LockKind.Service => "the service",
        LockKind.Envelope => "the envelope",
        LockKind.Host => $"the host '{Name}'",
        LockKind.Constant => $"the constant '{Name}' of the {Owner}",
        LockKind.ClientParameter => $"the client parameter '{Name}'",
        LockKind.Error => $"the error {Name}",
        LockKind.Operation => $"the operation '{Name}'",
        LockKind.Body => $"the body of '{Owner}'",
        _ when LockInput.Find(Kind) is { } input => $"the {input.Noun} '{Name}' of '{Owner}'",
        LockKind.ClientUse => $"the client parameter '{Name}' of '{Owner}'",
        LockKind.OwnEnvelope => $"the envelope of '{Owner}'",
        LockKind.OperationError => $"the error {Name} of '{Owner}'",
        LockKind.Beside => $"the member '{Name}' beside the data of '{Owner}'",
        LockKind.Task => $"the task of '{Owner}'",
        LockKind.TaskMember => $"'{Name}' of the task of '{Owner}'",
        LockKind.Type => $"the type '{Name}'",
        LockKind.Alternative => $"the alternative '{Name}' of '{Owner}'",
        LockKind.Member => $"the member '{Name}' of '{Owner}'",
        _ => $"the value '{Name}' of '{Owner}'",
    };

    /// <summary>A header that is written in a different case is still the same.</summary>
    public bool Equals(LockKey? other) => other is not null && Kind == other.Kind && Owner == other.Owner && Names.Equals(Name, other.Name);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(((((int)Kind * 31) + StringComparer.Ordinal.GetHashCode(Owner)) * 31) + Names.GetHashCode(Name));
}
