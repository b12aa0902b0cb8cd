using System;

namespace Tidegate.Scalars;

/// <summary>Takes the parts of a time off the front of a text. A failure ends the scan: there is no backtracking.</summary>
internal ref struct TimeScanner
{
    private const int DigitsOfTicks = 7;
    private const int MaxFractionDigits = 9;
    private const int MaxOffsetMinutes = 14 * 60;

    private ReadOnlySpan<char> _rest;

    public TimeScanner(ReadOnlySpan<char> text)
    {
        _rest = text;
        IsExact = true;
    }

    /// <summary>Whether nothing of what was taken was finer than 100 ns, and so truncated.</summary>
    public bool IsExact { readonly get; private set; }

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public readonly bool IsAtDigit => !_rest.IsEmpty && IsDigit(_rest[0]);

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    /// <summary>Creates a day, if it exists in the calendar.</summary>
    public static bool TryMakeDay(int year, int month, int day, out DateTime result)
    {
        bool isDay = year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        result = isDay ? new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified) : default;
        return isDay;
    }

    public bool TryTake(char c)
    {
        bool isThere = !_rest.IsEmpty && _rest[0] == c;
        _rest = isThere ? _rest.Slice(1) : _rest;
        return isThere;
    }

    public bool TryTakeAny(char first, char second, char third) => TryTake(first) || TryTake(second) || TryTake(third);

    /// <summary>Takes exactly this many digits.</summary>
    public bool TryTakeNumber(int digits, out int value)
    {
        value = 0;
        if (_rest.Length < digits)
        {
            return false;
        }

        for (int i = 0; i < digits; i++)
        {
            if (!IsDigit(_rest[i]))
            {
                return false;
            }

            value = (value * 10) + (_rest[i] - '0');
        }

        _rest = _rest.Slice(digits);
        return true;
    }

    /// <summary>Takes <c>yyyy-MM-dd</c>, or the short form <c>yyyyMMdd</c>.</summary>
    public bool TryTakeDay(out DateTime day, out bool isShort)
    {
        day = default;
        isShort = false;
        if (!TryTakeNumber(4, out int year))
        {
            return false;
        }

        isShort = !TryTake('-');
        return TryTakeNumber(2, out int month)
            && (isShort || TryTake('-'))
            && TryTakeNumber(2, out int dayOfMonth)
            && TryMakeDay(year, month, dayOfMonth, out day);
    }

    /// <summary>
    /// Takes <c>HHmmss</c>, optionally with a fraction or with milliseconds directly after it, as they occur after <c>yyyyMMdd</c>.
    /// </summary>
    public bool TryTakeDigitsOfTime(out TimeSpan time)
    {
        time = default;
        if (!TryTakeNumber(2, out int hour) || !TryTakeNumber(2, out int minute) || !TryTakeNumber(2, out int second))
        {
            return false;
        }

        int millis = 0;
        long ticks = 0;
        bool isWhole = IsAtDigit ? TryTakeNumber(3, out millis) && !IsAtDigit : TryTakeOptionalFraction(out ticks);
        return isWhole && TryMakeTime(hour, minute, second, ticks + (millis * TimeSpan.TicksPerMillisecond), out time);
    }

    /// <summary>Takes <c>HH:mm</c> or <c>HHmm</c>, optionally with seconds, and these optionally with a fraction.</summary>
    public bool TryTakeTime(out TimeSpan time)
    {
        time = default;
        if (!TryTakeNumber(2, out int hour))
        {
            return false;
        }

        bool hasColons = TryTake(':');
        if (!TryTakeNumber(2, out int minute))
        {
            return false;
        }

        int second = 0;
        long ticks = 0;
        bool hasSeconds = hasColons ? TryTake(':') : IsAtDigit;
        bool isWhole = !hasSeconds || (TryTakeNumber(2, out second) && TryTakeOptionalFraction(out ticks));
        return isWhole && TryMakeTime(hour, minute, second, ticks, out time);
    }

    /// <summary>
    /// Takes <c>Z</c>, <c>UTC</c>, <c>GMT</c>, <c>+08:00</c>, <c>+0800</c> or <c>+08</c>, optionally after a space, and the name of a zone that
    /// Java appends in brackets.
    /// </summary>
    /// <returns>False when there is something else.</returns>
    public bool TryTakeOptionalOffset(out TimeSpan? offset)
    {
        offset = null;
        if (IsAtEnd)
        {
            return true;
        }

        TryTake(' ');
        if (TryTake('Z') || TryTake('z') || TryTakeWord("UTC") || TryTakeWord("GMT"))
        {
            offset = TimeSpan.Zero;
        }
        else if (TryTakeSignedOffset(out TimeSpan signed))
        {
            offset = signed;
        }

        return offset is not null && (IsAtEnd || TryTakeBrackets());
    }

    /// <summary>Takes <c>+08:00</c>, <c>+0800</c> or <c>+08</c>.</summary>
    public bool TryTakeSignedOffset(out TimeSpan offset)
    {
        offset = default;
        bool isNegative = TryTake('-');
        if ((!isNegative && !TryTake('+')) || !TryTakeNumber(2, out int hours))
        {
            return false;
        }

        int minutes = 0;
        bool hasMinutes = TryTake(':') || IsAtDigit;
        if ((hasMinutes && !TryTakeNumber(2, out minutes)) || minutes > 59 || (hours * 60) + minutes > MaxOffsetMinutes)
        {
            return false;
        }

        var distance = new TimeSpan(hours, minutes, 0);
        offset = isNegative ? -distance : distance;
        return true;
    }

    /// <summary>Takes a word in exactly this spelling.</summary>
    public bool TryTakeWord(string word)
    {
        bool isThere = _rest.StartsWith(word.AsSpan(), StringComparison.Ordinal);
        _rest = isThere ? _rest.Slice(word.Length) : _rest;
        return isThere;
    }

    /// <summary>Refuses a leap second and 24:00, which <see cref="DateTime"/> cannot represent.</summary>
    private static bool TryMakeTime(int hour, int minute, int second, long ticks, out TimeSpan time)
    {
        time = new TimeSpan(hour, minute, second) + TimeSpan.FromTicks(ticks);
        return hour <= 23 && minute <= 59 && second <= 59;
    }

    /// <summary>Takes <c>.123456789</c>, or the same with a comma; anything finer than 100 ns is truncated.</summary>
    private bool TryTakeOptionalFraction(out long ticks)
    {
        ticks = 0;
        if (!TryTake('.') && !TryTake(','))
        {
            return true;
        }

        int length = 0;
        for (; IsAtDigit; length++)
        {
            IsExact &= length < DigitsOfTicks || _rest[0] == '0';
            ticks = length < DigitsOfTicks ? (ticks * 10) + (_rest[0] - '0') : ticks;
            _rest = _rest.Slice(1);
        }

        for (int i = length; i < DigitsOfTicks; i++)
        {
            ticks *= 10;
        }

        return length is >= 1 and <= MaxFractionDigits;
    }

    private bool TryTakeBrackets()
    {
        int end = _rest.IndexOf(']');
        if (_rest[0] != '[' || end < 2)
        {
            return false;
        }

        _rest = _rest.Slice(end + 1);
        return true;
    }
}
