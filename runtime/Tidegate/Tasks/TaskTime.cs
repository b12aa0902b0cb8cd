using System;
using System.Threading;

namespace Tidegate.Tasks;

/// <summary>The time for which a task is waited for, from now on.</summary>
internal sealed class TaskTime(TimeSpan? limit, TimeProvider clock)
{
    private readonly long _start = clock.GetTimestamp();

    /// <summary>The time in all; <see cref="Timeout.InfiniteTimeSpan"/> when there is no limit.</summary>
    public TimeSpan Limit { get; } = limit ?? Timeout.InfiniteTimeSpan;

    public bool IsOver => Left <= TimeSpan.Zero;

    private TimeSpan Left => Limit == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : Limit - clock.GetElapsedTime(_start);

    /// <summary>A pause, cut short by the end of the time, when the task is asked for once more.</summary>
    public TimeSpan Within(TimeSpan pause)
    {
        TimeSpan left = Left;
        return pause < left ? pause : left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }
}
