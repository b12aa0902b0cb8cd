using System;
using System.IO;
using System.Threading;

namespace Tidegate.Files;

/// <summary>A stream of the caller's, who disposes of it. It is read from where it stands; one that can seek is rewound to there.</summary>
internal sealed class StreamSource : FileSource
{
    private readonly Stream _stream;
    private readonly long _start;
    private int _readers;
    private volatile bool _isRead;

    public StreamSource(Stream stream)
    {
        _stream = stream;
        IsRepeatable = stream.CanSeek;
        _start = IsRepeatable ? stream.Position : 0;
    }

    /// <inheritdoc/>
    public override bool IsRepeatable { get; }

    /// <inheritdoc/>
    public override bool IsUsedUp => _isRead && !IsRepeatable;

    /// <inheritdoc/>
    public override Stream Open()
    {
        if (Interlocked.Exchange(ref _readers, 1) != 0)
        {
            throw new UnsendableBodyException("is being sent already: give each call a stream of its own");
        }

        try
        {
            if (IsUsedUp)
            {
                throw new UnsendableBodyException("was read before, and its stream cannot be read again: give bytes, a path or a stream that can seek");
            }

            _isRead = true;
            if (IsRepeatable)
            {
                Rewind();
            }

            return _stream;
        }
        catch
        {
            Volatile.Write(ref _readers, 0);
            throw;
        }
    }

    /// <inheritdoc/>
    public override void Close(Stream opened) => Volatile.Write(ref _readers, 0);

    private void Rewind()
    {
        try
        {
            _stream.Position = _start;
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or NotSupportedException)
        {
            throw new UnsendableBodyException($"cannot be read from its beginning ({exception.Message})", exception);
        }
    }
}
