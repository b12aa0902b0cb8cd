using System;
using Tidegate.Buffers;

namespace Tidegate.Streams;

/// <summary>
/// Reads the data of server-sent events, as the HTML standard says how to interpret an event stream: each is the JSON of an item, or the item
/// itself where that is text. What has no data is no event.
/// </summary>
internal sealed class EventItems<T>(ItemBuffer buffer, ItemDecoder<T> decoder) : ArrivingItems<T>(buffer, decoder)
{
    private readonly PayloadBuffer _data = new();
    private int _lines;
    private int _searched;
    private bool _isBehindReturn;

    public override int Read(T[] items) =>
        typeof(T) != typeof(string) && _lines == 0 && _searched == 0 && !_isBehindReturn ? ReadLines("data:"u8, items) : base.Read(items);

    public override bool TryRead(out T item)
    {
        item = default!;
        while (TryReadLine(out ReadOnlyMemory<byte> line))
        {
            if (line.Length > 0)
            {
                Take(line.Span);
            }
            else if (TryDispatch(out item))
            {
                return true;
            }
        }

        IsComplete = Buffer.IsAtEnd;
        return IsComplete && (_lines > 0 || MayBeData(Buffer.Unread))
            ? throw BrokenOff()
            : false;
    }

    public override void Dispose()
    {
        _data.Release();
        base.Dispose();
    }

    /// <summary>Lines end with CR, LF or both; what comes after a CR is not waited for.</summary>
    private bool TryReadLine(out ReadOnlyMemory<byte> line)
    {
        if (_isBehindReturn && Buffer.Unread.Length > 0)
        {
            Buffer.Skip(Buffer.Unread[0] == '\n' ? 1 : 0);
            _isBehindReturn = false;
        }

        ReadOnlyMemory<byte> unread = Buffer.Memory;
        int found = unread.Span.Slice(_searched).IndexOfAny((byte)'\r', (byte)'\n');
        if (found < 0)
        {
            _searched = unread.Length;
            line = default;
            return false;
        }

        int length = _searched + found;
        line = unread.Slice(0, length);
        _isBehindReturn = unread.Span[length] == '\r';
        _searched = 0;
        Buffer.Skip(length + 1);
        return true;
    }

    /// <summary>Keeps data; comments and other fields are passed.</summary>
    private void Take(ReadOnlySpan<byte> line)
    {
        int colon = line.IndexOf((byte)':');
        if (!(colon < 0 ? line : line.Slice(0, colon)).SequenceEqual("data"u8))
        {
            return;
        }

        ReadOnlySpan<byte> value = colon < 0 ? default : line.Slice(colon + 1);
        if (_lines++ > 0)
        {
            _data.Append((byte)'\n');
        }

        _data.Append(value.StartsWith(" "u8) ? value.Slice(1) : value);
        Check(_data.Length);
    }

    /// <summary>Ends an event. Many services send empty data to keep a connection alive: it is no JSON, and nothing is lost by it.</summary>
    private bool TryDispatch(out T item)
    {
        item = default!;
        bool isText = typeof(T) == typeof(string);
        bool isItem = _lines > 0 && (isText || _data.Length > 0);
        if (isItem)
        {
            item = isText ? (T)(object)Decoder.ReadText(_data.WrittenMemory) : Decoder.Read(_data.WrittenMemory);
        }

        _data.Reset();
        _lines = 0;
        return isItem;
    }

    private static bool MayBeData(ReadOnlySpan<byte> line) => !line.IsEmpty && (line.StartsWith("data"u8) || "data"u8.StartsWith(line));
}
