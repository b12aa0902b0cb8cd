using System;

namespace Tidegate.Scalars;

/// <summary>A duration in ISO 8601, such as <c>P1DT2H</c>. Years and months have no fixed length and are not read.</summary>
internal static class WrittenDuration
{
    /// <summary>The designators in their order; those of the time of day stand behind the T.</summary>
    private const string Designators = "WDTHMS";
    private const int TimeMark = 2;

    /// <summary>More digits would be no duration that a <see cref="TimeSpan"/> holds.</summary>
    private const int MaxDigits = 15;
    private const int MaxFractionDigits = 9;

    private static readonly long[] s_ticks =
        [7 * TimeSpan.TicksPerDay, TimeSpan.TicksPerDay, 0, TimeSpan.TicksPerHour, TimeSpan.TicksPerMinute, TimeSpan.TicksPerSecond];

    /// <summary>Parses a duration.</summary>
    /// <returns>False when the text has another form, or the duration is too long, or a part of it that is finer than 100 ns would be lost.</returns>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = default;
        ReadOnlySpan<char> rest = text.AsSpan();
        bool isNegative = TryTake(ref rest, '-');
        if (!TryTake(ref rest, 'P') || !TryTakeParts(rest, out decimal ticks))
        {
            return false;
        }

        ticks = isNegative ? -ticks : ticks;
        bool isExact = ticks >= long.MinValue && ticks <= long.MaxValue && decimal.Truncate(ticks) == ticks;
        duration = isExact ? TimeSpan.FromTicks((long)ticks) : default;
        return isExact;
    }

    private static bool TryTakeParts(ReadOnlySpan<char> rest, out decimal ticks)
    {
        ticks = 0;
        bool hasPart = false;
        for (int next = 0; !rest.IsEmpty;)
        {
            if (next <= TimeMark && TryTake(ref rest, 'T'))
            {
                next = TimeMark + 1;
                hasPart = false;
                continue;
            }

            if (!TryTakeNumber(ref rest, out decimal number, out bool hasFraction) || rest.IsEmpty)
            {
                return false;
            }

            int unit = Designators.IndexOf(rest[0], next);
            if (unit is < 0 or TimeMark || unit > TimeMark != next > TimeMark || (hasFraction && rest[0] != 'S'))
            {
                return false;
            }

            ticks += number * s_ticks[unit];
            rest = rest.Slice(1);
            next = unit + 1;
            hasPart = true;
        }

        return hasPart;
    }

    private static bool TryTakeNumber(ref ReadOnlySpan<char> rest, out decimal number, out bool hasFraction)
    {
        int digits = TakeDigits(ref rest, out long whole);
        hasFraction = TryTake(ref rest, '.') || TryTake(ref rest, ',');
        long fraction = 0;
        int fractionDigits = hasFraction ? TakeDigits(ref rest, out fraction) : 0;
        bool isNumber = digits is >= 1 and <= MaxDigits && (!hasFraction || fractionDigits is >= 1 and <= MaxFractionDigits);
        number = isNumber ? whole + new decimal((int)fraction, 0, 0, false, (byte)fractionDigits) : 0;
        return isNumber;
    }

    /// <returns>How many digits there are; too many of them give no meaningful value.</returns>
    private static int TakeDigits(ref ReadOnlySpan<char> rest, out long value)
    {
        int count = 0;
        value = 0;
        for (; count < rest.Length && TimeScanner.IsDigit(rest[count]); count++)
        {
            value = unchecked((value * 10) + (rest[count] - '0'));
        }

        rest = rest.Slice(count);
        return count;
    }

    private static bool TryTake(ref ReadOnlySpan<char> rest, char c)
    {
        bool isThere = !rest.IsEmpty && rest[0] == c;
        rest = isThere ? rest.Slice(1) : rest;
        return isThere;
    }
}
