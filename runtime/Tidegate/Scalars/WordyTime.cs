using System;

namespace Tidegate.Scalars;

/// <summary>
/// Times that begin with the day of the week: <c>Tue Feb 02 17:35:00 CST 2021</c> as printed by Java's <c>Date</c>,
/// <c>Sun Jun 30 2024 12:00:00 GMT+0800 (China Standard Time)</c> by JavaScript, and <c>Sun, 30 Jun 2024 12:00:00 GMT</c> by HTTP.
/// </summary>
internal static class WordyTime
{
    private const string Days = "SunMonTueWedThuFriSat";
    private const string Months = "JanFebMarAprMayJunJulAugSepOctNovDec";

    /// <summary>Zone abbreviations have three to five letters.</summary>
    private const int LongestZone = 5;

    public static bool TryParse(ReadOnlySpan<char> text, out WrittenTime time)
    {
        time = default;
        string[] words = text.ToString().Split([' '], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 5 || !TryOrder(words, out string day, out string month, out string year, out string clock, out string? zone))
        {
            return false;
        }

        TimeSpan? offset = null;
        if ((zone is not null && !TryReadZone(zone, out offset))
            || IndexOf(Months, month) is not (>= 0 and var monthIndex)
            || !TryReadDay(year, monthIndex + 1, day, out DateTime date)
            || IndexOf(Days, words[0].TrimEnd(',')) != (int)date.DayOfWeek)
        {
            return false;
        }

        var scanner = new TimeScanner(clock.AsSpan());
        if (!scanner.TryTakeTime(out TimeSpan ofDay) || !scanner.IsAtEnd)
        {
            return false;
        }

        time = new WrittenTime(date + ofDay, offset);
        return true;
    }

    /// <summary>Finds the meaning of each word.</summary>
    private static bool TryOrder(string[] words, out string day, out string month, out string year, out string clock, out string? zone)
    {
        bool isHttp = words[0].EndsWith(',');
        bool isJavaScript = !isHttp && !words[3].Contains(':');
        (month, day) = isHttp ? (words[2], words[1]) : (words[1], words[2]);
        (year, clock) = isHttp || isJavaScript ? (words[3], words[4]) : (words[words.Length - 1], words[3]);
        zone = isHttp || isJavaScript ? (words.Length > 5 ? words[5] : null) : words.Length == 6 ? words[4] : null;
        return words.Length <= 6 || (isJavaScript && words[6][0] == '(' && words[words.Length - 1].EndsWith(')'));
    }

    private static bool TryReadDay(string year, int month, string day, out DateTime date)
    {
        var years = new TimeScanner(year.AsSpan());
        var days = new TimeScanner(day.AsSpan());
        date = default;
        return years.TryTakeNumber(4, out int yearNumber)
            && years.IsAtEnd
            && days.TryTakeNumber(day.Length == 1 ? 1 : 2, out int dayNumber)
            && days.IsAtEnd
            && TimeScanner.TryMakeDay(yearNumber, month, dayNumber, out date);
    }

    /// <summary>Drops abbreviations such as CST, which means one thing in Shanghai and another in Chicago.</summary>
    private static bool TryReadZone(string zone, out TimeSpan? offset)
    {
        offset = null;
        var scanner = new TimeScanner(zone.AsSpan());
        bool isUtc = scanner.TryTakeWord("GMT") || scanner.TryTakeWord("UTC") || scanner.TryTakeWord("Z");
        if (isUtc && scanner.IsAtEnd)
        {
            offset = TimeSpan.Zero;
            return true;
        }

        if (scanner.TryTakeSignedOffset(out TimeSpan signed))
        {
            offset = signed;
            return scanner.IsAtEnd;
        }

        return !isUtc && zone.Length is >= 2 and <= LongestZone && IsLetters(zone);
    }

    private static bool IsLetters(string text)
    {
        foreach (char c in text)
        {
            if (c is not ((>= 'A' and <= 'Z') or (>= 'a' and <= 'z')))
            {
                return false;
            }
        }

        return true;
    }

    private static int IndexOf(string names, string name)
    {
        int place = name.Length == 3 ? names.IndexOf(name, StringComparison.OrdinalIgnoreCase) : -1;
        return place >= 0 && place % 3 == 0 ? place / 3 : -1;
    }
}
