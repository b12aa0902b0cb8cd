using System;

namespace Tidegate.Auth.EnosApim;

/// <summary>
/// Timestamps for token requests. The service refuses an encryption that it has seen (1001), and the timestamp is the only part of it
/// that changes: no two requests of the process get the same one.
/// </summary>
internal sealed class TokenTimestamps
{
    /// <summary>How far ahead of the clock a timestamp may be to differ from the one before; beyond it, the clock was set back or corrected.</summary>
    private const long LongestLead = 1000;

    private readonly object _gate = new();
    private long _last;

    /// <summary>Milliseconds since 1970.</summary>
    public long Next(DateTimeOffset now)
    {
        lock (_gate)
        {
            long milliseconds = now.ToUnixTimeMilliseconds();
            long lead = _last - milliseconds;
            _last = lead is >= 0 and < LongestLead ? _last + 1 : milliseconds;
            return _last;
        }
    }
}
