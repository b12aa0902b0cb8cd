using System;
using System.Text;

namespace Tidegate.Auth;

/// <summary>An access token and its lifetime.</summary>
internal sealed class AccessToken
{
    /// <summary>A token is refreshed in the last tenth of its lifetime, but no earlier than this long before it expires.</summary>
    private static readonly TimeSpan s_longestMargin = TimeSpan.FromMinutes(5);

    private readonly GatewayClock _clock;
    private readonly DateTimeOffset _obtainedAt;
    private readonly long _obtainedTimestamp;
    private readonly TimeSpan _margin;
    private volatile bool _isRefused;
    private volatile bool _hasServed;
    private volatile bool _isSuccessor;

    /// <param name="text">The token.</param>
    /// <param name="expiresAt">When it expires, by the gateway's clock.</param>
    /// <param name="clock">The gateway's clock.</param>
    public AccessToken(string text, DateTimeOffset expiresAt, GatewayClock clock)
    {
        ClockReading now = clock.Read();
        Text = text;
        Utf8 = Encoding.UTF8.GetBytes(text);
        ExpiresAt = expiresAt;
        _clock = clock;
        _margin = TimeSpan.FromTicks(Math.Min((expiresAt - now.Gateway).Ticks / 10, s_longestMargin.Ticks));
        _obtainedAt = now.Local;
        _obtainedTimestamp = clock.Local.GetTimestamp();
    }

    public string Text { get; }

    public byte[] Utf8 { get; }

    /// <summary>The token as RFC 6750, section 2.1, writes it into a header.</summary>
    public string Bearer => field ??= $"Bearer {Text}";

    /// <summary>When the token expires, by the gateway's clock.</summary>
    public DateTimeOffset ExpiresAt { get; }

    /// <summary>How much longer the token may be used, as far as the client knows.</summary>
    public TimeSpan TimeLeft => TimeLeftAt(_clock.Read());

    /// <summary>Whether another process obtained the token and shared it.</summary>
    public bool IsTakenOver { get; init; }

    /// <summary>
    /// Whether it took the place of a token that was near its end and not refused. At such a time other processes refresh the same token, and a
    /// refresh that comes late may end this one before it serves.
    /// </summary>
    public bool IsSuccessor => _isSuccessor;

    /// <summary>Whether the service has accepted this token in a call.</summary>
    public bool HasServed => _hasServed;

    /// <summary>Whether the gateway has stopped accepting the token.</summary>
    public bool IsRefused => _isRefused;

    /// <summary>Whether a text can be sent as a token: it must be visible ASCII to fit in a header.</summary>
    public static bool IsSendable(string text)
    {
        foreach (char c in text)
        {
            if (c is <= ' ' or > '~')
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    /// <summary>Records that the service has accepted this token in a call.</summary>
    public void Serve() => _hasServed = true;

    /// <summary>Records that it took the place of a token that was not refused.</summary>
    public void Succeed() => _isSuccessor = true;

    /// <summary>Takes the token out of use, because the gateway no longer accepts it.</summary>
    public void Refuse() => _isRefused = true;

    /// <summary>Whether the token may be used, as far as the client knows.</summary>
    public bool IsUsable => !_isRefused && TimeLeft > TimeSpan.Zero;

    /// <summary>Whether the token may be used and is not about to expire, by the given clock reading.</summary>
    public bool IsFreshAt(ClockReading now) => !_isRefused && TimeLeftAt(now) > _margin;

    public override string ToString() => "access token";

    /// <summary>
    /// Uses the wall clock or the monotonic clock, whichever leaves less time: the wall clock may be set back, and the monotonic clock may stop
    /// while the machine sleeps.
    /// </summary>
    private TimeSpan TimeLeftAt(ClockReading now)
    {
        DateTimeOffset byTimePassed = Calendar.Add(_obtainedAt, _clock.Local.GetElapsedTime(_obtainedTimestamp));
        return ExpiresAt - Calendar.Add(now.Local > byTimePassed ? now.Local : byTimePassed, now.Offset);
    }
}
