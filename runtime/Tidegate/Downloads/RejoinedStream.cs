using System;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Downloads;

/// <summary>A stream of which the start has been read already, and is given once more.</summary>
[SuppressMessage("Performance", "CA1844", Justification = "The base class brings memory to the one method that reads, except memory that is no array.")]
internal sealed class RejoinedStream(ReadOnlyMemory<byte> start, Stream rest) : Stream
{
    private ReadOnlyMemory<byte> _start = start;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => _start.IsEmpty ? rest.Read(buffer, offset, count) : ReadStart(buffer, offset, count);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        _start.IsEmpty ? rest.ReadAsync(buffer, offset, count, cancellationToken) : Task.FromResult(ReadStart(buffer, offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            rest.Dispose();
        }

        base.Dispose(disposing);
    }

    private int ReadStart(byte[] buffer, int offset, int count)
    {
        int length = Math.Min(count, _start.Length);
        _start.Slice(0, length).CopyTo(buffer.AsMemory(offset));
        _start = _start.Slice(length);
        return length;
    }
}
