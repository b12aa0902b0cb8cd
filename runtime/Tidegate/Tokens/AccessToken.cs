using System;
using System.Text;

namespace Tidegate.Tokens;

/// <summary>An access token and how long it may be used.</summary>
internal sealed class AccessToken
{
    /// <summary>A token is refreshed in the last tenth of its life, but not earlier than this before its end.</summary>
    private static readonly TimeSpan s_longestMargin = TimeSpan.FromMinutes(5);

    private readonly DateTimeOffset _obtainedAt;
    private readonly long _obtainedTimestamp;
    private readonly TimeSpan _lifetime;
    private readonly TimeSpan _margin;
    private volatile bool _isRefused;
    private volatile bool _hasServed;

    /// <param name="text">The token.</param>
    /// <param name="lifetime">How long it lasts from now on.</param>
    /// <param name="clock">Tells now.</param>
    public AccessToken(string text, TimeSpan lifetime, TimeProvider clock)
    {
        Text = text;
        Utf8 = Encoding.UTF8.GetBytes(text);
        _lifetime = lifetime;
        _margin = TimeSpan.FromTicks(Math.Min(lifetime.Ticks / 10, s_longestMargin.Ticks));
        _obtainedAt = clock.GetUtcNow();
        _obtainedTimestamp = clock.GetTimestamp();
    }

    public string Text { get; }

    public byte[] Utf8 { get; }

    /// <summary>Whether the service has answered a call with this token.</summary>
    public bool HasServed => _hasServed;

    /// <summary>Whether the gateway does not accept the token any more.</summary>
    public bool IsRefused => _isRefused;

    /// <summary>Notes that the service has answered a call with this token.</summary>
    public void Serve() => _hasServed = true;

    /// <summary>Takes the token out of use: the gateway does not accept it any more.</summary>
    public void Refuse() => _isRefused = true;

    /// <summary>Whether the token may be used, as far as the client knows.</summary>
    public bool IsUsable(TimeProvider clock) => !_isRefused && Age(clock) < _lifetime;

    /// <summary>Whether the token may be used and has not come near its end.</summary>
    public bool IsFresh(TimeProvider clock) => !_isRefused && Age(clock) < _lifetime - _margin;

    public override string ToString() => "access token";

    /// <summary>
    /// By the clock on the wall or by the time passed, whichever is more: the first may be set back, the second may stand still while
    /// the machine sleeps.
    /// </summary>
    private TimeSpan Age(TimeProvider clock)
    {
        TimeSpan byWall = clock.GetUtcNow() - _obtainedAt;
        TimeSpan passed = clock.GetElapsedTime(_obtainedTimestamp);
        return byWall > passed ? byWall : passed;
    }
}
