using System;
using System.Security.Cryptography;

namespace Tidegate.Buffers;

/// <summary>SHA-256 over several pieces, as lower-case hexadecimal text. This platform can hash arrays only, so the pieces are joined.</summary>
internal static class HexSha256
{
    [ThreadStatic]
    private static SHA256? s_hash;

    public static string Hash(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third, ReadOnlySpan<byte> fourth)
    {
        byte[] joined = new byte[first.Length + second.Length + third.Length + fourth.Length];
        Span<byte> rest = joined;
        Append(first, ref rest);
        Append(second, ref rest);
        Append(third, ref rest);
        Append(fourth, ref rest);
        byte[] digest = (s_hash ??= SHA256.Create()).ComputeHash(joined);
        Array.Clear(joined, 0, joined.Length);
        return HexText.Lower(digest);
    }

    private static void Append(ReadOnlySpan<byte> piece, ref Span<byte> rest)
    {
        piece.CopyTo(rest);
        rest = rest.Slice(piece.Length);
    }
}
