using Tidegate.Generator.Text;
using Tidegate.Generator.Yaml;

namespace Tidegate.Generator.Syntax;

/// <summary>Finds the places of pieces of a scalar.</summary>
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
}
