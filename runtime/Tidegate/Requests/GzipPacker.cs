using System;
using System.IO.Compression;
using System.Runtime.InteropServices;
using Tidegate.Buffers;

namespace Tidegate.Requests;

/// <summary>Compresses bytes into a buffer, as one member of a gzip file (RFC 1952).</summary>
internal sealed class GzipPacker : IDisposable
{
    /// <summary>The value of <c>Content-Encoding</c>.</summary>
    public const string Coding = "gzip";

    private readonly PayloadBuffer _packed;
    private readonly GZipStream _gzip;

    /// <param name="packed">Gets what comes out, which may be taken away at any time.</param>
    public GzipPacker(PayloadBuffer packed)
    {
        _packed = packed;
        _gzip = new GZipStream(new BufferStream(packed), CompressionLevel.Optimal);
    }

    /// <summary>GZipStream writes nothing at all for nothing, which is no gzip. This is what gzip makes of an empty file.</summary>
    private static ReadOnlySpan<byte> Nothing => [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    /// <param name="bytes">Bytes of an array.</param>
    public void Write(ReadOnlyMemory<byte> bytes)
    {
        if (!bytes.IsEmpty && MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> segment))
        {
            _gzip.Write(segment.Array!, segment.Offset, segment.Count);
        }
    }

    /// <summary>Writes what is left, and the end by which a service knows that it has everything.</summary>
    public void End()
    {
        _gzip.Dispose();
        if (_packed.Length == 0)
        {
            _packed.Append(Nothing);
        }
    }

    public void Dispose() => _gzip.Dispose();
}
