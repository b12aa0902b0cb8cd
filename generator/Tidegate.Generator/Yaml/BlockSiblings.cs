using Tidegate.Generator.Diagnostics;

namespace Tidegate.Generator.Yaml;

/// <summary>Walks over the lines that begin the entries of one mapping or the items of one sequence.</summary>
internal sealed class BlockSiblings
{
    private readonly YamlCursor _cursor;
    private readonly BlockLines _lines;
    private readonly int _parentIndent;
    private readonly int _indent;
    private int _misalignedIndent;

    public BlockSiblings(YamlCursor cursor, BlockLines lines, int parentIndent, int indent)
    {
        _cursor = cursor;
        _lines = lines;
        _parentIndent = parentIndent;
        _indent = indent;
        _misalignedIndent = indent;
        Indent = indent;
    }

    /// <summary>The indentation of the sibling at the cursor: the collection's own unless it is misaligned.</summary>
    public int Indent { get; private set; }

    /// <summary>Whether the sibling at the cursor was reported as misaligned.</summary>
    public bool IsReported { get; private set; }

    /// <summary>
    /// Goes to the next sibling; false when the next line belongs to a collection further out. A line that fits no
    /// level is reported and taken for a sibling, and so are those that follow it in the same column.
    /// </summary>
    public bool TryReachNext()
    {
        IsReported = false;
        if (!_lines.MoveToContent())
        {
            return false;
        }

        int found = _lines.Indent;
        if (found < _indent && found <= _parentIndent)
        {
            return false;
        }

        bool standsAtItsKey = found == _indent && _indent == _parentIndent;
        if (standsAtItsKey && !_cursor.AtIndicator('-'))
        {
            return false;
        }

        if (found != _indent && found != _misalignedIndent)
        {
            if (!_cursor.IsTabIndented)
            {
                _cursor.ReportLine(YamlRules.BadIndentation);
            }

            _misalignedIndent = found;
            IsReported = true;
        }

        Indent = found;
        return true;
    }
}
