using System;
using System.Security.Cryptography;

namespace Tidegate.Signing;

/// <summary>SHA-256 over pieces that need not be joined, as lower-case hexadecimal text.</summary>
internal static class HexSha256
{
    /// <summary>Kept, because making one costs as much as hashing a small request. Hashing never yields the thread.</summary>
    [ThreadStatic]
    private static IncrementalHash? s_hash;

    public static string Hash(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third, ReadOnlySpan<byte> fourth)
    {
        IncrementalHash hash = s_hash ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(first);
        hash.AppendData(second);
        hash.AppendData(third);
        hash.AppendData(fourth);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        return HexText.Lower(digest);
    }
}
