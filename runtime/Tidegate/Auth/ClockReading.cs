using System;

namespace Tidegate.Auth;

/// <summary>What the clocks showed at one moment.</summary>
/// <param name="Local">The time of this machine.</param>
/// <param name="Offset">How far the gateway's clock was taken to be ahead of it.</param>
internal readonly record struct ClockReading(DateTimeOffset Local, TimeSpan Offset)
{
    /// <summary>The gateway's time.</summary>
    public DateTimeOffset Gateway => Calendar.Add(Local, Offset);
}
