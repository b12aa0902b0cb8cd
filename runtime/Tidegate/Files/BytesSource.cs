using System;
using System.IO;
using System.Runtime.InteropServices;

namespace Tidegate.Files;

/// <summary>A file in memory.</summary>
internal sealed class BytesSource : FileSource
{
    private readonly ArraySegment<byte> _bytes;

    public BytesSource(ReadOnlyMemory<byte> bytes)
    {
        _bytes = MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> segment) && segment.Array is not null
            ? segment
            : new ArraySegment<byte>(bytes.ToArray());
    }

    /// <inheritdoc/>
    public override bool IsRepeatable => true;

    /// <inheritdoc/>
    public override Stream Open() => new MemoryStream(_bytes.Array!, _bytes.Offset, _bytes.Count, writable: false);

    /// <inheritdoc/>
    public override void Close(Stream opened) => opened.Dispose();
}
