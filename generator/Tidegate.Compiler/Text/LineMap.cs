using System;
using System.Collections.Generic;

namespace Tidegate.Compiler.Text;

/// <summary>
/// Converts offsets in one file to spans. Lines end with <c>\n</c>, <c>\r\n</c> or <c>\r</c>, as in YAML; a byte order mark does not count
/// as a column.
/// </summary>
internal sealed class LineMap
{
    public const char ByteOrderMark = '\uFEFF';

    private readonly string _path;
    private readonly List<int> _lineStarts;

    public LineMap(string path, string text)
    {
        _path = path;
        _lineStarts = FindLineStarts(text);
    }

    public int LineOf(int offset)
    {
        int index = _lineStarts.BinarySearch(offset);
        return Math.Max(index >= 0 ? index : ~index - 1, 0);
    }

    public int StartOfLineAt(int offset) => _lineStarts[LineOf(offset)];

    /// <returns>Null when the offset is in the last line.</returns>
    public int? StartOfLineAfter(int offset) => LineOf(offset) + 1 is int line && line < _lineStarts.Count ? _lineStarts[line] : null;

    /// <summary>The span of the characters from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public SourceSpan Span(int start, int end)
    {
        int line = LineOf(start);
        int endLine = LineOf(end);
        return new SourceSpan(
            _path,
            start,
            end - start,
            line,
            Math.Max(start - _lineStarts[line], 0),
            endLine,
            Math.Max(end - _lineStarts[endLine], 0));
    }

    private static List<int> FindLineStarts(string text)
    {
        bool hasMark = text.Length > 0 && text[0] == ByteOrderMark;
        List<int> starts = [hasMark ? 1 : 0];
        for (int i = 0; i < text.Length; i++)
        {
            bool endsLine = text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'));
            if (endsLine)
            {
                starts.Add(i + 1);
            }
        }

        return starts;
    }
}
