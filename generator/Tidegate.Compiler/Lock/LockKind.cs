using System.Linq;
using Tidegate.Compiler.Model;

namespace Tidegate.Compiler.Lock;

/// <summary>The kind of element that a fact of a lock is about.</summary>
internal enum LockKind
{
    Service,
    Envelope,
    ClientParameter,
    Error,
    Operation,
    PathInput,
    QueryInput,
    HeaderInput,
    BodyMember,

    /// <summary>A body that is a single value.</summary>
    Body,

    /// <summary>A client parameter that an operation sends.</summary>
    ClientUse,
    Type,
    Member,
    EnumValue,
}

/// <summary>What a lock calls the inputs that are sent by name in a location.</summary>
/// <param name="Word">The word in a lock's lines, which is also the key under which a spec declares such inputs.</param>
/// <param name="Noun">The word in messages.</param>
internal sealed record LockInput(LockKind Kind, BindingLocation Location, string Word, string Noun)
{
    public static readonly LockInput[] All =
    [
        new(LockKind.PathInput, BindingLocation.Path, "path", "path parameter"),
        new(LockKind.QueryInput, BindingLocation.Query, "query", "query parameter"),
        new(LockKind.HeaderInput, BindingLocation.Header, "header", "header"),
        new(LockKind.BodyMember, BindingLocation.BodyMember, "body", "body member"),
    ];

    /// <returns>Null when the kind is not such an input.</returns>
    public static LockInput? Find(LockKind kind) => All.FirstOrDefault(input => input.Kind == kind);

    public static LockInput Of(BindingLocation location) => All.Single(input => input.Location == location);
}
