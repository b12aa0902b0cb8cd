using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Tidegate.Json;
using Tidegate.Scalars;

namespace Tidegate;

/// <summary>A calendar date as the service writes it. The text is kept; interpreting it as a date is up to the caller.</summary>
[JsonConverter(typeof(ApiTextConverter<ApiDate>))]
[TypeConverter(typeof(ApiValueTypeConverter<ApiDate>))]
public readonly partial struct ApiDate : IEquatable<ApiDate>, IComparable<ApiDate>, IComparable, IApiValue<ApiDate, string>
{
    private const string Format = "yyyy-MM-dd";

    private readonly string? _text;

    /// <summary>Creates a date from its wire text.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public ApiDate(string text)
    {
        _text = text ?? throw new ArgumentNullException(nameof(text));
    }

    /// <summary>Creates a date from the calendar day of <paramref name="date"/>, written <c>yyyy-MM-dd</c>.</summary>
    public ApiDate(DateTime date)
    {
        _text = date.ToString(Format, CultureInfo.InvariantCulture);
    }

    /// <summary>The wire text; empty for the default value.</summary>
    public string Text => _text ?? "";

    /// <summary>Creates a date from the calendar day of a date and time.</summary>
    public static implicit operator ApiDate(DateTime date) => new(date);

    /// <summary>Compares two dates by their text.</summary>
    public static bool operator ==(ApiDate left, ApiDate right) => left.Equals(right);

    /// <summary>Compares two dates by their text.</summary>
    public static bool operator !=(ApiDate left, ApiDate right) => !left.Equals(right);

    /// <summary>Compares two dates in the order of <see cref="CompareTo"/>.</summary>
    public static bool operator <(ApiDate left, ApiDate right) => left.CompareTo(right) < 0;

    /// <summary>Compares two dates in the order of <see cref="CompareTo"/>.</summary>
    public static bool operator <=(ApiDate left, ApiDate right) => left.CompareTo(right) <= 0;

    /// <summary>Compares two dates in the order of <see cref="CompareTo"/>.</summary>
    public static bool operator >(ApiDate left, ApiDate right) => left.CompareTo(right) > 0;

    /// <summary>Compares two dates in the order of <see cref="CompareTo"/>.</summary>
    public static bool operator >=(ApiDate left, ApiDate right) => left.CompareTo(right) >= 0;

    /// <summary>Creates a date from the calendar day of a date and time.</summary>
    public static ApiDate FromDateTime(DateTime date) => new(date);

    /// <summary>
    /// Parses a date from outside, such as a route, a query or a setting. Accepts every text that <see cref="TryGetDate"/> can read.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static ApiDate Parse(string s, IFormatProvider? provider) => ApiValue.Parse<ApiDate>(s);

    /// <summary>
    /// Parses a date from outside, such as a route, a query or a setting. Accepts every text that <see cref="TryGetDate"/> can read.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ApiDate result) => ApiValue.TryParse(s, out result);

    /// <summary>
    /// Reads the text as a calendar day: <c>yyyy-MM-dd</c>, <c>yyyyMMdd</c>, or any form of <see cref="ApiDateTime"/>, whose time and offset are
    /// dropped. Milliseconds since 1970 do not name a day; they give the day in UTC.
    /// </summary>
    /// <returns>False when the text has another form, or names a day that does not exist in the calendar.</returns>
    public bool TryGetDate(out DateTime date)
    {
        bool isDay = WrittenTime.TryParse(Text, out WrittenTime written);
        date = written.Clock.Date;
        return isDay;
    }

    /// <summary>Copies the text into a buffer; format and culture are ignored.</summary>
    /// <returns>False when the buffer is too short.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        ApiValue.TryFormat(ToString(), destination, out charsWritten);

    /// <inheritdoc/>
    public bool Equals(ApiDate other) => string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <summary>Compares the days, and the texts when both name the same day. A text that names no day sorts first.</summary>
    public int CompareTo(ApiDate other) => ApiValue.CompareTimes(
        TryGetDate(out DateTime day) ? day : null, Text, other.TryGetDate(out DateTime otherDay) ? otherDay : null, other.Text);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ApiDate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <summary>The wire text.</summary>
    public override string ToString() => Text;

    int IComparable.CompareTo(object? obj) => ApiValue.Compare(this, obj);

    string IApiValue<ApiDate, string>.Value => Text;

    ApiDate IApiValue<ApiDate, string>.Wrap(string value) => new(value);

    bool IApiValue<ApiDate>.TryRead(string? text, out ApiDate value)
    {
        bool isRead = ApiValue.TryReadText(text, out ApiDate read) && read.TryGetDate(out _);
        value = isRead ? read : default;
        return isRead;
    }
}
