namespace Tidegate.Compiler.Text;

/// <summary>Where a piece of a scalar's value is written: a run of verbatim characters, or one escape sequence.</summary>
/// <param name="Start">The offset of the piece in the value.</param>
/// <param name="Length">The number of characters in the value.</param>
internal readonly record struct TextPiece(int Start, int Length, SourceSpan Span)
{
    /// <summary>The location of a range of the piece; an escape sequence is not divided.</summary>
    public SourceSpan Part(int start, int end)
    {
        if (Length != Span.Length)
        {
            return Span;
        }

        int from = start < Start ? 0 : start - Start;
        int to = end > Start + Length ? Length : end - Start;
        return Span with
        {
            Start = Span.Start + from,
            Length = to - from,
            Column = Span.Column + from,
            EndColumn = Span.Column + to,
        };
    }
}
