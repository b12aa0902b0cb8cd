using System;
using System.Globalization;
using System.Threading;

namespace Tidegate.Extensions.Configuration;

/// <summary>How values are written in the configuration, and how messages describe them.</summary>
internal static class SettingText
{
    public const string Anything = "text";
    public const string Address = "an address such as https://apim.example.com";
    public const string WholeNumber = "a whole number";
    public const string Number = "a number such as 0.5";
    public const string Time = "a time in hours, minutes and seconds, such as 00:01:40, or 'infinite'";

    public const string BreakerScope = "Operation, Client or None";

    public static string ToText(string text) => text;

    public static Uri ToAddress(string text) => new(text, UriKind.RelativeOrAbsolute);

    public static int ToInt32(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    public static long ToInt64(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Does not allow thousands separators: .NET would read 0,5 as five.</summary>
    public static double ToDouble(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Accepts names only: .NET would also accept any number, and several names at once.</summary>
    public static ApiBreakerScope ToBreakerScope(string text) =>
        Array.Find(Enum.GetNames<ApiBreakerScope>(), name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } found
            ? Enum.Parse<ApiBreakerScope>(found)
            : throw new FormatException();

    /// <summary>Rejects a bare number: .NET would read 30 as thirty days.</summary>
    public static TimeSpan ToTime(string text)
    {
        if (text.Equals("infinite", StringComparison.OrdinalIgnoreCase))
        {
            return Timeout.InfiniteTimeSpan;
        }

        return text.Contains(':', StringComparison.Ordinal) ? TimeSpan.Parse(text, CultureInfo.InvariantCulture) : throw new FormatException();
    }
}
