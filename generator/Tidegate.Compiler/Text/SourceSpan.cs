namespace Tidegate.Compiler.Text;

/// <summary>
/// A range of characters in one spec file, as plain values: it keeps no text and no tree alive, and spans of the same location are equal.
/// </summary>
/// <param name="Path">The file, as passed to the compiler.</param>
/// <param name="Start">The offset of the first character, in UTF-16 code units.</param>
/// <param name="Length">The number of characters, in UTF-16 code units.</param>
/// <param name="Line">The line of the first character, counted from 0.</param>
/// <param name="Column">The column of the first character, counted from 0.</param>
/// <param name="EndLine">The line just after the last character, counted from 0.</param>
/// <param name="EndColumn">The column just after the last character, counted from 0.</param>
internal readonly record struct SourceSpan(
    string Path,
    int Start,
    int Length,
    int Line,
    int Column,
    int EndLine,
    int EndColumn)
{
    /// <summary>The offset just after the last character.</summary>
    public int End => Start + Length;
}
