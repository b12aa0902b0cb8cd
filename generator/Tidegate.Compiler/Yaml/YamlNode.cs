using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Yaml;

/// <summary>How a scalar was written; a quoted one is always text.</summary>
internal enum ScalarStyle
{
    Plain,
    SingleQuoted,
    DoubleQuoted,
    Literal,
    Folded,
}

/// <summary>A node of a spec file: a mapping, a sequence or a scalar, with its location.</summary>
/// <param name="Span">The text of the node; for a block collection, from its first entry to its last.</param>
internal abstract record YamlNode(SourceSpan Span);

/// <param name="Value">The scalar's text after unquoting, unescaping and folding.</param>
internal sealed record YamlScalar(SourceSpan Span, string Value, ScalarStyle Style) : YamlNode(Span)
{
    /// <summary>Where the pieces of the value are written, in order; empty when it is written verbatim on one line.</summary>
    public EquatableArray<TextPiece> Pieces { get; init; }

    /// <summary>Whether this is a plain scalar that means null: <c>null</c>, <c>~</c> or empty.</summary>
    public bool IsNull => Style == ScalarStyle.Plain && (Value is "" or "~" or "null" or "Null" or "NULL");
}

internal sealed record YamlSequence(SourceSpan Span, EquatableArray<YamlNode> Items) : YamlNode(Span);

internal sealed record YamlMapping(SourceSpan Span, EquatableArray<YamlEntry> Entries) : YamlNode(Span);

/// <summary>A key and its value; a key without a value has an empty plain scalar.</summary>
internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
