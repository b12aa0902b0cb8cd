using Tidegate.Compiler.Text;
using Tidegate.Compiler.Yaml;

namespace Tidegate.Compiler.Syntax;

/// <summary>Finds the source locations of parts of a scalar.</summary>
internal static class SpanExtensions
{
    /// <summary>The location of a part of a scalar's value; that of the whole scalar when the part cannot be found.</summary>
    public static SourceSpan Part(this YamlScalar scalar, int start, int length) =>
        Part(scalar.Span, scalar.Value, scalar.Pieces, start, length);

    /// <inheritdoc cref="Part(YamlScalar, int, int)"/>
    public static SourceSpan Part(this JsonString text, int start, int length) =>
        Part(text.Span, text.Value, text.Pieces, start, length);

    private static SourceSpan Part(SourceSpan whole, string value, EquatableArray<TextPiece> pieces, int start, int length)
    {
        if (pieces.Count > 0)
        {
            return PartOf(pieces, start, start + length) ?? whole;
        }

        // Verbatim text is as long as its value, or two characters longer with quotes; escapes and folding only make it longer.
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

    /// <summary>The span from the first piece that overlaps the range to the last.</summary>
    private static SourceSpan? PartOf(EquatableArray<TextPiece> pieces, int start, int end)
    {
        int first = FirstEndingAfter(pieces, start);
        int last = first;
        while (last + 1 < pieces.Count && pieces[last + 1].Start < end)
        {
            last++;
        }

        if (first == pieces.Count || pieces[first].Start >= end)
        {
            return null;
        }

        SourceSpan begin = pieces[first].Part(start, end);
        SourceSpan finish = pieces[last].Part(start, end);
        return begin with { Length = finish.End - begin.Start, EndLine = finish.EndLine, EndColumn = finish.EndColumn };
    }

    /// <summary>Uses a binary search, since a text may have as many pieces as characters.</summary>
    private static int FirstEndingAfter(EquatableArray<TextPiece> pieces, int offset)
    {
        int low = 0;
        int high = pieces.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (pieces[middle].Start + pieces[middle].Length <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
