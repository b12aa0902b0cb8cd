using System;
using System.Buffers;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Http;

/// <summary>The bytes of an answer, in a rented buffer.</summary>
internal readonly struct ResponseBody
{
    private const int FirstCapacity = 16 * 1024;

    /// <summary>A promised length is believed up to here; beyond, the buffer grows as bytes arrive.</summary>
    private const int LargestFirstCapacity = 1024 * 1024;

    private readonly byte[] _bytes;
    private readonly int _length;

    private ResponseBody(byte[] bytes, int length)
    {
        _bytes = bytes;
        _length = length;
    }

    /// <summary>The bytes, without a byte order mark.</summary>
    public ReadOnlyMemory<byte> Memory
    {
        get
        {
            ReadOnlyMemory<byte> memory = _bytes.AsMemory(0, _length);
            return memory.Span.StartsWith("\uFEFF"u8) ? memory.Slice(3) : memory;
        }
    }

    /// <summary>Reads an answer to its end.</summary>
    /// <exception cref="ResponseTooLargeException">The answer is larger than <paramref name="limit"/> bytes.</exception>
    public static async ValueTask<ResponseBody> ReadAsync(HttpContent content, long limit, CancellationToken cancellationToken)
    {
        if (content is BufferedContent buffered)
        {
            return buffered.Take();
        }

        using Stream stream = await content.OpenAsync(cancellationToken).ConfigureAwait(false);
        long? promised = stream.CanSeek ? stream.Length : content.PromisedLength();
        if (promised > limit)
        {
            throw new ResponseTooLargeException(limit);
        }

        // One byte more than promised, so that the end is seen without growing.
        byte[] bytes = ArrayPool<byte>.Shared.Rent((int)Math.Min(promised + 1 ?? FirstCapacity, LargestFirstCapacity));
        int length = 0;
        try
        {
            while (true)
            {
                int count = await stream.ReadIntoAsync(bytes, length, cancellationToken).ConfigureAwait(false);
                if (count == 0)
                {
                    return new ResponseBody(bytes, length);
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
        catch
        {
            ArrayPool<byte>.Shared.Return(bytes);
            throw;
        }
    }

    /// <summary>Gives the buffer back. Nothing may refer to it any more.</summary>
    public void Return() => ArrayPool<byte>.Shared.Return(_bytes);

    private static byte[] Grow(byte[] bytes)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(checked(bytes.Length * 2));
        bytes.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(bytes);
        return larger;
    }
}
