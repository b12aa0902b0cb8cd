using System;
using System.ComponentModel;
using System.Globalization;
using System.Text;
using Tidegate.Scalars;

namespace Tidegate.Json;

/// <summary>
/// Converts single values from and to text: items of lists such as <c>a;b</c>, and parts of paths and queries. Text is read in the same way as
/// <see cref="ApiJsonReader"/> reads it; a text that does not fit the type causes a <see cref="FormatException"/>.
/// </summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiText
{
    private delegate bool TryParse<T>(ReadOnlySpan<byte> text, out T value);

    /// <summary>Reads a 32-bit integer, including as <c>3381.0</c>.</summary>
    /// <exception cref="FormatException">The text is not such a number.</exception>
    public static int ToInt32(string text) =>
        TryToInt32(ApiArgument.NotNull(text, nameof(text)), out int value) ? value : throw NotA("a whole number of 32 bits");

    /// <summary>Reads a 64-bit integer, including as <c>3381.0</c>.</summary>
    /// <exception cref="FormatException">The text is not such a number.</exception>
    public static long ToInt64(string text) => Parse<long>(text, LenientNumber.TryParseInt64, "a whole number of 64 bits");

    /// <summary>Reads a finite number.</summary>
    /// <exception cref="FormatException">The text is not such a number.</exception>
    public static double ToDouble(string text) => Parse<double>(text, LenientNumber.TryParseDouble, "a number");

    /// <summary>Reads a number that a decimal can represent exactly.</summary>
    /// <exception cref="FormatException">The text is not such a number.</exception>
    public static decimal ToDecimal(string text) => Parse<decimal>(text, LenientNumber.TryParseDecimal, "a decimal number");

    /// <summary>Reads true or false, including as 1 or 0.</summary>
    /// <exception cref="FormatException">The text is none of these.</exception>
    public static bool ToBoolean(string text) => Parse<bool>(text, AsciiText.TryParseBoolean, "true or false");

    /// <summary>Reads milliseconds since 1970.</summary>
    /// <exception cref="FormatException">The text is not a number of milliseconds before the year 10000.</exception>
    public static DateTimeOffset ToEpochMillis(string text) => ToInt64(text) is var millis and >= EpochMillis.Min and <= EpochMillis.Max
        ? DateTimeOffset.FromUnixTimeMilliseconds(millis)
        : throw NotA("milliseconds since 1970 before the year 10000");

    /// <summary>Formats a number so that it parses back to the same number.</summary>
    /// <exception cref="ArgumentException">The number is not finite.</exception>
    public static string Of(double value) => double.IsNaN(value) || double.IsInfinity(value)
        ? throw new ArgumentException("NaN and infinity are no numbers that a service can read.", nameof(value))
        : value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Reads a 32-bit integer, including as <c>3381.0</c>.</summary>
    internal static bool TryToInt32(string? text, out int value)
    {
        bool isRead = TryRead(text ?? "", LenientNumber.TryParseInt64, out long number) && number is >= int.MinValue and <= int.MaxValue;
        value = isRead ? (int)number : 0;
        return isRead;
    }

    private static T Parse<T>(string text, TryParse<T> tryParse, string expected) =>
        TryRead(ApiArgument.NotNull(text, nameof(text)), tryParse, out T value) ? value : throw NotA(expected);

    private static bool TryRead<T>(string text, TryParse<T> tryParse, out T value) =>
        tryParse(AsciiText.Trim(Encoding.UTF8.GetBytes(text)), out value);

    private static FormatException NotA(string expected) => new("expected " + expected);
}
