using System;
using System.Collections.Generic;
using System.Threading;
using Tidegate.Extensions.Configuration;

namespace Tidegate.Extensions;

/// <summary>
/// How a client deals with failures of the gateway. The time limit for a whole call, including all of its attempts, is
/// <see cref="ApiClientOptions.Timeout"/>.
/// </summary>
public sealed class ApiResilienceOptions
{
    private static readonly TimeSpan s_shortest = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan s_shortestBreak = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(1);

    /// <summary>
    /// How many times a call is retried after failures; 3 by default, and at most 10. With 0, a call is resent only when the gateway refused its
    /// credentials and so did not carry it out: once after the clock was corrected, and once or twice with another access token. Each of these
    /// resends has its own retries, within the time for the call.
    /// </summary>
    public int MaxRetries { get; set; } = 3;

    /// <summary>
    /// The delay before the first retry; half a second by default. It doubles from retry to retry and is randomized. If the gateway asks for
    /// another delay with <c>Retry-After</c>, that one is used. A delay that would outlast the call is not started: the failure is reported at
    /// once.
    /// </summary>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>
    /// The time limit for one attempt, up to the last byte of its response, or the headers of a download; 30 seconds by default. With <see cref="Timeout.InfiniteTimeSpan"/>,
    /// only the time limit of the call applies.
    /// </summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Which calls share a circuit; those of one operation by default. After too many failed attempts the circuit opens, and the calls that share
    /// it then fail at once.
    /// </summary>
    public ApiBreakerScope BreakerScope { get; set; } = ApiBreakerScope.Operation;

    /// <summary>The ratio of failed attempts, above 0 and up to 1, at which a circuit opens; 0.5 by default.</summary>
    public double BreakerFailureRatio { get; set; } = 0.5;

    /// <summary>
    /// The minimum number of attempts within <see cref="BreakerWindow"/>, across all calls that share a circuit, before the circuit can open; 20
    /// by default, and at least 2.
    /// </summary>
    public int BreakerMinimumAttempts { get; set; } = 20;

    /// <summary>The time window in which failures are counted; 30 seconds by default.</summary>
    public TimeSpan BreakerWindow { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a circuit stays open before one call may try the gateway; 15 seconds by default.</summary>
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>One sentence for each option that is wrong, starting with its name.</summary>
    internal IEnumerable<string> FindProblems()
    {
        if (MaxRetries is < 0 or > 10)
        {
            yield return $"{nameof(MaxRetries)} must be between 0 and 10.";
        }

        if (BaseDelay < TimeSpan.Zero || BaseDelay > s_longest)
        {
            yield return $"{nameof(BaseDelay)} must be between 0 seconds and a day.";
        }

        if (AttemptTimeout != Timeout.InfiniteTimeSpan && (AttemptTimeout < s_shortest || AttemptTimeout > s_longest))
        {
            yield return $"{nameof(AttemptTimeout)} must be between 10 milliseconds and a day, or Timeout.InfiniteTimeSpan.";
        }

        if (!Enum.IsDefined(BreakerScope))
        {
            yield return $"{nameof(BreakerScope)} must be {SettingText.BreakerScope}.";
        }

        // Written this way so that NaN is refused too.
        if (!(BreakerFailureRatio is > 0 and <= 1))
        {
            yield return $"{nameof(BreakerFailureRatio)} must be above 0 and up to 1.";
        }

        if (BreakerMinimumAttempts < 2)
        {
            yield return $"{nameof(BreakerMinimumAttempts)} must be at least 2.";
        }

        if (BreakerWindow < s_shortestBreak || BreakerWindow > s_longest)
        {
            yield return $"{nameof(BreakerWindow)} must be between half a second and a day.";
        }

        if (BreakDuration < s_shortestBreak || BreakDuration > s_longest)
        {
            yield return $"{nameof(BreakDuration)} must be between half a second and a day.";
        }
    }
}
