using System;
using System.Buffers.Binary;
using System.IO;
using System.IO.Compression;

namespace Tidegate.Gateway.Requests;

/// <summary>A body that came compressed by gzip.</summary>
/// <param name="Content">What it holds.</param>
/// <param name="IsTooLarge">Whether it holds more than is read.</param>
/// <param name="Problem">Why it cannot be unpacked; null when it can.</param>
internal sealed record GzipBody(ReadOnlyMemory<byte> Content, bool IsTooLarge, string? Problem)
{
    /// <summary>The value of <c>Content-Encoding</c>.</summary>
    public const string Coding = "gzip";

    private const int ChunkSize = 16 * 1024;

    /// <summary>Header and end of a member (RFC 1952, section 2.3).</summary>
    private const int Shortest = 18;

    /// <param name="packed">The bytes as they came.</param>
    /// <param name="maxBytes">How much is unpacked at most: a few bytes can hold millions of zeros.</param>
    public static GzipBody Unpack(ReadOnlyMemory<byte> packed, int maxBytes)
    {
        using var gzip = new GZipStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
        var content = new MemoryStream();
        byte[] chunk = new byte[ChunkSize];
        try
        {
            for (int count = gzip.Read(chunk); count > 0; count = gzip.Read(chunk))
            {
                if (content.Length + count > maxBytes)
                {
                    return new GzipBody(default, IsTooLarge: true, null);
                }

                content.Write(chunk, 0, count);
            }
        }
        catch (InvalidDataException)
        {
            return new GzipBody(default, false, "it is no gzip");
        }

        return HasEnd(packed.Span, content.Length) ? new GzipBody(content.ToArray(), false, null) : new GzipBody(default, false, "its gzip is cut short");
    }

    /// <summary>GZipStream takes the end of its bytes for the end of the file; the length of what is unpacked stands in the last four.</summary>
    private static bool HasEnd(ReadOnlySpan<byte> packed, long length) =>
        packed.Length >= Shortest && BinaryPrimitives.ReadUInt32LittleEndian(packed[^4..]) == (uint)length;
}
