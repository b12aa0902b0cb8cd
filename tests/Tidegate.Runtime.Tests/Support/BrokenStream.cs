using System;
using System.IO;

namespace Tidegate.Runtime.Tests.Support;

/// <summary>Gives some bytes, then fails.</summary>
internal sealed class BrokenStream(byte[] start, Exception failure) : Stream
{
    private bool _isGiven = start.Length == 0;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_isGiven)
        {
            throw failure;
        }

        _isGiven = true;
        start.CopyTo(buffer, offset);
        return start.Length;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
