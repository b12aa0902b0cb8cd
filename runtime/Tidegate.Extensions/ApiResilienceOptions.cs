using System;
using System.Collections.Generic;
using System.Threading;
using Tidegate.Extensions.Configuration;

namespace Tidegate.Extensions;

/// <summary>
/// How a client meets failures of the gateway. The time for a whole call, with all of its attempts, is
/// <see cref="ApiClientOptions.Timeout"/>.
/// </summary>
public sealed class ApiResilienceOptions
{
    private static readonly TimeSpan s_shortest = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan s_shortestBreak = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(1);

    /// <summary>
    /// How often a call is sent again because of failures; 3 unless set, and at most 10. 0 sends again only what the gateway refused
    /// unseen: once where the clock was wrong, and once or twice with another access token. Each of these has retries of its own, within
    /// the time for the call.
    /// </summary>
    public int MaxRetries { get; set; } = 3;

    /// <summary>
    /// The time before the first retry, which doubles from retry to retry and is varied at random; half a second unless set. Where the
    /// gateway asks for another time by <c>Retry-After</c>, that holds. A wait that would outlast the call is not begun: the failure is
    /// told at once.
    /// </summary>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>The time for one attempt, to the last byte of its response; 30 seconds unless set. <see cref="Timeout.InfiniteTimeSpan"/> leaves it to the time for the call.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Which calls share a circuit: those of one operation unless set. The circuit opens after too many failed attempts, and then the
    /// calls that share it fail at once.
    /// </summary>
    public ApiBreakerScope BreakerScope { get; set; } = ApiBreakerScope.Operation;

    /// <summary>The share of failed attempts, above 0 and up to 1, at which a circuit opens; 0.5 unless set.</summary>
    public double BreakerFailureRatio { get; set; } = 0.5;

    /// <summary>How many attempts of the calls that share a circuit, within <see cref="BreakerWindow"/>, it takes to judge by their failures; 20 unless set, and at least 2.</summary>
    public int BreakerMinimumAttempts { get; set; } = 20;

    /// <summary>The time over which failures are counted; 30 seconds unless set.</summary>
    public TimeSpan BreakerWindow { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a circuit stays open before one call tries the gateway; 15 seconds unless set.</summary>
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

        // Written so that it refuses NaN, too.
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
