using System;

namespace Tidegate.Auth;

/// <summary>
/// Adds to times without overflow: times may be arbitrary, such as those of a machine without a clock battery or of a foreign cache entry.
/// </summary>
internal static class Calendar
{
    /// <summary>The sum, clamped to the range of the calendar.</summary>
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
