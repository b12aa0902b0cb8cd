using System;

namespace Tidegate.Buffers;

/// <summary>Lower-case hexadecimal text, the only spelling that the gateway accepts.</summary>
internal static class HexText
{
    public static string Lower(ReadOnlySpan<byte> bytes)
    {
        Span<char> chars = stackalloc char[bytes.Length * 2];
        for (int i = 0; i < bytes.Length; i++)
        {
            chars[2 * i] = Digit(bytes[i] >> 4);
            chars[(2 * i) + 1] = Digit(bytes[i] & 15);
        }

        return chars.ToString();
    }

    private static char Digit(int value) => (char)(value < 10 ? '0' + value : 'a' + value - 10);
}
