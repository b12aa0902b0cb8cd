using System;
using System.Globalization;
using System.Linq;

namespace Tidegate.Gateway.Auth.EnosApim;

/// <summary>The timestamp of a signature: milliseconds since 1970-01-01 UTC as decimal digits.</summary>
internal static class Timestamp
{
    public static bool TryRead(string text, out DateTimeOffset time)
    {
        time = default;
        if (!text.All(char.IsAsciiDigit)
            || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long milliseconds)
            || milliseconds > DateTimeOffset.MaxValue.ToUnixTimeMilliseconds())
        {
            return false;
        }

        time = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        return true;
    }

    /// <summary>
    /// Compares a timestamp with the clock. How fresh it must be is not documented; a clock that is ahead is refused like
    /// one that is behind.
    /// </summary>
    /// <returns>Why the timestamp is refused; null when it is fresh.</returns>
    public static string? Staleness(DateTimeOffset time, TimeProvider clock, TimeSpan allowed)
    {
        TimeSpan age = clock.GetUtcNow() - time;
        return age.Duration() <= allowed
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"The timestamp is {age.Duration().TotalSeconds:0} s {(age > TimeSpan.Zero ? "old" : "ahead")}; at most {allowed.TotalSeconds:0.###} s are allowed. Does the clock go right?");
    }
}
