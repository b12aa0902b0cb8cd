using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Tidegate.Json;
using Tidegate.Scalars;

namespace Tidegate;

/// <summary>
/// A date and time as the service writes it, usually without a time zone. The text is kept; interpreting it as a time is up to the caller.
/// </summary>
[JsonConverter(typeof(ApiTextConverter<ApiDateTime>))]
[TypeConverter(typeof(ApiValueTypeConverter<ApiDateTime>))]
public readonly struct ApiDateTime : IEquatable<ApiDateTime>, IComparable<ApiDateTime>, IComparable, IApiValue<ApiDateTime, string>
{
    private const string Format = "yyyy-MM-dd HH:mm:ss";

    /// <summary>The text packed into a number, if it has one of the usual spellings: equal texts are always stored the same way.</summary>
    private readonly long _packed;

    /// <summary>The text, if it has another spelling.</summary>
    private readonly string? _text;

    /// <summary>Creates a time from its wire text.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public ApiDateTime(string text)
    {
        _packed = PackedTime.Pack(text ?? throw new ArgumentNullException(nameof(text)));
        _text = _packed == PackedTime.None && text.Length > 0 ? text : null;
    }

    /// <summary>Creates a time from wall-clock time, written <c>yyyy-MM-dd HH:mm:ss</c>; no time zone is sent and nothing is converted.</summary>
    public ApiDateTime(DateTime dateTime)
        : this(dateTime.ToString(Format, CultureInfo.InvariantCulture))
    {
    }

    internal ApiDateTime(long packed)
    {
        _packed = packed;
    }

    /// <summary>The wire text; empty for the default value. A text in a usual spelling is formatted anew on each call.</summary>
    public string Text => _packed == PackedTime.None ? _text ?? "" : PackedTime.Unpack(_packed);

    /// <summary>Creates a time from wall-clock time.</summary>
    public static implicit operator ApiDateTime(DateTime dateTime) => new(dateTime);

    /// <summary>Compares two times by their text.</summary>
    public static bool operator ==(ApiDateTime left, ApiDateTime right) => left.Equals(right);

    /// <summary>Compares two times by their text.</summary>
    public static bool operator !=(ApiDateTime left, ApiDateTime right) => !left.Equals(right);

    /// <summary>Compares two times in the order of <see cref="CompareTo"/>.</summary>
    public static bool operator <(ApiDateTime left, ApiDateTime right) => left.CompareTo(right) < 0;

    /// <summary>Compares two times in the order of <see cref="CompareTo"/>.</summary>
    public static bool operator <=(ApiDateTime left, ApiDateTime right) => left.CompareTo(right) <= 0;

    /// <summary>Compares two times in the order of <see cref="CompareTo"/>.</summary>
    public static bool operator >(ApiDateTime left, ApiDateTime right) => left.CompareTo(right) > 0;

    /// <summary>Compares two times in the order of <see cref="CompareTo"/>.</summary>
    public static bool operator >=(ApiDateTime left, ApiDateTime right) => left.CompareTo(right) >= 0;

    /// <summary>Creates a time from wall-clock time.</summary>
    public static ApiDateTime FromDateTime(DateTime dateTime) => new(dateTime);

    /// <summary>
    /// Parses a date and time from outside, such as a route, a query or a setting. Accepts every text that <see cref="TryGetDateTime"/> can read.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static ApiDateTime Parse(string s, IFormatProvider? provider) => ApiValue.Parse<ApiDateTime>(s);

    /// <summary>
    /// Parses a date and time from outside, such as a route, a query or a setting. Accepts every text that <see cref="TryGetDateTime"/> can read.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ApiDateTime result) => ApiValue.TryParse(s, out result);

    /// <summary>
    /// Reads the text as wall-clock time of unspecified kind: <c>yyyy-MM-dd HH:mm:ss</c>, with a space or <c>T</c>, with or without seconds and a
    /// fraction of up to nine digits; a day alone; <c>yyyyMMddHHmmss</c>; or what Java, JavaScript and HTTP print, such as
    /// <c>Tue Feb 02 17:35:00 CST 2021</c>, whose zone is dropped because such abbreviations are ambiguous. A text with an offset from UTC gives
    /// a time in UTC, and so do 13 digits, which are milliseconds since 1970. A run of digits whose length is not 8, 13, 14 or 17 is ambiguous
    /// and is not read.
    /// </summary>
    /// <returns>False when the text has another form, or names a day or time that does not exist.</returns>
    public bool TryGetDateTime(out DateTime dateTime)
    {
        dateTime = default;
        if (!WrittenTime.TryParse(Text, out WrittenTime written))
        {
            return false;
        }

        if (written.Offset is null)
        {
            dateTime = written.Clock;
            return true;
        }

        bool isInRange = written.TryGetDateTimeOffset(out DateTimeOffset time);
        dateTime = isInRange ? time.UtcDateTime : default;
        return isInRange;
    }

    /// <summary>Reads a text that includes its offset from UTC, in the forms of <see cref="TryGetDateTime"/>, and keeps that offset.</summary>
    /// <returns>False when the text has another form, or has no offset: wall-clock time alone is not a point in time.</returns>
    public bool TryGetDateTimeOffset(out DateTimeOffset dateTime)
    {
        dateTime = default;
        return WrittenTime.TryParse(Text, out WrittenTime written) && written.TryGetDateTimeOffset(out dateTime);
    }

    /// <summary>Copies the text into a buffer; format and culture are ignored.</summary>
    /// <returns>False when the buffer is too short.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        ApiValue.TryFormat(ToString(), destination, out charsWritten);

    /// <inheritdoc/>
    public bool Equals(ApiDateTime other) => _packed == other._packed && string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <summary>
    /// Compares the times as <see cref="TryGetDateTime"/> reads them: in UTC when a text includes its offset, otherwise as wall-clock time. The
    /// texts are compared when both give the same time, and a text that gives no time sorts first.
    /// </summary>
    public int CompareTo(ApiDateTime other) => ApiValue.CompareTimes(
        TryGetDateTime(out DateTime time) ? time : null, Text, other.TryGetDateTime(out DateTime otherTime) ? otherTime : null, other.Text);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ApiDateTime other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _text is null ? _packed.GetHashCode() : StringComparer.Ordinal.GetHashCode(_text);

    /// <summary>The wire text.</summary>
    public override string ToString() => Text;

    int IComparable.CompareTo(object? obj) => ApiValue.Compare(this, obj);

    string IApiValue<ApiDateTime, string>.Value => Text;

    ApiDateTime IApiValue<ApiDateTime, string>.Wrap(string value) => new(value);

    bool IApiValue<ApiDateTime>.TryRead(string? text, out ApiDateTime value)
    {
        bool isRead = ApiValue.TryReadText(text, out ApiDateTime read) && read.TryGetDateTime(out _);
        value = isRead ? read : default;
        return isRead;
    }
}
