using System;
using System.Buffers.Text;

namespace Tidegate.Scalars;

/// <summary>Compares and parses short texts directly in a JSON document, without allocating strings.</summary>
internal static class AsciiText
{
    /// <summary>The length of <see cref="long.MinValue"/> with its sign.</summary>
    private const int LongestInt64 = 20;

    /// <summary>Whether two texts are equal; a text that is not plain ASCII equals no other.</summary>
    public static bool Equals(ReadOnlySpan<byte> utf8, string text)
    {
        if (utf8.Length != text.Length)
        {
            return false;
        }

        for (int i = 0; i < utf8.Length; i++)
        {
            if (utf8[i] != text[i] || utf8[i] > 127)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a text equals an ASCII text when case is ignored.</summary>
    public static bool EqualsIgnoringCase(ReadOnlySpan<byte> utf8, string text)
    {
        if (utf8.Length != text.Length)
        {
            return false;
        }

        for (int i = 0; i < utf8.Length; i++)
        {
            if (ToLower(utf8[i]) != ToLower(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The text without leading and trailing JSON white space.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> utf8)
    {
        int start = 0;
        int end = utf8.Length;
        while (start < end && IsBlank(utf8[start]))
        {
            start++;
        }

        while (end > start && IsBlank(utf8[end - 1]))
        {
            end--;
        }

        return utf8.Slice(start, end - start);
    }

    /// <summary>Parses 1, 0, true and false, ignoring case.</summary>
    public static bool TryParseBoolean(ReadOnlySpan<byte> utf8, out bool value)
    {
        if (utf8.Length == 1)
        {
            value = utf8[0] == '1';
            return value || utf8[0] == '0';
        }

        return Utf8Parser.TryParse(utf8, out value, out int consumed) && consumed == utf8.Length;
    }

    /// <summary>Parses an integer only in the spelling in which it would be written: no plus, no leading zeros, not -0.</summary>
    public static bool TryParseCanonicalInt64(ReadOnlySpan<byte> utf8, out long value)
    {
        value = 0;
        int first = utf8.Length > 0 && utf8[0] == '-' ? 1 : 0;
        if (utf8.Length == first || utf8.Length > LongestInt64 || utf8[first] is < (byte)'0' or > (byte)'9')
        {
            return false;
        }

        bool hasNeedlessZero = utf8[first] == '0' && utf8.Length > 1;
        return !hasNeedlessZero && Utf8Parser.TryParse(utf8, out value, out int consumed) && consumed == utf8.Length;
    }

    /// <summary>The number of blanks at the start.</summary>
    public static int CountBlanks(ReadOnlySpan<byte> utf8)
    {
        int count = 0;
        while (count < utf8.Length && IsBlank(utf8[count]))
        {
            count++;
        }

        return count;
    }

    private static int ToLower(int character) => character is >= 'A' and <= 'Z' ? character + ('a' - 'A') : character;

    private static bool IsBlank(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
}
