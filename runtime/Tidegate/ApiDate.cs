using System;
using System.Globalization;

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

    /// <summary>Reads the text as a day: <c>yyyy-MM-dd</c>, or any form of <see cref="ApiDateTime"/> whose time is dropped.</summary>
    /// <returns>False when the text has another form.</returns>
    public bool TryGetDate(out DateTime date)
    {
        if (DateTime.TryParseExact(Text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out date))
        {
            return true;
        }

        bool isDateTime = new ApiDateTime(Text).TryGetDateTime(out DateTime dateTime);
        date = dateTime.Date;
        return isDateTime;
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
