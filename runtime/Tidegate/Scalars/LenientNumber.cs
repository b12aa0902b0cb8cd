using System;
using System.Buffers.Text;
using System.Text.Json;

namespace Tidegate.Scalars;

/// <summary>
/// Parses numbers in the spellings that services use: <c>3381</c>, <c>"3381"</c>, <c>3381.0</c>, <c>1e3</c>, with surrounding white space
/// ignored. Integers and decimals are never rounded; a double is the nearest one.
/// </summary>
internal static class LenientNumber
{
    /// <summary>The longest escaped text that may be a number.</summary>
    private const int MaxLength = 256;

    /// <summary>A decimal can represent any number with this many digits; a number with more may be rounded.</summary>
    private const int DigitsOfDecimal = 28;

    /// <summary>The longest spelling of a decimal, with sign and decimal point.</summary>
    private const int LongestDecimal = 40;

    /// <summary>Reads an integer that fits in 64 bits.</summary>
    public static bool TryReadInt64(ref Utf8JsonReader reader, out long value) =>
        (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out value)) || TryReadOddInt64(reader, out value);

    /// <summary>Reads a number that fits in a decimal.</summary>
    public static bool TryReadDecimal(in Utf8JsonReader reader, out decimal value) =>
        TryParseDecimal(Spelling(reader, stackalloc byte[MaxLength]), out value);

    /// <summary>Reads a finite number.</summary>
    public static bool TryReadDouble(ref Utf8JsonReader reader, out double value) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out value) ? IsFinite(value) : TryReadOddDouble(reader, out value);

    /// <summary>Whether a value is a number of any size, in any spelling.</summary>
    public static bool IsNumber(in Utf8JsonReader reader) => ExactNumber.TryParse(Spelling(reader, stackalloc byte[MaxLength]), out _);

    /// <summary>Reads true or false, including as 1 or 0.</summary>
    public static bool TryReadBoolean(ref Utf8JsonReader reader, out bool value)
    {
        if (reader.TokenType == JsonTokenType.Number && TryReadInt64(ref reader, out long number))
        {
            value = number == 1;
            return number is 0 or 1;
        }

        return AsciiText.TryParseBoolean(Spelling(reader, stackalloc byte[MaxLength]), out value);
    }

    /// <summary>Parses an integer that fits in 64 bits from a text without surrounding white space.</summary>
    public static bool TryParseInt64(ReadOnlySpan<byte> text, out long value)
    {
        if (Utf8Parser.TryParse(text, out value, out int consumed) && consumed == text.Length && text.Length > 0)
        {
            return true;
        }

        value = 0;
        return ExactNumber.TryParse(text, out ExactNumber number) && number.TryGetInt64(out value);
    }

    /// <summary>Parses a number that a decimal can represent exactly from a text without surrounding white space.</summary>
    public static bool TryParseDecimal(ReadOnlySpan<byte> text, out decimal value) =>
        Utf8Parser.TryParse(text, out value, out int consumed) && consumed == text.Length && text.Length > 0 && IsExact(text, value);

    /// <summary>Parses a finite number from a text without surrounding white space.</summary>
    public static bool TryParseDouble(ReadOnlySpan<byte> text, out double value) =>
        Utf8Parser.TryParse(text, out value, out int consumed) && consumed == text.Length && text.Length > 0 && IsFinite(value);

    /// <summary>Reads an integer in another spelling. Apart from the usual one, which need not clear the scratch.</summary>
    private static bool TryReadOddInt64(in Utf8JsonReader reader, out long value) =>
        TryParseInt64(Spelling(reader, stackalloc byte[MaxLength]), out value);

    private static bool TryReadOddDouble(in Utf8JsonReader reader, out double value) =>
        TryParseDouble(Spelling(reader, stackalloc byte[MaxLength]), out value);

    private static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);

    private static bool IsExact(ReadOnlySpan<byte> text, decimal value)
    {
        if (text.Length <= DigitsOfDecimal && text.IndexOfAny((byte)'e', (byte)'E') < 0)
        {
            return true;
        }

        Span<byte> held = stackalloc byte[LongestDecimal];
        return Utf8Formatter.TryFormat(value, held, out int length)
            && ExactNumber.TryParse(text, out ExactNumber number)
            && ExactNumber.TryParse(held.Slice(0, length), out ExactNumber heldNumber)
            && number.IsSame(heldNumber);
    }

    /// <summary>The text of the number without surrounding white space; empty when the value cannot be a number.</summary>
    private static ReadOnlySpan<byte> Spelling(in Utf8JsonReader reader, Span<byte> scratch)
    {
        if (reader.TokenType is not (JsonTokenType.Number or JsonTokenType.String))
        {
            return default;
        }

        if (!reader.ValueIsEscaped)
        {
            return AsciiText.Trim(reader.ValueSpan);
        }

        if (reader.ValueSpan.Length > scratch.Length)
        {
            return default;
        }

        try
        {
            int length = reader.CopyString(scratch);
            return AsciiText.Trim(scratch.Slice(0, length));
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair: not valid text, and so not a number.
            return default;
        }
    }
}
