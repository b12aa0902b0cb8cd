using System;
using System.Text;

namespace Tidegate.Auth;

/// <summary>An access token and how long it may be used.</summary>
internal sealed class AccessToken
{
    /// <summary>A token is refreshed in the last tenth of its life, but not earlier than this before its end.</summary>
    private static readonly TimeSpan s_longestMargin = TimeSpan.FromMinutes(5);

    private readonly GatewayClock _clock;
    private readonly DateTimeOffset _obtainedAt;
    private readonly long _obtainedTimestamp;
    private readonly TimeSpan _margin;
    private volatile bool _isRefused;
    private volatile bool _hasServed;

    /// <param name="text">The token.</param>
    /// <param name="expiresAt">Its end, by the gateway's clock.</param>
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

    /// <summary>The end of the token, by the gateway's clock.</summary>
    public DateTimeOffset ExpiresAt { get; }

    /// <summary>How long the token may be used from now on, as far as the client knows.</summary>
    public TimeSpan TimeLeft => TimeLeftAt(_clock.Read());

    /// <summary>Whether another process obtained the token and shared it.</summary>
    public bool IsTakenOver { get; init; }

    /// <summary>Whether the service has answered a call with this token.</summary>
    public bool HasServed => _hasServed;

    /// <summary>Whether the gateway does not accept the token any more.</summary>
    public bool IsRefused => _isRefused;

    /// <summary>Whether a text can be sent as a token: a header carries visible ASCII only.</summary>
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

    /// <summary>Notes that the service has answered a call with this token.</summary>
    public void Serve() => _hasServed = true;

    /// <summary>Takes the token out of use: the gateway does not accept it any more.</summary>
    public void Refuse() => _isRefused = true;

    /// <summary>Whether the token may be used, as far as the client knows.</summary>
    public bool IsUsable => !_isRefused && TimeLeft > TimeSpan.Zero;

    /// <summary>Whether the token may be used and has not come near its end, by what the clocks show now.</summary>
    public bool IsFreshAt(ClockReading now) => !_isRefused && TimeLeftAt(now) > _margin;

    public override string ToString() => "access token";

    /// <summary>
    /// By the clock on the wall or by the time passed, whichever is later: the first may be set back, the second may stand still while
    /// the machine sleeps.
    /// </summary>
    private TimeSpan TimeLeftAt(ClockReading now)
    {
        DateTimeOffset byTimePassed = Calendar.Add(_obtainedAt, _clock.Local.GetElapsedTime(_obtainedTimestamp));
        return ExpiresAt - Calendar.Add(now.Local > byTimePassed ? now.Local : byTimePassed, now.Offset);
    }
}
