using System;
using System.Threading;
using Polly;

namespace Tidegate.Extensions.Resilience;

/// <summary>
/// The wait before the next attempt. It is chosen where a retry is decided on, and kept in the context until it begins: a wait that
/// would outlast the call is not begun, so that the caller is told the last response instead of the end of the time.
/// </summary>
internal static class RetryWait
{
    /// <summary>Nobody waits longer, even in a call without a time limit.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(1);

    private static readonly ResiliencePropertyKey<TimeSpan> s_key = new("Tidegate.RetryWait");

    /// <summary>The client's own wait: it doubles from retry to retry, and is varied by half of it, so that clients which failed together do not come back together.</summary>
    /// <param name="baseDelay">The time before the first retry.</param>
    /// <param name="retry">Which retry it is, from 0.</param>
    public static TimeSpan Backoff(TimeSpan baseDelay, int retry) => baseDelay * Math.Pow(2, retry) * (0.5 + Random.Shared.NextDouble());

    /// <summary>Keeps the wait if it ends before the call has to.</summary>
    /// <returns>Whether it does.</returns>
    public static bool TryKeep(ResilienceContext context, TimeSpan wait, TimeSpan timeLeft)
    {
        context.Properties.Set(s_key, wait);
        return wait < (timeLeft == Timeout.InfiniteTimeSpan ? s_longest : timeLeft);
    }

    /// <summary>The wait that was kept last.</summary>
    public static TimeSpan? Kept(ResilienceContext context) => context.Properties.GetValue(s_key, TimeSpan.Zero);
}
