using System;
using System.Buffers;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Responses;

/// <summary>
/// The bytes of a response, in a rented buffer. A request keeps one from call to call, which is filled instead of being returned: the
/// runtime library holds no machine code for tasks of other libraries' structs, and the first call of a process would wait for it.
/// </summary>
internal sealed class ResponseBody
{
    private const int FirstCapacity = 16 * 1024;

    /// <summary>A promised length is believed up to here; beyond, the buffer grows as bytes arrive.</summary>
    private const int LargestFirstCapacity = 1024 * 1024;

    private byte[] _bytes = [];
    private int _length;

    /// <summary>The bytes, without a byte order mark.</summary>
    public ReadOnlyMemory<byte> Memory
    {
        get
        {
            ReadOnlyMemory<byte> memory = _bytes.AsMemory(0, _length);
            return memory.Span.StartsWith("\uFEFF"u8) ? memory.Slice(3) : memory;
        }
    }

    /// <summary>What the response says of its bytes that keeps them from being read, after words like "the response"; null when nothing does.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whether the bytes came in another charset than UTF-8, in which they are now.</summary>
    public bool IsDecoded { get; private set; }

    /// <summary>Reads a response to its end, in place of the one before.</summary>
    /// <exception cref="ResponseTooLargeException">The response is larger than <paramref name="limit"/> bytes.</exception>
    public async ValueTask ReadAsync(HttpContent content, long limit, CancellationToken cancellationToken)
    {
        Return();
        if (content is BufferedContent buffered)
        {
            TakeOver(buffered.Take());
            return;
        }

        byte[] bytes = [];
        int length = 0;
        try
        {
            using Stream stream = await content.OpenAsync(cancellationToken).ConfigureAwait(false);
            long? promised = stream.CanSeek ? stream.Length : content.PromisedLength();
            if (promised > limit)
            {
                throw new ResponseTooLargeException(limit);
            }

            // One byte more than promised, so that the end is seen without growing.
            bytes = ArrayPool<byte>.Shared.Rent((int)Math.Min(promised + 1 ?? FirstCapacity, LargestFirstCapacity));
            while (true)
            {
                int count = await stream.ReadIntoAsync(bytes, length, cancellationToken).ConfigureAwait(false);
                if (count == 0)
                {
                    (_bytes, _length, bytes) = (bytes, length, []);
                    if (ResponseText.MayBeOther(_bytes.AsSpan(0, _length)))
                    {
                        Decode(content);
                    }

                    return;
                }

                length += count;
                if (length > limit)
                {
                    throw new ResponseTooLargeException(limit);
                }

                if (length == bytes.Length)
                {
                    bytes = Grow(bytes);
                }
            }
        }
        catch (Exception exception)
        {
            // Also when the stream fails to close behind a body that was read.
            if (_bytes.Length == 0)
            {
                _bytes = bytes;
            }

            Return();
            if (BodyFailure.Translate(exception) is { } failure)
            {
                throw failure;
            }

            throw;
        }
    }

    /// <summary>Gives the buffer back. Nothing may refer to it any more.</summary>
    public void Return()
    {
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = [];
            _length = 0;
        }

        Problem = null;
        IsDecoded = false;
    }

    private void Decode(HttpContent content)
    {
        byte[]? decoded = ResponseText.ToUtf8(content, new ArraySegment<byte>(_bytes, 0, _length), out string? problem);
        if (decoded is not null)
        {
            Return();
            IsDecoded = true;
            _bytes = ArrayPool<byte>.Shared.Rent(decoded.Length);
            _length = decoded.Length;
            decoded.CopyTo(_bytes, 0);
        }

        Problem = problem;
    }

    private void TakeOver(ResponseBody other)
    {
        _bytes = other._bytes;
        _length = other._length;
        Problem = other.Problem;
    }

    private static byte[] Grow(byte[] bytes)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(checked(bytes.Length * 2));
        bytes.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(bytes);
        return larger;
    }
}
