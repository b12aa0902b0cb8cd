using System;
using System.Buffers.Text;
using System.Text.Json;

namespace Tidegate.Scalars;

/// <summary>
/// Numbers in the spellings that services use: <c>3381</c>, <c>"3381"</c>, <c>3381.0</c>, <c>1e3</c>, blanks around them left out. No
/// number is rounded to a whole one, and none to what a decimal holds; a double is the nearest one.
/// </summary>
internal static class LenientNumber
{
    /// <summary>The longest text with escapes that may be a number.</summary>
    private const int MaxLength = 256;

    /// <summary>A decimal holds any so many digits; of more it may hold a rounding.</summary>
    private const int DigitsOfDecimal = 28;

    /// <summary>The longest spelling of a decimal, with sign and point.</summary>
    private const int LongestDecimal = 40;

    /// <summary>Reads a whole number that fits in 64 bits.</summary>
    public static bool TryReadInt64(in Utf8JsonReader reader, out long value)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out value))
        {
            return true;
        }

        return TryParseInt64(Spelling(reader, stackalloc byte[MaxLength]), out value);
    }

    /// <summary>Reads a number that fits in a decimal.</summary>
    public static bool TryReadDecimal(in Utf8JsonReader reader, out decimal value) =>
        TryParseDecimal(Spelling(reader, stackalloc byte[MaxLength]), out value);

    /// <summary>Reads a finite number.</summary>
    public static bool TryReadDouble(in Utf8JsonReader reader, out double value)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out value))
        {
            return IsFinite(value);
        }

        return TryParseDouble(Spelling(reader, stackalloc byte[MaxLength]), out value);
    }

    /// <summary>Whether a value is a number, however large, in any spelling.</summary>
    public static bool IsNumber(in Utf8JsonReader reader) => ExactNumber.TryParse(Spelling(reader, stackalloc byte[MaxLength]), out _);

    /// <summary>Reads true or false, also as 1 or 0.</summary>
    public static bool TryReadBoolean(in Utf8JsonReader reader, out bool value)
    {
        if (reader.TokenType == JsonTokenType.Number && TryReadInt64(reader, out long number))
        {
            value = number == 1;
            return number is 0 or 1;
        }

        return AsciiText.TryParseBoolean(Spelling(reader, stackalloc byte[MaxLength]), out value);
    }

    /// <summary>Reads a whole number that fits in 64 bits from a text without blanks around it.</summary>
    public static bool TryParseInt64(ReadOnlySpan<byte> text, out long value)
    {
        if (Utf8Parser.TryParse(text, out value, out int consumed) && consumed == text.Length && text.Length > 0)
        {
            return true;
        }

        value = 0;
        return ExactNumber.TryParse(text, out ExactNumber number) && number.TryGetInt64(out value);
    }

    /// <summary>Reads a number that a decimal holds exactly from a text without blanks around it.</summary>
    public static bool TryParseDecimal(ReadOnlySpan<byte> text, out decimal value) =>
        Utf8Parser.TryParse(text, out value, out int consumed) && consumed == text.Length && text.Length > 0 && IsExact(text, value);

    /// <summary>Reads a finite number from a text without blanks around it.</summary>
    public static bool TryParseDouble(ReadOnlySpan<byte> text, out double value) =>
        Utf8Parser.TryParse(text, out value, out int consumed) && consumed == text.Length && text.Length > 0 && IsFinite(value);

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

    /// <summary>The number's text without surrounding blanks; empty when the value cannot be a number.</summary>
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
            // Half a surrogate pair: no text, and no number either.
            return default;
        }
    }
}
