using System.Linq;
using Tidegate.Compiler.Model;

namespace Tidegate.Compiler.Lock;

/// <summary>What a fact of a lock is about.</summary>
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

    /// <summary>A body that is one value.</summary>
    Body,

    /// <summary>A client parameter that an operation sends.</summary>
    ClientUse,
    Type,
    Member,
    EnumValue,
}

/// <summary>How a lock calls the inputs that have a name at some location.</summary>
/// <param name="Word">What its lines say, which is also the key of the file under which such inputs are declared.</param>
/// <param name="Noun">What messages say.</param>
internal sealed record LockInput(LockKind Kind, BindingLocation Location, string Word, string Noun)
{
    public static readonly LockInput[] All =
    [
        new(LockKind.PathInput, BindingLocation.Path, "path", "path parameter"),
        new(LockKind.QueryInput, BindingLocation.Query, "query", "query parameter"),
        new(LockKind.HeaderInput, BindingLocation.Header, "header", "header"),
        new(LockKind.BodyMember, BindingLocation.BodyMember, "body", "body member"),
    ];

    /// <returns>Null for what is no such input.</returns>
    public static LockInput? Find(LockKind kind) => All.FirstOrDefault(input => input.Kind == kind);

    public static LockInput Of(BindingLocation location) => All.Single(input => input.Location == location);
}
