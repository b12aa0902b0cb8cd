using System.Collections.Generic;
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

/// <summary>What a request carries to say who sends it.</summary>
internal enum AuthKind
{
    Signature,

    /// <summary>The access token alone.</summary>
    Token,
    None,
}

/// <summary>What the body of a request is.</summary>
internal enum BodyKind
{
    None,

    /// <summary>A JSON object with members, possibly none.</summary>
    Object,

    /// <summary>One JSON value.</summary>
    Value,

    /// <summary>A url-encoded form.</summary>
    Form,

    /// <summary>Several parts (multipart).</summary>
    Parts,

    /// <summary>One file, which is no JSON.</summary>
    File,
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
    /// <summary>What the requests carry to say who sends them.</summary>
    public AuthKind Auth { get; init; }

    /// <summary>Groups of inputs of which one, or at least one, is given whole.</summary>
    public EquatableArray<GroupsModel> Groups { get; init; }

    /// <summary>What to use instead; null when the operation is not deprecated.</summary>
    public string? Deprecation { get; init; }

    /// <summary>The statuses of success, in their order; empty when all from 200 to 299 are.</summary>
    public EquatableArray<StatusModel> Statuses { get; init; }

    /// <summary>The host that the requests are sent to; null for the gateway.</summary>
    public HostModel? Host { get; init; }

    /// <summary>Whether the body is sent compressed by gzip.</summary>
    public bool IsBodyCompressed { get; init; }

    /// <summary>Whether only the consumer's own assembly sees what is emitted.</summary>
    public bool IsInternal { get; init; }

    /// <summary>The envelope of its own; null when it has that of the service.</summary>
    public EnvelopeModel? Envelope { get; init; }

    /// <summary>The envelope where codes of partial success count as success; null where there are none, or the result does not tell the parts apart.</summary>
    public EnvelopeModel? PartialEnvelope { get; init; }

    /// <summary>Whether its codes are not those of the service, so that one of the same number may mean something else.</summary>
    public bool HasOwnErrors { get; init; }

    /// <summary>The record of the data and the members beside it; null when the data alone is returned.</summary>
    public RecordModel? Response { get; init; }

    /// <summary>How its answers are wrapped.</summary>
    public EnvelopeModel EnvelopeIn(ServiceModel service) => PartialEnvelope ?? Envelope ?? service.Envelope;

    /// <summary>The task that the operation starts; null when it starts none.</summary>
    public TaskDeclaration? Task { get; init; }

    /// <summary>What the method returns; null when it returns nothing.</summary>
    public TypeRef? Result => Response is null ? Returns : new NamedRef(Response.Name, NamedKind.Record);

    /// <summary>The types of the values that the method returns: the data, and what stands beside it.</summary>
    public IEnumerable<TypeRef> ResultParts =>
        Response is not null ? Response.Members.Select(member => member.Type) : Returns is not null ? new[] { Returns } : [];

    /// <summary>The whole path as written in a spec, such as <c>/flows/{flowId}</c>.</summary>
    public string PathTemplate => string.Concat(Path.Select(part => part.Text));

    /// <summary>Whether the method takes its inputs as one record, <see cref="EmittedNames.Request"/>.</summary>
    public bool TakesRecord => EmittedNames.IsRecord(Bindings.Inputs.Count);
}

/// <summary>An HTTP status that means success.</summary>
/// <param name="HasData">Whether an answer with it has the data that the operation returns.</param>
internal sealed record StatusModel(int Status, bool HasData);

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
