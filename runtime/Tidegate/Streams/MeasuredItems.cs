using System;

namespace Tidegate.Streams;

/// <summary>Reads values that end where their JSON ends.</summary>
internal abstract class MeasuredItems<T>(ItemBuffer buffer, ItemDecoder<T> decoder) : ArrivingItems<T>(buffer, decoder)
{
    private JsonEnd _end;

    /// <summary>Whether no value is being measured.</summary>
    protected bool IsFresh => _end.IsFresh;

    /// <summary>Reads the value at which the buffer is, without measuring it first if it very probably ends within a piece of the buffer.</summary>
    /// <param name="piece">The length of that piece; 0 for none.</param>
    /// <param name="isAll">Whether nothing follows what has arrived, so that a number may end there.</param>
    /// <param name="item">The item.</param>
    protected bool TryRead(int piece, bool isAll, out T item)
    {
        ReadOnlyMemory<byte> unread = Buffer.Memory;
        if (piece > 0 && _end.IsFresh && Decoder.TryReadFirst(unread.Slice(0, piece), out item, out int length))
        {
            Take(length);
            return true;
        }

        if (_end.TryFind(unread.Span, isAll, out length))
        {
            item = Decoder.Read(unread.Slice(0, length));
            _end = default;
            Take(length);
            return true;
        }

        item = default!;
        return Buffer.IsAtEnd ? throw BrokenOff() : false;
    }

    /// <summary>Passes a value in the buffer.</summary>
    protected virtual void Take(int length)
    {
        Check(length);
        Buffer.Skip(length);
    }
}
