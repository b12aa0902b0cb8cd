using System;
using System.Globalization;

namespace Tidegate;

/// <content>What only platforms with a <see cref="DateOnly"/> have.</content>
public readonly partial struct ApiDate
{
    /// <summary>Creates a date, written <c>yyyy-MM-dd</c>.</summary>
    public ApiDate(DateOnly date)
        : this(date.ToString(Format, CultureInfo.InvariantCulture))
    {
    }

    /// <summary>Creates a date, written <c>yyyy-MM-dd</c>.</summary>
    public static implicit operator ApiDate(DateOnly date) => new(date);

    /// <summary>Creates a date, written <c>yyyy-MM-dd</c>.</summary>
    public static ApiDate FromDateOnly(DateOnly date) => new(date);

    /// <summary>Reads the text as <see cref="TryGetDate"/> does, as a date without a time.</summary>
    /// <returns>False when the text has another form, or names a day that does not exist in the calendar.</returns>
    public bool TryGetDateOnly(out DateOnly date)
    {
        bool isDay = TryGetDate(out DateTime day);
        date = DateOnly.FromDateTime(day);
        return isDay;
    }
}
