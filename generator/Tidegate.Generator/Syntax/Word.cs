using Tidegate.Generator.Text;
using Tidegate.Generator.Yaml;

namespace Tidegate.Generator.Syntax;

/// <summary>A piece of text of a spec and the place where it stands.</summary>
internal sealed record Word(string Text, SourceSpan Span);

internal static class SpanExtensions
{
    /// <summary>
    /// The place of a part of a scalar's value; the whole scalar when the value is not written as it is (escapes,
    /// several lines), so that the part cannot be found by counting.
    /// </summary>
    public static SourceSpan Part(this YamlScalar scalar, int start, int length) =>
        scalar.Span.Part(scalar.Value, start, length);

    /// <inheritdoc cref="Part(YamlScalar, int, int)"/>
    public static SourceSpan Part(this SourceSpan whole, string value, int start, int length)
    {
        // Verbatim text is as long as its value, or longer by its two quotes; escapes and folding only make it longer.
        int quote = whole.Length == value.Length ? 0 : 1;
        bool isVerbatim = whole.Line == whole.EndLine && whole.Length == value.Length + (2 * quote);
        if (!isVerbatim)
        {
            return whole;
        }

        int offset = start + quote;
        return whole with
        {
            Start = whole.Start + offset,
            Length = length,
            Column = whole.Column + offset,
            EndColumn = whole.Column + offset + length,
        };
    }

    /// <summary>The place from the start of one span to the end of another in the same file.</summary>
    public static SourceSpan To(this SourceSpan first, SourceSpan last) => first with
    {
        Length = last.Start + last.Length - first.Start,
        EndLine = last.EndLine,
        EndColumn = last.EndColumn,
    };
}
