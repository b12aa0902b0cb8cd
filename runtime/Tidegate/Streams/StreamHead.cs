using System;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Responses;
using Tidegate.Scalars;

namespace Tidegate.Streams;

/// <summary>Reads a response in JSON, which stays in the buffer, until it shows where its items begin.</summary>
internal sealed class StreamHead(ItemBuffer buffer, ResponseReader responses, ApiOperation operation)
{
    /// <summary>The bytes with which a value begins that is no array; also the words that some libraries write for numbers.</summary>
    private static ReadOnlySpan<byte> ValueStarts => "{\"-0123456789tfnNI"u8;

    /// <returns>Null when the response is to be judged as a whole.</returns>
    public ValueTask<DataStart?> FindAsync(CancellationToken cancellationToken)
    {
        EnvelopeNames names = responses.NamesFor(operation);
        return names.IsNone ? FindValueAsync(cancellationToken) : FindDataAsync(new DataSearch(names.Root), cancellationToken);
    }

    /// <summary>Whether an array has no item, or ends before it shows one.</summary>
    /// <param name="position">The first byte behind its opening bracket.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async ValueTask<bool> IsEmptyAsync(int position, CancellationToken cancellationToken)
    {
        while (true)
        {
            int blanks = AsciiText.CountBlanks(buffer.Unread.Slice(position));
            if (buffer.Unread.Length > position + blanks)
            {
                return buffer.Unread[position + blanks] == ']';
            }

            if (buffer.IsAtEnd)
            {
                return true;
            }

            await buffer.FillAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<DataStart?> FindDataAsync(DataSearch search, CancellationToken cancellationToken)
    {
        while (true)
        {
            await buffer.FillAsync(cancellationToken).ConfigureAwait(false);
            if (search.TryFind(buffer.Unread))
            {
                return new DataStart(search.Position, search.Depth);
            }

            if (search.IsVain || buffer.IsAtEnd)
            {
                return null;
            }
        }
    }

    /// <summary>Without an envelope, the status has told success; but the gateway refuses a token with an object of its own.</summary>
    private async ValueTask<DataStart?> FindValueAsync(CancellationToken cancellationToken)
    {
        var end = new JsonEnd();
        while (true)
        {
            await buffer.FillAsync(cancellationToken).ConfigureAwait(false);
            int blanks = AsciiText.CountBlanks(buffer.Unread);
            if (buffer.Unread.Length > blanks)
            {
                byte first = buffer.Unread[blanks];
                if (first == '[')
                {
                    return new DataStart(blanks + 1, Depth: 0);
                }

                if (ValueStarts.IndexOf(first) < 0)
                {
                    return null;
                }

                if (end.TryFind(buffer.Unread.Slice(blanks), isAll: false, out int length))
                {
                    return responses.IsRefusal(operation, buffer.Unread.Slice(blanks, length)) ? null : new DataStart(0, Depth: null);
                }
            }

            if (buffer.IsAtEnd)
            {
                // A stream may have no values; only a length that was told tells it from one that was cut off.
                return buffer.IsWhole || buffer.Unread.Length > blanks ? new DataStart(0, Depth: null) : null;
            }
        }
    }
}
