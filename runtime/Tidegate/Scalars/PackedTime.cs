using System;

namespace Tidegate.Scalars;

/// <summary>
/// Packs the two spellings that services use for almost all times, <c>yyyy-MM-dd HH:mm:ss</c> and the same with <c>.0</c>, into a number from
/// which the text can be restored exactly. A page of 1,000 records with four times each then allocates no strings for them.
/// </summary>
internal static class PackedTime
{
    /// <summary>Means that the text could not be packed.</summary>
    public const long None = 0;

    private const int Length = 19;
    private const int LengthWithFraction = 21;

    /// <summary>The positions of the pairs of digits.</summary>
    private static ReadOnlySpan<byte> Pairs => [0, 2, 5, 8, 11, 14, 17];

    /// <summary>Packs a text; whether the digits form a valid day and time is not checked.</summary>
    /// <returns><see cref="None"/> when the text has another spelling.</returns>
    public static long Pack(ReadOnlySpan<byte> text)
    {
        bool hasFraction = text.Length == LengthWithFraction;
        if ((text.Length != Length && !hasFraction)
            || text[4] != '-' || text[7] != '-' || text[10] != ' ' || text[13] != ':' || text[16] != ':'
            || (hasFraction && (text[19] != '.' || text[20] != '0')))
        {
            return None;
        }

        long digits = 0;
        foreach (byte place in Pairs)
        {
            int tens = text[place] - '0';
            int ones = text[place + 1] - '0';
            if ((uint)tens > 9 || (uint)ones > 9)
            {
                return None;
            }

            digits = (digits * 100) + (tens * 10) + ones;
        }

        return (digits * 2) + (hasFraction ? 2 : 1);
    }

    /// <inheritdoc cref="Pack(ReadOnlySpan{byte})"/>
    public static long Pack(string text)
    {
        if (text.Length > LengthWithFraction)
        {
            return None;
        }

        Span<byte> bytes = stackalloc byte[text.Length];
        for (int i = 0; i < text.Length; i++)
        {
            // A character that is not ASCII does not occur in these spellings.
            bytes[i] = text[i] <= '~' ? (byte)text[i] : (byte)'?';
        }

        return Pack(bytes);
    }

    /// <summary>Restores the text.</summary>
    public static string Unpack(long packed)
    {
        (long digits, bool hasFraction) = Split(packed);
        Span<char> text = stackalloc char[LengthWithFraction];
        "0000-00-00 00:00:00.0".AsSpan().CopyTo(text);
        for (int i = Pairs.Length - 1; i >= 0; i--)
        {
            int pair = (int)(digits % 100);
            text[Pairs[i]] = (char)('0' + (pair / 10));
            text[Pairs[i] + 1] = (char)('0' + (pair % 10));
            digits /= 100;
        }

        return text.Slice(0, hasFraction ? LengthWithFraction : Length).ToString();
    }

    private static (long Digits, bool HasFraction) Split(long packed) => ((packed - 1) / 2, packed % 2 == 0);
}
