using System;

namespace Tidegate.Gateway;

/// <summary>How long an access token stays valid: for a time, and optionally for a limited number of calls.</summary>
public sealed record TokenLifetime
{
    private TokenLifetime(TimeSpan time, int? calls)
    {
        Time = time;
        Calls = calls;
    }

    /// <summary>Two hours, which is how long EnOS tokens are valid at first.</summary>
    public static TokenLifetime Default { get; } = new(TimeSpan.FromSeconds(7200), calls: null);

    /// <summary>How long a token stays valid after it is issued.</summary>
    public TimeSpan Time { get; }

    /// <summary>How many signed calls a token is valid for; null for no limit.</summary>
    public int? Calls { get; }

    /// <summary>Creates a lifetime that is limited by time.</summary>
    /// <param name="time">More than zero.</param>
    /// <returns>The lifetime.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is zero or less.</exception>
    public static TokenLifetime OfTime(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(time, TimeSpan.Zero);
        return new TokenLifetime(time, calls: null);
    }

    /// <summary>
    /// Creates a lifetime that ends after a number of signed calls, before the announced expiry: a client finds out through code 1203.
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
