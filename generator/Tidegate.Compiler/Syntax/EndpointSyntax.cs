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

    /// <summary>How many values the caller of the operation passes.</summary>
    public int InputCount => Parameters.Sum(section => section.Parameters.Count(parameter => !parameter.IsClient)) + Body switch
    {
        ObjectBodySyntax body => body.Members.Count,
        ValueBodySyntax => 1,
        _ => 0,
    };

    /// <summary>Returns the parameters under a key of the file.</summary>
    public EquatableArray<MemberSyntax> ParametersUnder(string key) =>
        Parameters.Where(section => section.Key == key).SelectMany(section => section.Parameters).ToEquatableArray();
}

/// <summary>The request line, such as <c>GET /flows/{flowId}</c>.</summary>
internal sealed record RequestSyntax(Word Method, Word Path, EquatableArray<Word> Literals, EquatableArray<Word> Placeholders);

/// <summary>The parameters under one key of the file, which says where they are sent.</summary>
internal sealed record ParameterSection(string Key, EquatableArray<MemberSyntax> Parameters)
{
    public const string Path = "path";
    public const string Query = "query";
    public const string Header = "header";

    /// <summary>The keys, in the order of the reference.</summary>
    public static readonly string[] Keys = [Path, Query, Header];
}

/// <param name="Key">The key <c>body</c>.</param>
internal abstract record BodySyntax(SourceSpan Key);

internal sealed record ObjectBodySyntax(SourceSpan Key, EquatableArray<MemberSyntax> Members) : BodySyntax(Key);

/// <param name="Type">Null when it cannot be parsed, which is reported.</param>
internal sealed record ValueBodySyntax(SourceSpan Key, TypeExpression? Type) : BodySyntax(Key);

/// <param name="Anchor">Where to report what is missing in the sample.</param>
/// <param name="Parameters">The values that the sample gives, by the key that says where they are sent.</param>
internal sealed record SampleSyntax(
    SourceSpan Anchor,
    EquatableArray<SampleSection> Parameters,
    Word? BodyKey,
    JsonValue? Body,
    JsonValue? Answer);

/// <summary>The values under one key of a sample.</summary>
internal sealed record SampleSection(string Key, JsonObject Values);
