using System;

namespace Tidegate.Streams;

/// <summary>Reads JSON values one after another, on lines or between the marks of a JSON text sequence (RFC 7464).</summary>
internal sealed class ValueItems<T>(ItemBuffer buffer, ItemDecoder<T> decoder) : MeasuredItems<T>(buffer, decoder)
{
    /// <summary>Whether a value has been seen that goes over several lines.</summary>
    private bool _isSpread;

    public override bool TryRead(out T item)
    {
        Buffer.Skip(CountMarks(Buffer.Unread));
        if (Buffer.Unread.IsEmpty)
        {
            IsComplete = Buffer.IsAtEnd;
            item = default!;
            return false;
        }

        int line = _isSpread ? 0 : Buffer.Unread.IndexOf((byte)'\n') + 1;
        bool isRead = TryRead(line, Buffer.IsWhole, out item);
        _isSpread |= line > 0 && !isRead;
        return isRead;
    }

    private static int CountMarks(ReadOnlySpan<byte> bytes)
    {
        int count = 0;
        while (count < bytes.Length && bytes[count] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or 0x1E)
        {
            count++;
        }

        return count;
    }
}
