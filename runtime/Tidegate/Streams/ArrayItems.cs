using System.Threading.Tasks;
using Tidegate.Scalars;

namespace Tidegate.Streams;

/// <summary>Reads the items of a JSON array. The buffer is behind its opening bracket.</summary>
internal sealed class ArrayItems<T>(ItemBuffer buffer, ItemDecoder<T> decoder, EnvelopeRest rest) : MeasuredItems<T>(buffer, decoder)
{
    private bool _isAtItem;
    private bool _isBehindItem;

    public override int Read(T[] items)
    {
        if (!FindItem())
        {
            return 0;
        }

        // Most items lie wholly in the buffer, and are read at once. The last ones may not.
        int length = 0;
        int count = IsFresh && Decoder.MayHoldItem(Buffer.Unread.Length) ? Decoder.ReadArray(Ahead, items, out length) : 0;
        if (count == 0)
        {
            return base.Read(items);
        }

        Take(length);
        return count;
    }

    public override bool TryRead(out T item)
    {
        item = default!;
        return FindItem() && TryRead(piece: 0, isAll: false, out item);
    }

    public override ValueTask EndAsync() => rest.JudgeAsync(Buffer);

    public override void Dispose()
    {
        rest.Dispose();
        base.Dispose();
    }

    protected override void Take(int length)
    {
        base.Take(length);
        (_isAtItem, _isBehindItem) = (false, true);
    }

    /// <summary>Passes what stands before the next item.</summary>
    /// <returns>False when nothing of it has arrived, or there is none.</returns>
    private bool FindItem()
    {
        while (FindByte(out byte next))
        {
            if (_isAtItem)
            {
                return true;
            }

            Step(next);
            if (IsComplete)
            {
                return false;
            }
        }

        return false;
    }

    private void Step(byte next)
    {
        if (next == ']')
        {
            Buffer.Skip(1);
            IsComplete = true;
        }
        else if (!_isBehindItem)
        {
            _isAtItem = true;
        }
        else if (next == ',')
        {
            Buffer.Skip(1);
            _isAtItem = true;
        }
        else
        {
            throw Decoder.Failure(ApiTransportReason.InvalidResponse, "not valid JSON (a comma or the end of the array is missing before it)");
        }
    }

    /// <summary>Passes blanks.</summary>
    /// <returns>False when nothing else has arrived.</returns>
    private bool FindByte(out byte next)
    {
        Buffer.Skip(AsciiText.CountBlanks(Buffer.Unread));
        if (Buffer.Unread.IsEmpty)
        {
            next = 0;
            return Buffer.IsAtEnd ? throw BrokenOff() : false;
        }

        next = Buffer.Unread[0];
        return true;
    }
}
