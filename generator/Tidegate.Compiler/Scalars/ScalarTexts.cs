using System;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Tidegate.Compiler.Scalars;

/// <summary>
/// Which texts are a value of a scalar that is text of some form. The client reads the same ones, by code of its own in <c>Tidegate.Json</c>.
/// </summary>
internal static class ScalarTexts
{
    private const string TimeOfDay =
        "[Tt ](?<hour>[0-9]{2})(?<colon>:?)(?<minute>[0-9]{2})(?:\\k<colon>(?<second>[0-9]{2})(?:[.,](?<fraction>[0-9]{1,9}))?)?"
        + "(?:[Zz]|(?<sign>[+-])(?<offsetHour>[0-9]{2})(?::?(?<offsetMinute>[0-9]{2}))?)\\z";

    private static readonly Regex s_iso = new("^(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})" + TimeOfDay);
    private static readonly Regex s_basic = new("^(?<year>[0-9]{4})(?<month>[0-9]{2})(?<day>[0-9]{2})" + TimeOfDay);
    private static readonly Regex s_uuid = new("^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\\z");

    private static readonly Regex s_duration = new(
        "^(?<sign>-?)P(?=[0-9T])(?:(?<weeks>[0-9]{1,15})W)?(?:(?<days>[0-9]{1,15})D)?"
        + "(?:T(?=[0-9])(?:(?<hours>[0-9]{1,15})H)?(?:(?<minutes>[0-9]{1,15})M)?(?:(?<seconds>[0-9]{1,15}(?:[.,][0-9]{1,9})?)S)?)?\\z");

    public static bool IsIsoDateTime(string text) => IsTime(s_iso.Match(text));

    public static bool IsBasicDateTime(string text) => IsTime(s_basic.Match(text));

    public static bool IsUuid(string text) => s_uuid.IsMatch(text);

    /// <summary>A leading slash would make it a path of the file system on some platforms.</summary>
    public static bool IsUri(string text) =>
        Uri.TryCreate(text, text.Length > 0 && text[0] == '/' ? UriKind.Relative : UriKind.RelativeOrAbsolute, out _);

    public static bool IsBase64(string text)
    {
        try
        {
            Convert.FromBase64String(text);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    public static bool IsDuration(string text) => Duration(text) is not null;

    /// <returns>Null when the text is no duration that C# can hold.</returns>
    public static TimeSpan? Duration(string text)
    {
        Match match = s_duration.Match(text);
        decimal ticks = ((Number("weeks") * 7) + Number("days")) * TimeSpan.TicksPerDay
            + (Number("hours") * TimeSpan.TicksPerHour)
            + (Number("minutes") * TimeSpan.TicksPerMinute)
            + (Number("seconds") * TimeSpan.TicksPerSecond);
        decimal signed = match.Groups["sign"].Length > 0 ? -ticks : ticks;
        bool isInRange = signed is >= long.MinValue and <= long.MaxValue;
        return match.Success && isInRange && decimal.Truncate(signed) == signed ? new TimeSpan((long)signed) : null;

        decimal Number(string unit) => match.Groups[unit] is { Success: true, Value: var number }
            ? decimal.Parse(number.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
            : 0;
    }

    /// <summary>Whether the calendar and the clock have the time, a <see cref="DateTimeOffset"/> holds it, and nothing of it is finer than 100 ns.</summary>
    private static bool IsTime(Match match)
    {
        if (!match.Success || match.Groups["fraction"].Value.PadRight(7).Substring(7).Trim('0').Length > 0)
        {
            return false;
        }

        int year = Number("year");
        int month = Number("month");
        bool isClock = Number("hour") <= 23 && Number("minute") <= 59 && Number("second") <= 59 && Number("offsetMinute") <= 59;
        int offset = (match.Groups["sign"].Value == "-" ? -1 : 1) * ((Number("offsetHour") * 60) + Number("offsetMinute"));
        if (!isClock || Math.Abs(offset) > 14 * 60 || year == 0 || month is 0 or > 12 || Number("day") is var day && (day == 0 || day > DateTime.DaysInMonth(year, month)))
        {
            return false;
        }

        long ticks = new DateTime(year, month, day, Number("hour"), Number("minute"), Number("second")).Ticks
            + long.Parse(match.Groups["fraction"].Value.PadRight(7, '0').Substring(0, 7), CultureInfo.InvariantCulture)
            - (offset * TimeSpan.TicksPerMinute);
        return ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks;

        int Number(string part) => match.Groups[part] is { Success: true, Value: var number } ? int.Parse(number, CultureInfo.InvariantCulture) : 0;
    }
}
