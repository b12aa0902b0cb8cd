using System;

namespace Tidegate.Scalars;

/// <summary>A time in ISO 8601 that states its offset from UTC, and so is one point in time.</summary>
internal static class OffsetTime
{
    /// <summary>Parses a day, <c>T</c> or a space, a time of day and an offset, such as <c>2026-01-31T12:00:00.5+08:00</c>.</summary>
    /// <param name="isBasic">Whether the day is written <c>20260131</c>, not <c>2026-01-31</c>.</param>
    /// <returns>False when the text has another form, or the time does not exist, or a part of it that is finer than 100 ns would be lost.</returns>
    public static bool TryParse(string text, bool isBasic, out DateTimeOffset time)
    {
        time = default;
        var scanner = new TimeScanner(text.AsSpan());
        if (!scanner.TryTakeDay(out DateTime day, out bool isShort) || isShort != isBasic
            || !scanner.TryTakeAny('T', 't', ' ') || !scanner.TryTakeTime(out TimeSpan ofDay))
        {
            return false;
        }

        TimeSpan offset = TimeSpan.Zero;
        bool hasOffset = scanner.TryTake('Z') || scanner.TryTake('z') || scanner.TryTakeSignedOffset(out offset);
        return hasOffset && scanner.IsAtEnd && scanner.IsExact && new WrittenTime(day + ofDay, offset).TryGetDateTimeOffset(out time);
    }
}
