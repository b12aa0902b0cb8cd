using System;
using System.Globalization;
using Tidegate.Json;

namespace Tidegate;

/// <summary>
/// A date and time as the service writes it, which is usually without a time zone. The text is kept; reading it as a time is up to the caller.
/// </summary>
public readonly struct ApiDateTime : IEquatable<ApiDateTime>
{
    private const string Format = "yyyy-MM-dd HH:mm:ss";

    private static readonly string[] s_formats =
    [
        Format,
        "yyyy-MM-dd HH:mm:ss.FFFFFFF",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mm",
        "yyyy-MM-dd",
    ];

    /// <summary>The text as a number, if it has one of the usual spellings: equal texts are kept in the same way.</summary>
    private readonly long _packed;

    /// <summary>The text, if it is of another spelling.</summary>
    private readonly string? _text;

    /// <summary>Creates a time from its text on the wire.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public ApiDateTime(string text)
    {
        _packed = PackedTime.Pack(text ?? throw new ArgumentNullException(nameof(text)));
        _text = _packed == PackedTime.None && text.Length > 0 ? text : null;
    }

    /// <summary>Creates a time from what a clock on the wall shows, written <c>yyyy-MM-dd HH:mm:ss</c>; no zone is sent or converted.</summary>
    public ApiDateTime(DateTime dateTime)
        : this(dateTime.ToString(Format, CultureInfo.InvariantCulture))
    {
    }

    internal ApiDateTime(long packed)
    {
        _packed = packed;
    }

    /// <summary>The text on the wire, made anew if it has a usual spelling; empty for the default value.</summary>
    public string Text => _packed == PackedTime.None ? _text ?? "" : PackedTime.Unpack(_packed);

    /// <summary>Makes a time from what a clock on the wall shows.</summary>
    public static implicit operator ApiDateTime(DateTime dateTime) => new(dateTime);

    /// <summary>Compares two times by their text.</summary>
    public static bool operator ==(ApiDateTime left, ApiDateTime right) => left.Equals(right);

    /// <summary>Compares two times by their text.</summary>
    public static bool operator !=(ApiDateTime left, ApiDateTime right) => !left.Equals(right);

    /// <summary>Makes a time from what a clock on the wall shows.</summary>
    public static ApiDateTime FromDateTime(DateTime dateTime) => new(dateTime);

    /// <summary>
    /// Reads the text as the time that a clock on the wall showed: <c>yyyy-MM-dd HH:mm:ss</c> with or without a fraction, the same with
    /// <c>T</c>, or <c>Tue Feb 02 17:35:00 CST 2021</c>, whose zone is dropped since such short names are ambiguous.
    /// Digits alone are milliseconds since 1970 and give a time in UTC.
    /// </summary>
    /// <returns>False when the text has another form.</returns>
    public bool TryGetDateTime(out DateTime dateTime)
    {
        string text = Text.Trim();
        return DateTime.TryParseExact(text, s_formats, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out dateTime)
            || TryParseEpochMillis(text, out dateTime)
            || TryParseWithZoneName(text, out dateTime);
    }

    /// <inheritdoc/>
    public bool Equals(ApiDateTime other) => _packed == other._packed && string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ApiDateTime other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _text is null ? _packed.GetHashCode() : StringComparer.Ordinal.GetHashCode(_text);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Text;

    private static bool TryParseEpochMillis(string text, out DateTime dateTime)
    {
        dateTime = default;
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long millis)
            || millis > EpochMillis.Max)
        {
            return false;
        }

        dateTime = DateTimeOffset.FromUnixTimeMilliseconds(millis).UtcDateTime;
        return true;
    }

    /// <summary>The form that java.util.Date prints.</summary>
    private static bool TryParseWithZoneName(string text, out DateTime dateTime)
    {
        string[] words = text.Split(' ');
        if (words.Length != 6)
        {
            dateTime = default;
            return false;
        }

        string withoutZone = $"{words[1]} {words[2]} {words[3]} {words[5]}";
        return DateTime.TryParseExact(withoutZone, "MMM dd HH:mm:ss yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out dateTime);
    }
}
