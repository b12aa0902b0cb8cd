using System;
using Tidegate.Scalars;

namespace Tidegate.Streams;

/// <summary>Reads JSON lines: a value on each, and blank ones between them.</summary>
internal sealed class LineItems<T>(ItemBuffer buffer, ItemDecoder<T> decoder) : ArrivingItems<T>(buffer, decoder)
{
    /// <summary>How much of the line has been searched for its end.</summary>
    private int _searched;

    public override int Read(T[] items) => _searched == 0 ? ReadLines(default, items) : base.Read(items);

    public override bool TryRead(out T item)
    {
        item = default!;
        if (_searched == 0)
        {
            Buffer.Skip(AsciiText.CountBlanks(Buffer.Unread));
        }

        ReadOnlyMemory<byte> unread = Buffer.Memory;
        int end = unread.Span.Slice(_searched).IndexOf((byte)'\n');
        if (end < 0 && !(Buffer.IsAtEnd && unread.Length > 0))
        {
            _searched = unread.Length;
            IsComplete = Buffer.IsAtEnd;
            return false;
        }

        int length = end < 0 ? unread.Length : _searched + end;
        Check(length);
        item = end < 0 ? ReadLast(unread) : Decoder.Read(unread.Slice(0, length));
        Buffer.Skip(length);
        _searched = 0;
        return true;
    }

    /// <summary>The last line need not be ended, but has to be whole: a number may go on behind what has come.</summary>
    private T ReadLast(ReadOnlyMemory<byte> line)
    {
        var end = new JsonEnd();
        return end.TryFind(line.Span, isAll: Buffer.IsWhole, out _)
            ? Decoder.Read(line)
            : throw BrokenOff();
    }
}
