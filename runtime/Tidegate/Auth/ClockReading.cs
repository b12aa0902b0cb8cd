using System;

namespace Tidegate.Auth;

/// <summary>What the clocks showed at one moment.</summary>
/// <param name="Local">The time by this machine's clock.</param>
/// <param name="Offset">How far ahead of it the gateway's clock was assumed to be.</param>
internal readonly record struct ClockReading(DateTimeOffset Local, TimeSpan Offset)
{
    /// <summary>The time by the gateway's clock.</summary>
    public DateTimeOffset Gateway => Calendar.Add(Local, Offset);
}
