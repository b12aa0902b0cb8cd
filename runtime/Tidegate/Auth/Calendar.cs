using System;

namespace Tidegate.Auth;

/// <summary>Sums of times that may be any, such as those of a machine without a battery or of another's cache.</summary>
internal static class Calendar
{
    /// <summary>The sum; where the calendar ends, its end.</summary>
    public static DateTimeOffset Add(DateTimeOffset time, TimeSpan span)
    {
        long ticks = time.UtcTicks;
        if (span.Ticks > DateTimeOffset.MaxValue.UtcTicks - ticks)
        {
            return DateTimeOffset.MaxValue;
        }

        return span.Ticks < DateTimeOffset.MinValue.UtcTicks - ticks ? DateTimeOffset.MinValue : new DateTimeOffset(ticks + span.Ticks, TimeSpan.Zero);
    }
}
