using System;
using System.Security.Cryptography;

namespace Tidegate.Signing;

/// <summary>SHA-256 over several pieces, as lower-case hexadecimal text.</summary>
internal static class HexSha256
{
    /// <summary>Up to here pieces are joined on the stack and hashed at once: each call into the platform's hash costs more than the copy.</summary>
    private const int MostJoined = 512;

    /// <summary>Kept, because making one costs as much as hashing a small request. Hashing never yields the thread.</summary>
    [ThreadStatic]
    private static IncrementalHash? s_hash;

    public static string Hash(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third, ReadOnlySpan<byte> fourth)
    {
        IncrementalHash hash = s_hash ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if ((long)first.Length + second.Length + third.Length + fourth.Length <= MostJoined)
        {
            AppendJoined(hash, first, second, third, fourth);
        }
        else
        {
            hash.AppendData(first);
            hash.AppendData(second);
            hash.AppendData(third);
            hash.AppendData(fourth);
        }

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        return HexText.Lower(digest);
    }

    private static void AppendJoined(
        IncrementalHash hash, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third, ReadOnlySpan<byte> fourth)
    {
        Span<byte> joined = stackalloc byte[MostJoined];
        first.CopyTo(joined);
        int length = first.Length;
        second.CopyTo(joined.Slice(length));
        length += second.Length;
        third.CopyTo(joined.Slice(length));
        length += third.Length;
        fourth.CopyTo(joined.Slice(length));
        length += fourth.Length;
        hash.AppendData(joined.Slice(0, length));

        // The secret key is not left on the stack.
        CryptographicOperations.ZeroMemory(joined.Slice(0, length));
    }
}
