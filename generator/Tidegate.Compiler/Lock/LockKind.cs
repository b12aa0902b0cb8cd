using System.Linq;
using Tidegate.Compiler.Model;

namespace Tidegate.Compiler.Lock;

/// <summary>The kind of element that a fact of a lock is about.</summary>
internal enum LockKind
{
    Service,
    Envelope,

    /// <summary>An address that the service has besides the gateway's.</summary>
    Host,

    /// <summary>What every operation sends with a value that the service fixes.</summary>
    Constant,
    ClientParameter,
    Error,
    Operation,
    PathInput,
    QueryInput,
    HeaderInput,
    CookieInput,
    BodyMember,
    FormField,
    Part,

    /// <summary>A body that is a single value.</summary>
    Body,

    /// <summary>A client parameter that an operation sends.</summary>
    ClientUse,

    /// <summary>The envelope of an operation, where it differs from that of the service.</summary>
    OwnEnvelope,

    /// <summary>An error of an operation that has a body, or of one whose codes are not those of the service.</summary>
    OperationError,

    /// <summary>A member beside the data that belongs to the result of an operation.</summary>
    Beside,

    /// <summary>The task that an operation starts.</summary>
    Task,

    /// <summary>What is kept of such a task.</summary>
    TaskMember,
    Type,
    Member,
    EnumValue,

    /// <summary>A type that a union may be, under its tag, or, where the shape tells, the type itself.</summary>
    Alternative,
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
        new(LockKind.CookieInput, BindingLocation.Cookie, "cookie", "cookie"),
        new(LockKind.BodyMember, BindingLocation.BodyMember, "body", "body member"),
        new(LockKind.FormField, BindingLocation.Form, "form", "form field"),
        new(LockKind.Part, BindingLocation.Part, "parts", "part"),
    ];

    /// <returns>Null when the kind is not such an input.</returns>
    public static LockInput? Find(LockKind kind) => All.FirstOrDefault(input => input.Kind == kind);

    public static LockInput Of(BindingLocation location) => All.Single(input => input.Location == location);
}
