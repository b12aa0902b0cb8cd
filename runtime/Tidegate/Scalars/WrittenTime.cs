using System;

namespace Tidegate.Scalars;

/// <summary>
/// A time as a text states it: wall-clock time, and the offset from UTC if there is one. Each spelling is parsed by its own rule, and a text to
/// which several rules could apply is not read: 10 and 12 digits may be seconds, milliseconds or a day with hours.
/// </summary>
/// <param name="Clock">Wall-clock time where the text was written; midnight for a day alone.</param>
/// <param name="Offset">Its offset from UTC; null when the text does not state one.</param>
internal readonly record struct WrittenTime(DateTime Clock, TimeSpan? Offset)
{
    /// <summary>Milliseconds since 1970 have 13 digits from 2001 to 2286.</summary>
    private const int DigitsOfEpochMillis = 13;

    /// <summary>Parses a text, ignoring surrounding white space.</summary>
    /// <returns>False when the text has another form, or names a day or time that does not exist.</returns>
    public static bool TryParse(string text, out WrittenTime time)
    {
        ReadOnlySpan<char> trimmed = text.AsSpan().Trim();
        time = default;
        return !trimmed.IsEmpty
            && (!TimeScanner.IsDigit(trimmed[0]) ? WordyTime.TryParse(trimmed, out time)
                : trimmed.Length == DigitsOfEpochMillis && TryParseEpochMillis(trimmed, out time) || TryParseIso(trimmed, out time));
    }

    /// <summary>Returns the time if its offset from UTC is known.</summary>
    /// <returns>False when the text states no offset, or when the time in UTC is outside the years 1 to 9999.</returns>
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

    /// <summary>ISO 8601 in its extended and basic formats, with the variations in which programming languages print it.</summary>
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
