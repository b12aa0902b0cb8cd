using System;
using System.Globalization;
using Tidegate.Json;

namespace Tidegate;

/// <summary>A calendar date as the service writes it. The text is kept; reading it as a date is up to the caller.</summary>
public readonly struct ApiDate : IEquatable<ApiDate>
{
    private const string Format = "yyyy-MM-dd";

    private readonly string? _text;

    /// <summary>Creates a date from its text on the wire.</summary>
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

    /// <summary>The text on the wire; empty for the default value.</summary>
    public string Text => _text ?? "";

    /// <summary>Makes a date from the calendar day of a date and time.</summary>
    public static implicit operator ApiDate(DateTime date) => new(date);

    /// <summary>Compares two dates by their text.</summary>
    public static bool operator ==(ApiDate left, ApiDate right) => left.Equals(right);

    /// <summary>Compares two dates by their text.</summary>
    public static bool operator !=(ApiDate left, ApiDate right) => !left.Equals(right);

    /// <summary>Makes a date from the calendar day of a date and time.</summary>
    public static ApiDate FromDateTime(DateTime date) => new(date);

    /// <summary>
    /// Reads the text as the day that is written: <c>yyyy-MM-dd</c>, <c>yyyyMMdd</c>, or any form of <see cref="ApiDateTime"/> whose time
    /// and offset are dropped. Milliseconds since 1970 name no day; theirs is that of UTC.
    /// </summary>
    /// <returns>False when the text has another form, or names a day that the calendar does not have.</returns>
    public bool TryGetDate(out DateTime date)
    {
        bool isDay = WrittenTime.TryParse(Text, out WrittenTime written);
        date = written.Clock.Date;
        return isDay;
    }

    /// <inheritdoc/>
    public bool Equals(ApiDate other) => string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ApiDate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Text;
}
