using Tidegate.Compiler.Diagnostics;

namespace Tidegate.Compiler.Yaml;

/// <summary>Iterates over the lines that begin the entries of one mapping or the items of one sequence.</summary>
internal sealed class BlockSiblings
{
    private readonly YamlCursor _cursor;
    private readonly BlockLines _lines;
    private readonly int _start;
    private readonly int _parentIndent;
    private int _indent;
    private int _misalignedIndent;
    private bool _isFirst = true;

    /// <param name="start">Where the first sibling begins.</param>
    public BlockSiblings(YamlCursor cursor, BlockLines lines, int start, int parentIndent, int indent)
    {
        _cursor = cursor;
        _lines = lines;
        _start = start;
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
    /// Moves to the next sibling; false when the next line belongs to an outer collection. A line that fits no level is reported and taken
    /// for a sibling, and so are the lines after it in the same column. Several lines that are indented further belong to something that is
    /// missing above them: they are reported once and skipped.
    /// </summary>
    public bool TryReachNext()
    {
        IsReported = false;
        while (_lines.MoveToContent())
        {
            int found = _lines.Indent;
            bool isFurtherOut = found < _indent && found <= _parentIndent;
            bool standsAtItsKey = found == _indent && _indent == _parentIndent;
            if (isFurtherOut || (standsAtItsKey && !_cursor.AtIndicator('-')))
            {
                return false;
            }

            if (found == _misalignedIndent || found == _indent || !ReportMisaligned(found))
            {
                Indent = found;
                _isFirst = false;
                return true;
            }

            _lines.SkipDeeper(_indent);
        }

        return false;
    }

    /// <returns>Whether the line is the first of several that belong to nothing.</returns>
    private bool ReportMisaligned(int found)
    {
        if (_cursor.IsTabIndented)
        {
            // The tab was reported.
            return TakeForSibling(found);
        }

        int next = _lines.NextIndent();
        bool othersAgree = next == found || found == 0;
        if (_isFirst && found < _indent && othersAgree && _lines.BeginsLine(_start))
        {
            // The lines from here on agree with each other, so it is the first sibling that is misaligned.
            _cursor.Report(YamlRules.BadIndentation, _start, _cursor.EndOfLineText(_start));
            _indent = found;
            _misalignedIndent = found;
            return false;
        }

        _cursor.ReportLine(YamlRules.BadIndentation);
        return (found > _indent && next > _indent) || TakeForSibling(found);
    }

    private bool TakeForSibling(int found)
    {
        _misalignedIndent = found;
        IsReported = true;
        return false;
    }
}
