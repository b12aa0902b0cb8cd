using System;

namespace Tidegate;

/// <summary>How to wait for a task that a service has started.</summary>
/// <typeparam name="TStatus">What the service says of the task when it is asked.</typeparam>
public sealed class ApiTaskOptions<TStatus>
{
    /// <summary>
    /// The pause between two questions where the service does not say with <c>Retry-After</c> how long to wait: more than zero, up to a day. Null for
    /// the usual one, which begins as the spec says and grows by a quarter each time, up to half a minute.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in this range.</exception>
    public TimeSpan? Interval
    {
        get;
        init => field = value is null || (value > TimeSpan.Zero && value <= TimeSpan.FromDays(1))
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), "The interval must be more than zero, and a day at most.");
    }

    /// <summary>
    /// How long to wait in all, more than zero; null for no limit. The task is asked for once more at its end. A question that is under way is not cut
    /// off: it has the time limit of the call.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not more than zero.</exception>
    public TimeSpan? TimeLimit
    {
        get;
        init => field = value is null || value > TimeSpan.Zero
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), "The time limit must be more than zero: leave it out for none.");
    }

    /// <summary>Is told each answer about the state, the last one as well; null for nobody.</summary>
    public IProgress<TStatus>? Progress { get; init; }

    /// <summary>The clock by which pauses and the time limit are measured.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public TimeProvider Clock
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(value));
    } = TimeProvider.System;
}
