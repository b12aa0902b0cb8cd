using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Syntax;

/// <summary>A JSON value of a sample, with its place in the spec.</summary>
internal abstract record JsonValue(SourceSpan Span);

internal sealed record JsonObject(SourceSpan Span, EquatableArray<JsonProperty> Properties) : JsonValue(Span);

internal sealed record JsonProperty(Word Name, JsonValue Value);

internal sealed record JsonArray(SourceSpan Span, EquatableArray<JsonValue> Items) : JsonValue(Span);

internal sealed record JsonString(SourceSpan Span, string Value) : JsonValue(Span)
{
    /// <inheritdoc cref="Tidegate.Compiler.Yaml.YamlScalar.Pieces"/>
    public EquatableArray<TextPiece> Pieces { get; init; }
}

/// <param name="Text">The number as written, which JSON allows.</param>
internal sealed record JsonNumber(SourceSpan Span, string Text) : JsonValue(Span);

internal sealed record JsonBoolean(SourceSpan Span, bool Value) : JsonValue(Span);

internal sealed record JsonNull(SourceSpan Span) : JsonValue(Span);
