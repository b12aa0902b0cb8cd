using System;

namespace Tidegate.Auth.EnosApim;

/// <summary>
/// Timestamps for token requests. The service refuses an encryption that it has already seen (1001), and the timestamp is the only part of it
/// that changes, so no two requests of the process may use the same one.
/// </summary>
internal sealed class TokenTimestamps
{
    /// <summary>
    /// How far ahead of the clock a timestamp may run in order to be unique; a larger lead means that the clock was set back or corrected.
    /// </summary>
    private const long LongestLead = 1000;

    private readonly object _gate = new();
    private long _last;

    /// <summary>The next timestamp, in milliseconds since 1970.</summary>
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
