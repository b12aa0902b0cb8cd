using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Syntax;

/// <summary>A JSON value of a sample, with its location in the spec.</summary>
internal abstract record JsonValue(SourceSpan Span)
{
    /// <summary>The value as text: the content of a string, or the spelling of a number or a boolean; null for any other.</summary>
    public virtual string? Spelling => null;
}

internal sealed record JsonObject(SourceSpan Span, EquatableArray<JsonProperty> Properties) : JsonValue(Span);

internal sealed record JsonProperty(Word Name, JsonValue Value);

internal sealed record JsonArray(SourceSpan Span, EquatableArray<JsonValue> Items) : JsonValue(Span);

internal sealed record JsonString(SourceSpan Span, string Value) : JsonValue(Span)
{
    /// <inheritdoc cref="Tidegate.Compiler.Yaml.YamlScalar.Pieces"/>
    public EquatableArray<TextPiece> Pieces { get; init; }

    public override string Spelling => Value;
}

/// <param name="Text">The number as written, in a form that JSON allows.</param>
internal sealed record JsonNumber(SourceSpan Span, string Text) : JsonValue(Span)
{
    public override string Spelling => Text;
}

internal sealed record JsonBoolean(SourceSpan Span, bool Value) : JsonValue(Span)
{
    public override string Spelling => Value ? "true" : "false";
}

internal sealed record JsonNull(SourceSpan Span) : JsonValue(Span);
