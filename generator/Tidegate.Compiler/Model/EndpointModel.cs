using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Model;

internal enum HttpMethod
{
    Get,
    Post,
    Put,
    Patch,
    Delete,
}

/// <summary>One operation, complete enough to emit its method without looking at anything else of the service.</summary>
/// <param name="ServiceName">The service's name.</param>
/// <param name="Namespace">The service's namespace.</param>
/// <param name="Name">The C# name without <c>Async</c>, such as <c>EnableFlow</c>.</param>
/// <param name="Requires">The prerequisites, one sentence each.</param>
/// <param name="Path">The whole path with the base path, as literals and placeholders.</param>
/// <param name="Query">The query parameters in signing order: by wire name, ordinal.</param>
/// <param name="Inputs">What the caller passes, in spec order, required ones first; without client parameters.</param>
/// <param name="Body">Null when the request has no body.</param>
/// <param name="Returns">Null when the operation returns nothing.</param>
/// <param name="Errors">The service's errors and the endpoint's own, by code.</param>
/// <param name="Paging">Null when the operation is not paged.</param>
internal sealed record EndpointModel(
    string ServiceName,
    string Namespace,
    string Name,
    string Doc,
    EquatableArray<string> Requires,
    HttpMethod Method,
    EquatableArray<PathPart> Path,
    EquatableArray<QueryPart> Query,
    EquatableArray<InputModel> Inputs,
    BodyModel? Body,
    TypeRef? Returns,
    EquatableArray<ErrorModel> Errors,
    PagingModel? Paging,
    bool IsIdempotent)
{
    /// <summary>With more inputs than this the method takes them as one record, <c>XxxRequest</c>.</summary>
    public const int MostParameters = 5;
}

/// <summary>A piece of the path: literal text, already escaped, or the value of an input.</summary>
internal abstract record PathPart;

internal sealed record PathLiteral(string Text) : PathPart;

/// <param name="WireName">The name between the braces in the spec.</param>
internal sealed record PathPlaceholder(string WireName, string InputName, TypeRef Type) : PathPart;

/// <summary>One query parameter.</summary>
internal abstract record QueryPart(string WireName);

/// <summary>A value fixed by the spec, such as <c>action=enable</c>.</summary>
internal sealed record FixedQuery(string WireName, string Value) : QueryPart(WireName);

/// <summary>A parameter declared under <c>client</c>: the call's value, else the client's.</summary>
internal sealed record ClientQuery(string WireName, string Name, TypeRef Type, bool IsOptional) : QueryPart(WireName);

/// <summary>A parameter of the endpoint's own.</summary>
internal sealed record InputQuery(string WireName, string InputName, TypeRef Type, bool IsOptional) : QueryPart(WireName);

internal enum InputPlace
{
    Path,
    Query,
    BodyMember,

    /// <summary>The input is the whole body; it is named <c>Body</c>.</summary>
    Body,
}

/// <summary>A value that the caller passes.</summary>
/// <param name="Name">The C# name in Pascal case, unique among the endpoint's inputs.</param>
internal sealed record InputModel(
    string Name,
    InputPlace Place,
    TypeRef Type,
    bool IsOptional,
    bool IsSecret,
    string Doc);

/// <summary>The request body: an object of members, or one value of a type.</summary>
internal abstract record BodyModel;

/// <summary>A JSON object; each member is an input of the same C# name.</summary>
internal sealed record ObjectBody(EquatableArray<MemberModel> Members) : BodyModel;

/// <summary>One value; the input is named <c>Body</c>.</summary>
internal sealed record ValueBody(TypeRef Type) : BodyModel;

/// <summary>How the operation's pages are walked.</summary>
/// <param name="InputName">The body member that carries the page, in C#: <c>Pagination</c>.</param>
/// <param name="TypeName">The record type of that member.</param>
/// <param name="PageName">The C# name of the int member with the page number.</param>
/// <param name="SizeName">The C# name of the int member with the page size.</param>
/// <param name="FirstPage">The number of the first page.</param>
/// <param name="DefaultSize">The page size when the caller gives none.</param>
/// <param name="ItemType">The type of one item.</param>
/// <param name="ItemsName">The C# name of the member of the returned record that holds the items; null when the items are returned bare.</param>
/// <param name="ItemsWireNames">The names that this member may have on the wire; empty when the items are returned bare.</param>
/// <param name="IsNullable">Whether the operation may return null for no items.</param>
/// <param name="Id">How an item is known again; null when it has no id.</param>
internal sealed record PagingModel(
    string InputName,
    string TypeName,
    string PageName,
    string SizeName,
    int FirstPage,
    int DefaultSize,
    TypeRef ItemType,
    string? ItemsName,
    EquatableArray<string> ItemsWireNames,
    bool IsNullable,
    PageIdModel? Id);

/// <summary>The id of an item of a page.</summary>
/// <param name="MemberName">The C# name of the member that holds it; null when the item is an id itself.</param>
/// <param name="IsDeclared">Whether the id is of a type of its own.</param>
internal sealed record PageIdModel(string? MemberName, bool IsDeclared);
