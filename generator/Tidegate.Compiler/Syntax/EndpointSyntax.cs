using System.Linq;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Syntax;

/// <summary>The contents of an <c>.endpoint.yaml</c>.</summary>
/// <param name="HasErrors">Whether the file already has a mistake, so that no code can be emitted for it.</param>
/// <param name="Returns">Null when the file does not state it, which is reported; <c>none</c> is a type here.</param>
/// <param name="IdempotentPlace">Null when the file does not state it.</param>
internal sealed record EndpointSyntax(
    string Path,
    bool IsPartial,
    EquatableArray<int> BrokenLines,
    bool HasErrors,
    Word? Name,
    string Doc,
    EquatableArray<string> Requires,
    RequestSyntax? Request,
    Word? Action,
    EquatableArray<ParameterSection> Parameters,
    BodySyntax? Body,
    TypeExpression? Returns,
    EquatableArray<ErrorSyntax> Errors,
    bool IsIdempotent,
    SourceSpan? IdempotentPlace,
    EquatableArray<SampleSyntax> Samples) : SpecSyntax(Path, IsPartial, BrokenLines)
{
    /// <summary>The names of types that are declared here instead of by the service, which is reported: uses of them are not.</summary>
    public EquatableArray<string> StrayTypes { get; init; }

    /// <summary>What the operation returns by status; empty when every status of success has the same meaning.</summary>
    public EquatableArray<StatusSyntax> Statuses { get; init; }

    /// <summary>Where the file says what the operation returns; null when it does not.</summary>
    public SourceSpan? ReturnsPlace => Returns?.Span ?? (Statuses.Count > 0 ? Statuses[0].Status.Span : null);

    /// <summary>Groups of inputs of which one, or at least one, is given whole.</summary>
    public EquatableArray<GroupsSyntax> Groups { get; init; }

    /// <summary>What to use instead; null when the operation is not deprecated.</summary>
    public string? Deprecation { get; init; }

    /// <summary>The name of the host that the requests are sent to; null for the gateway.</summary>
    public Word? Host { get; init; }

    /// <summary>What the requests carry instead of a signature; null where they are signed.</summary>
    public Word? Auth { get; init; }

    /// <summary>How the body is compressed; null where it is not.</summary>
    public Word? Compress { get; init; }

    /// <summary>The envelope of its own; null when it has that of the service.</summary>
    public EnvelopeSyntax? Envelope { get; init; }

    /// <summary>The members beside the data that this operation returns with it, besides those of the envelope.</summary>
    public EquatableArray<MemberSyntax> Beside { get; init; }

    /// <summary>How its pages are walked; null when that is as its service says.</summary>
    public PagingSyntax? Paging { get; init; }

    /// <summary>The task that it starts; null when it starts none.</summary>
    public TaskSyntax? Task { get; init; }

    /// <summary>How many values the caller of the operation passes.</summary>
    public int InputCount => Parameters.Sum(section => section.Parameters.Count(parameter => !parameter.IsClient && !parameter.IsBearerToken && !parameter.IsIdempotencyKey)) + Body switch
    {
        ObjectBodySyntax body => body.Members.Count(member => !member.IsIdempotencyKey),
        ValueBodySyntax or FileBodySyntax => 1,
        _ => 0,
    };

    /// <summary>Returns the parameters under a key of the file.</summary>
    public EquatableArray<MemberSyntax> ParametersUnder(string key) =>
        Parameters.Where(section => section.Key == key).SelectMany(section => section.Parameters).ToEquatableArray();
}

/// <summary>A status of success and what the operation returns by it.</summary>
/// <param name="Type">Null when it cannot be parsed, which is reported; <c>none</c> is a type here.</param>
internal sealed record StatusSyntax(Word Status, TypeExpression? Type)
{
    /// <summary>Whether an answer with the status has no data.</summary>
    public bool IsNone => Type is NamedType { Name: "none" };
}

/// <summary>The request line, such as <c>GET /flows/{flowId}</c>.</summary>
internal sealed record RequestSyntax(Word Method, Word Path, EquatableArray<Word> Literals, EquatableArray<Word> Placeholders);

/// <summary>The parameters under one key of the file, which says where they are sent.</summary>
internal sealed record ParameterSection(string Key, EquatableArray<MemberSyntax> Parameters)
{
    public const string Path = "path";
    public const string Query = "query";
    public const string Header = "header";
    public const string Cookie = "cookie";
    public const string Form = "form";
    public const string Parts = "parts";

    /// <summary>The keys, in the order of the reference.</summary>
    public static readonly string[] Keys = [Path, Query, Header, Cookie, Form, Parts];

    /// <summary>Those of values that are sent by name, which a service can say for all its endpoints.</summary>
    public static readonly string[] NamedKeys = [Query, Header, Cookie];
}

/// <param name="Key">The key that says what the body is, such as <c>body</c>.</param>
internal abstract record BodySyntax(SourceSpan Key);

internal sealed record ObjectBodySyntax(SourceSpan Key, EquatableArray<MemberSyntax> Members) : BodySyntax(Key);

/// <param name="Type">Null when it cannot be parsed, which is reported.</param>
internal sealed record ValueBodySyntax(SourceSpan Key, TypeExpression? Type) : BodySyntax(Key);

/// <summary>A form. Its fields are the parameters under the key.</summary>
internal sealed record FormBodySyntax(SourceSpan Key) : BodySyntax(Key);

/// <summary>A body of several parts, which are the parameters under the key.</summary>
internal sealed record PartsBodySyntax(SourceSpan Key) : BodySyntax(Key);

/// <param name="MediaType">Null when any file will do.</param>
internal sealed record FileBodySyntax(SourceSpan Key, Word? MediaType) : BodySyntax(Key);

/// <param name="Anchor">Where to report what is missing in the sample.</param>
/// <param name="Parameters">The values that the sample gives, by the key that says where they are sent.</param>
internal sealed record SampleSyntax(
    SourceSpan Anchor,
    EquatableArray<SampleSection> Parameters,
    Word? BodyKey,
    JsonValue? Body,
    JsonValue? Answer)
{
    /// <summary>The HTTP status of the answer; null when the sample does not state it.</summary>
    public int? Status { get; init; }

    public SourceSpan? StatusPlace { get; init; }
}

/// <summary>The values under one key of a sample.</summary>
internal sealed record SampleSection(string Key, JsonObject Values);
