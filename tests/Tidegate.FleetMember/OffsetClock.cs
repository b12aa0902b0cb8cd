using System;

namespace Tidegate.FleetMember;

/// <summary>The system's clock, ahead by an offset that can be changed: time that has passed at once.</summary>
public sealed class OffsetClock(TimeSpan offset) : TimeProvider
{
    private long _offsetTicks = offset.Ticks;
    private long _passedTicks;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromTicks(_offsetTicks);

    /// <inheritdoc/>
    public override long GetTimestamp() => base.GetTimestamp() + (long)(TimeSpan.FromTicks(_passedTicks).TotalSeconds * TimestampFrequency);

    /// <summary>Lets time pass.</summary>
    public void Advance(TimeSpan time)
    {
        _offsetTicks += time.Ticks;
        _passedTicks += time.Ticks;
    }
}
