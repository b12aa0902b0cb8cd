using System;
using Tidegate.Scalars;

namespace Tidegate.Streams;

/// <summary>A line that has arrived whole and holds an item, in bytes that are overwritten for it to be read as an item of an array.</summary>
internal readonly struct ItemLine
{
    private readonly int _markLength;
    private readonly int _end;

    private ItemLine(int start, int markLength, int end)
    {
        (Start, _markLength, _end) = (start, markLength, end);
    }

    /// <summary>Where the line starts.</summary>
    public int Start { get; }

    /// <summary>Finds the next line.</summary>
    /// <param name="position">The start of a line, from which on blank ones are passed.</param>
    /// <param name="mark">Begins the line; an event then consists of this line, and a blank one ends it. Empty for JSON lines.</param>
    /// <returns>False when there is no such line, or it has not arrived.</returns>
    public static bool TryFind(ReadOnlySpan<byte> bytes, int position, ReadOnlySpan<byte> mark, out ItemLine line)
    {
        int start = position + (mark.IsEmpty ? AsciiText.CountBlanks(bytes.Slice(position)) : CountEnds(bytes.Slice(position)));
        int length = bytes.Slice(start).IndexOf((byte)'\n');
        line = new ItemLine(start, mark.Length, start + length);
        return length >= 0 && (mark.IsEmpty || (IsDataLine(bytes.Slice(start, length), mark) && IsBlankLine(bytes.Slice(start + length + 1))));
    }

    /// <summary>Overwrites the mark with blanks.</summary>
    public void HideMark(Span<byte> bytes) => bytes.Slice(Start, _markLength).Fill((byte)' ');

    /// <summary>Whether the line holds nothing behind a position in it; false when that lies behind the line.</summary>
    public bool EndsBehind(ReadOnlySpan<byte> bytes, int position) =>
        position <= _end && AsciiText.CountBlanks(bytes.Slice(position, _end - position)) == _end - position;

    /// <summary>Overwrites the end of the line with a comma.</summary>
    /// <returns>Where the next line starts.</returns>
    public int Separate(Span<byte> bytes)
    {
        bytes[_end] = (byte)',';
        return _end + 1;
    }

    /// <summary>Whether a line is the data of an event. A return ends a line of one, though it is a blank to JSON.</summary>
    private static bool IsDataLine(ReadOnlySpan<byte> line, ReadOnlySpan<byte> mark) => line.StartsWith(mark) && line.Slice(0, line.Length - 1).IndexOf((byte)'\r') < 0;

    private static bool IsBlankLine(ReadOnlySpan<byte> bytes) => bytes.StartsWith("\n"u8) || bytes.StartsWith("\r\n"u8);

    private static int CountEnds(ReadOnlySpan<byte> bytes)
    {
        int count = 0;
        while (count < bytes.Length && bytes[count] is (byte)'\r' or (byte)'\n')
        {
            count++;
        }

        return count;
    }
}
