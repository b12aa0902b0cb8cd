using System;
using System.Threading;
using Polly;

namespace Tidegate.Extensions.Resilience;

/// <summary>
/// The delay before the next attempt. It is chosen when a retry is decided on, and kept in the context until it starts: a delay that would
/// outlast the call is not started, so that the caller sees the last response instead of a timeout.
/// </summary>
internal static class RetryWait
{
    /// <summary>The maximum delay, even in a call without a time limit.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(1);

    private static readonly ResiliencePropertyKey<TimeSpan> s_key = new("Tidegate.RetryWait");

    /// <summary>
    /// The client's own backoff: it doubles from retry to retry and varies by half, so that clients that failed together do not return together.
    /// </summary>
    /// <param name="baseDelay">The delay before the first retry.</param>
    /// <param name="retry">The number of the retry, from 0.</param>
    public static TimeSpan Backoff(TimeSpan baseDelay, int retry) => baseDelay * Math.Pow(2, retry) * (0.5 + Random.Shared.NextDouble());

    /// <summary>Keeps the delay for the retry, if there is to be one.</summary>
    /// <returns>Whether the delay ends before the time for the call runs out.</returns>
    public static bool TryKeep(ResilienceContext context, TimeSpan wait, TimeSpan timeLeft)
    {
        context.Properties.Set(s_key, wait);
        return wait < (timeLeft == Timeout.InfiniteTimeSpan ? s_longest : timeLeft);
    }

    /// <summary>The delay that was kept last.</summary>
    public static TimeSpan? Kept(ResilienceContext context) => context.Properties.GetValue(s_key, TimeSpan.Zero);
}
