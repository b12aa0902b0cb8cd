using System;
using System.Buffers.Text;
using System.Text.Json;

namespace Tidegate.Json;

/// <summary>Numbers in the spellings that services use: <c>3381</c>, <c>"3381"</c>, <c>3381.0</c>, <c>1e3</c>.</summary>
internal static class LenientNumber
{
    /// <summary>Longer texts are no numbers of any type here.</summary>
    private const int MaxLength = 256;

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
    public static bool TryReadDecimal(in Utf8JsonReader reader, out decimal value)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out value))
        {
            return true;
        }

        return TryParseDecimal(Spelling(reader, stackalloc byte[MaxLength]), out value);
    }

    /// <summary>Reads a finite number.</summary>
    public static bool TryReadDouble(in Utf8JsonReader reader, out double value)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out value))
        {
            return IsFinite(value);
        }

        ReadOnlySpan<byte> text = Spelling(reader, stackalloc byte[MaxLength]);
        return Utf8Parser.TryParse(text, out value, out int consumed) && consumed == text.Length && IsFinite(value);
    }

    private static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);

    private static bool TryParseInt64(ReadOnlySpan<byte> text, out long value)
    {
        if (Utf8Parser.TryParse(text, out value, out int consumed) && consumed == text.Length && text.Length > 0)
        {
            return true;
        }

        bool isWhole = TryParseDecimal(text, out decimal number)
            && decimal.Truncate(number) == number
            && number is >= long.MinValue and <= long.MaxValue;
        value = isWhole ? (long)number : 0;
        return isWhole;
    }

    private static bool TryParseDecimal(ReadOnlySpan<byte> text, out decimal value) =>
        Utf8Parser.TryParse(text, out value, out int consumed) && consumed == text.Length && text.Length > 0;

    /// <summary>The number's text without surrounding blanks; empty when the value cannot be a number.</summary>
    private static ReadOnlySpan<byte> Spelling(in Utf8JsonReader reader, Span<byte> scratch)
    {
        if (reader.TokenType is not (JsonTokenType.Number or JsonTokenType.String) || reader.ValueSpan.Length > scratch.Length)
        {
            return default;
        }

        if (!reader.ValueIsEscaped)
        {
            return AsciiText.Trim(reader.ValueSpan);
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
