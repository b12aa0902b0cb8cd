using System;
using System.Collections.Generic;
using System.Linq;

namespace Tidegate.Gateway.Auth.EnosApim;

/// <summary>Remembers each encryption for as long as its timestamp would still be accepted.</summary>
internal sealed class ReplayGuard(TimeProvider clock, TimeSpan allowedStaleness)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, DateTimeOffset> _seen = new(StringComparer.Ordinal);
    private DateTimeOffset _nextSweep;

    /// <returns>False when the same encryption was already added.</returns>
    public bool TryAdd(string encryption, DateTimeOffset sentAt)
    {
        lock (_lock)
        {
            DateTimeOffset now = clock.GetUtcNow();
            if (now >= _nextSweep)
            {
                foreach (string old in _seen.Where(e => now - e.Value > allowedStaleness).Select(e => e.Key).ToArray())
                {
                    _seen.Remove(old);
                }

                _nextSweep = now + allowedStaleness;
            }

            return _seen.TryAdd(encryption, sentAt);
        }
    }
}
