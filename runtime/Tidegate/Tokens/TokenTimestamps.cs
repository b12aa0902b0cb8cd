using System;

namespace Tidegate.Tokens;

/// <summary>
/// Timestamps for token requests. The service refuses an encryption that it has seen (1001), and the timestamp is the only part of it
/// that changes: no two requests of the process get the same one.
/// </summary>
internal sealed class TokenTimestamps
{
    /// <summary>How far ahead of the clock a timestamp may be to differ from the one before; beyond it, the clock was set back.</summary>
    private const long LongestLead = 1000;

    private readonly object _gate = new();
    private readonly TimeProvider _clock;
    private long _last;

    public TokenTimestamps(TimeProvider clock)
    {
        _clock = clock;
    }

    /// <summary>Milliseconds since 1970.</summary>
    public long Next()
    {
        lock (_gate)
        {
            long now = _clock.GetUtcNow().ToUnixTimeMilliseconds();
            long lead = _last - now;
            _last = lead is >= 0 and < LongestLead ? _last + 1 : now;
            return _last;
        }
    }
}
