using System.Linq;
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

/// <summary>What the body of a request is.</summary>
internal enum BodyKind
{
    None,

    /// <summary>A JSON object with members, possibly none.</summary>
    Object,

    /// <summary>One JSON value.</summary>
    Value,
}

/// <summary>One operation, complete enough to emit its method without looking at anything else in the service.</summary>
/// <param name="ServiceName">The service's name.</param>
/// <param name="Namespace">The service's namespace.</param>
/// <param name="Name">The C# name without <c>Async</c>, such as <c>EnableFlow</c>.</param>
/// <param name="Requires">The prerequisites, one sentence each.</param>
/// <param name="Path">The whole path including the base path, as literals and placeholders.</param>
/// <param name="Bindings">The values of the request.</param>
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
    RequestBindings Bindings,
    BodyKind Body,
    TypeRef? Returns,
    EquatableArray<ErrorModel> Errors,
    PagingModel? Paging,
    bool IsIdempotent)
{
    /// <summary>The whole path as written in a spec, such as <c>/flows/{flowId}</c>.</summary>
    public string PathTemplate => string.Concat(Path.Select(part => part.Text));

    /// <summary>Whether the method takes its inputs as one record, <see cref="EmittedNames.Request"/>.</summary>
    public bool TakesRecord => EmittedNames.IsRecord(Bindings.Inputs.Count);
}

/// <summary>A part of the path.</summary>
internal abstract record PathPart
{
    /// <summary>The part as written in a spec.</summary>
    public abstract string Text { get; }
}

/// <summary>Literal text, already escaped.</summary>
internal sealed record PathLiteral(string Text) : PathPart
{
    public override string Text { get; } = Text;
}

/// <summary>The value of a binding of the endpoint; the spec has its wire name in braces.</summary>
internal sealed record PathPlaceholder(BindingModel Binding) : PathPart
{
    public override string Text => $"{{{Binding.WireName}}}";
}
