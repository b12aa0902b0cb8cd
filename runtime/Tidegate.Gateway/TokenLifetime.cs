using System;

namespace Tidegate.Gateway;

/// <summary>How long an access token is good: for a time, and possibly for a number of calls only.</summary>
public sealed record TokenLifetime
{
    private TokenLifetime(TimeSpan time, int? calls)
    {
        Time = time;
        Calls = calls;
    }

    /// <summary>Two hours, which is what the token service of EnOS starts with.</summary>
    public static TokenLifetime Default { get; } = new(TimeSpan.FromSeconds(7200), calls: null);

    /// <summary>How long a token is good after it was given out.</summary>
    public TimeSpan Time { get; }

    /// <summary>How many signed calls a token is good for; null when calls do not wear it out.</summary>
    public int? Calls { get; }

    /// <summary>Makes tokens good for a time.</summary>
    /// <param name="time">More than zero.</param>
    /// <returns>The lifetime.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is zero or less.</exception>
    public static TokenLifetime OfTime(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(time, TimeSpan.Zero);
        return new TokenLifetime(time, calls: null);
    }

    /// <summary>
    /// Makes tokens end after a number of signed calls, before their announced time: a client finds out through code 1203.
    /// </summary>
    /// <param name="calls">One or more.</param>
    /// <returns>The lifetime.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is zero or less.</exception>
    public static TokenLifetime OfCalls(int calls)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(calls);
        return new TokenLifetime(Default.Time, calls);
    }
}
