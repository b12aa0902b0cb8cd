using System;
using System.IO;

namespace Tidegate.Buffers;

/// <summary>Writes into a buffer, for code that needs a stream.</summary>
internal sealed class BufferStream : Stream
{
    private readonly PayloadBuffer _buffer;

    public BufferStream(PayloadBuffer buffer)
    {
        _buffer = buffer;
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => _buffer.Append(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
