using System;
using System.Buffers;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Responses;

/// <summary>
/// The bytes of a response, in a rented buffer. A request keeps its body object from call to call and refills it instead of having a new one
/// returned: the runtime library has no precompiled code for tasks that return other libraries' structs, and the first call of a process would
/// wait for it.
/// </summary>
internal sealed class ResponseBody
{
    private const int FirstCapacity = 16 * 1024;

    /// <summary>An announced length is trusted up to this; beyond it, the buffer grows as bytes arrive.</summary>
    private const int LargestFirstCapacity = 1024 * 1024;

    private byte[] _bytes = [];
    private int _length;

    /// <summary>The bytes, without a byte order mark.</summary>
    public ReadOnlyMemory<byte> Memory => Bytes.Span.StartsWith("\uFEFF"u8) ? Bytes.Slice(3) : Bytes;

    /// <summary>All bytes.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes.AsMemory(0, _length);

    /// <summary>
    /// What the response declares about its bytes that prevents them from being read, worded to follow "the response"; null when nothing does.
    /// </summary>
    public string? Problem { get; private set; }

    /// <summary>Whether the bytes were received in another charset than UTF-8, and have been converted.</summary>
    public bool IsDecoded { get; private set; }

    /// <summary>Reads a response to its end, replacing the previous one.</summary>
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

            // One byte more than announced, so that the end is detected without growing the buffer.
            bytes = ArrayPool<byte>.Shared.Rent((int)Math.Min(promised + 1 ?? FirstCapacity, LargestFirstCapacity));
            while (true)
            {
                int count = await stream.ReadIntoAsync(bytes, length, cancellationToken).ConfigureAwait(false);
                if (count == 0)
                {
                    (_bytes, _length, bytes) = (bytes, length, []);
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
            // Also when the stream fails to close after the body was read.
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

    /// <summary>Converts what was read to UTF-8, if it is text in another charset.</summary>
    public void Decode(HttpContent content)
    {
        // What stands in a buffer has been decoded before it was put there.
        if (content is not BufferedContent && ResponseText.MayBeOther(Bytes.Span))
        {
            DecodeOther(content);
        }
    }

    /// <summary>Returns the buffer. Nothing may refer to it any more.</summary>
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

    private void DecodeOther(HttpContent content)
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
