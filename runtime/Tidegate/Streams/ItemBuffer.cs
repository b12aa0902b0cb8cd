using System;
using System.Buffers;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Downloads;
using Tidegate.Responses;

namespace Tidegate.Streams;

/// <summary>The bytes of a response that have arrived and have not been read yet, in a rented buffer that grows to the longest item.</summary>
internal sealed class ItemBuffer : IDisposable
{
    private const int FirstCapacity = 64 * 1024;

    private readonly Stream _stream;
    private readonly bool _isEndCertain;
    private byte[] _bytes;
    private int _start;
    private int _end;
    private bool _isBegun;

    /// <param name="stream">The body of the response, which this buffer disposes of.</param>
    /// <param name="isEndCertain">Whether an end without an error is certainly the end of the response.</param>
    /// <param name="limit">The most bytes that are kept at once.</param>
    public ItemBuffer(Stream stream, bool isEndCertain, long limit)
    {
        _stream = stream;
        _isEndCertain = isEndCertain;
        Limit = limit;
        _bytes = ArrayPool<byte>.Shared.Rent((int)Math.Min(FirstCapacity, limit + 1));
    }

    /// <summary>The most bytes that are kept at once.</summary>
    public long Limit { get; }

    public ReadOnlySpan<byte> Unread => _bytes.AsSpan(_start, _end - _start);

    public Memory<byte> Memory => _bytes.AsMemory(_start, _end - _start);

    /// <summary>Whether no more bytes will come.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>Whether all bytes have come for certain, so that what ends with them is whole.</summary>
    public bool IsWhole => IsAtEnd && _isEndCertain;

    public void Skip(int count) => _start += count;

    /// <summary>Waits for more bytes. What has not been read stays, and may move. A byte order mark is passed.</summary>
    /// <exception cref="ResponseTooLargeException">Too much has not been read yet.</exception>
    /// <exception cref="ApiTransportException">The response broke off, or did not go on in time.</exception>
    public async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        do
        {
            MakeRoom();
            int count = await _stream.ReadIntoAsync(_bytes, _end, _bytes.Length - _end, cancellationToken).ConfigureAwait(false);
            _end += count;
            IsAtEnd = count == 0;
        }
        while (!_isBegun && !TryBegin());
    }

    /// <summary>Ends the buffer, and leaves what has not been read, and what is still to come.</summary>
    public Stream ToStream()
    {
        byte[] start = Unread.ToArray();
        Release();
        return new RejoinedStream(start, _stream);
    }

    public void Dispose()
    {
        _stream.Dispose();
        Release();
    }

    private void Release()
    {
        byte[] bytes = _bytes;
        (_bytes, _start, _end) = ([], 0, 0);
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <returns>False when a byte order mark may have arrived in part.</returns>
    private bool TryBegin()
    {
        ReadOnlySpan<byte> mark = "\uFEFF"u8;
        if (!IsAtEnd && Unread.Length < mark.Length && mark.StartsWith(Unread))
        {
            return false;
        }

        _start = Unread.StartsWith(mark) ? mark.Length : 0;
        _isBegun = true;
        return true;
    }

    private void MakeRoom()
    {
        int length = _end - _start;
        if (length > Limit)
        {
            throw new ResponseTooLargeException(Limit);
        }

        if (_start > 0)
        {
            Buffer.BlockCopy(_bytes, _start, _bytes, 0, length);
            (_start, _end) = (0, length);
        }

        if (length == _bytes.Length)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(checked(length * 2));
            Buffer.BlockCopy(_bytes, 0, larger, 0, length);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }
    }
}
