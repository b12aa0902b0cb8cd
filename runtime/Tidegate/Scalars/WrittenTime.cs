using System;

namespace Tidegate.Scalars;

/// <summary>
/// A time as a text says it: what calendar and clock show, and the offset from UTC if there is one. Each spelling is read by its own
/// rule, and what more than one rule could mean is not read: 10 and 12 digits may be seconds, milliseconds or a day with hours.
/// </summary>
/// <param name="Clock">What calendar and clock show where the text was written; midnight for a day alone.</param>
/// <param name="Offset">How far that is from UTC; null when the text does not say.</param>
internal readonly record struct WrittenTime(DateTime Clock, TimeSpan? Offset)
{
    /// <summary>Milliseconds since 1970 have 13 digits from 2001 to 2286.</summary>
    private const int DigitsOfEpochMillis = 13;

    /// <summary>Reads a text, blanks around it left out.</summary>
    /// <returns>False when the text has another form, or names a day or time that the calendar does not have.</returns>
    public static bool TryParse(string text, out WrittenTime time)
    {
        ReadOnlySpan<char> trimmed = text.AsSpan().Trim();
        time = default;
        return !trimmed.IsEmpty
            && (!TimeScanner.IsDigit(trimmed[0]) ? WordyTime.TryParse(trimmed, out time)
                : trimmed.Length == DigitsOfEpochMillis && TryParseEpochMillis(trimmed, out time) || TryParseIso(trimmed, out time));
    }

    /// <summary>Gives the time at a known distance from UTC.</summary>
    /// <returns>False when the text says no offset, or the time in UTC is none of the years 1 to 9999.</returns>
    public bool TryGetDateTimeOffset(out DateTimeOffset time)
    {
        time = default;
        if (Offset is not { } offset || !IsInRange(Clock.Ticks - offset.Ticks))
        {
            return false;
        }

        time = new DateTimeOffset(Clock, offset);
        return true;
    }

    private static bool IsInRange(long ticks) => ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks;

    private static bool TryParseEpochMillis(ReadOnlySpan<char> text, out WrittenTime time)
    {
        time = default;
        long millis = 0;
        foreach (char c in text)
        {
            if (!TimeScanner.IsDigit(c))
            {
                return false;
            }

            millis = (millis * 10) + (c - '0');
        }

        time = new WrittenTime(DateTime.SpecifyKind(DateTimeOffset.FromUnixTimeMilliseconds(millis).DateTime, DateTimeKind.Unspecified), TimeSpan.Zero);
        return text[0] != '0';
    }

    /// <summary>ISO 8601 in its long and short form, with the liberties that languages take in printing it.</summary>
    private static bool TryParseIso(ReadOnlySpan<char> text, out WrittenTime time)
    {
        time = default;
        var scanner = new TimeScanner(text);
        if (!scanner.TryTakeDay(out DateTime day, out bool isShort))
        {
            return false;
        }

        TimeSpan ofDay = TimeSpan.Zero;
        TimeSpan? offset = null;
        if (!scanner.IsAtEnd)
        {
            bool isTime = isShort && scanner.IsAtDigit
                ? scanner.TryTakeDigitsOfTime(out ofDay)
                : scanner.TryTakeAny('T', 't', ' ') && scanner.TryTakeTime(out ofDay);
            if (!isTime || !scanner.TryTakeOptionalOffset(out offset) || !scanner.IsAtEnd)
            {
                return false;
            }
        }

        time = new WrittenTime(day + ofDay, offset);
        return true;
    }
}
