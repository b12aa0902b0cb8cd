using System;
using Tidegate.Responses;

namespace Tidegate.Auth;

/// <summary>
/// Decides whether it is worth replacing refused credentials, such as a token. When new ones are refused as well, they are not the matter but a
/// clock, a key or a right: asking for ever more would load the gateway, take the token from calls that it serves, and help nobody.
/// </summary>
internal sealed class ReplacementLimit
{
    /// <summary>A new token can be revoked before it is used; when this many are refused in a row, it is no coincidence.</summary>
    private const int FruitlessUntilPause = 3;

    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(10);

    private readonly object _gate = new();
    private readonly TimeProvider _clock;
    private object? _lastFruitless;
    private int _fruitless;
    private long _lastFruitlessAt;

    public ReplacementLimit(TimeProvider clock)
    {
        _clock = clock;
    }

    /// <summary>Whether others may help a call that was refused.</summary>
    public bool IsWorthwhile()
    {
        lock (_gate)
        {
            return _fruitless < FruitlessUntilPause || _clock.GetElapsedTime(_lastFruitlessAt) >= s_pause;
        }
    }

    /// <summary>Learns how a call went that was sent again with new credentials.</summary>
    /// <param name="replacement">The new ones; null when they are not known, and so may be others each time.</param>
    /// <param name="refusal">What the response said against them.</param>
    public void Learn(object? replacement, CredentialRefusal refusal)
    {
        lock (_gate)
        {
            if (refusal == CredentialRefusal.None)
            {
                _fruitless = 0;
            }
            else if (replacement is null || !replacement.Equals(_lastFruitless))
            {
                _lastFruitless = replacement;
                _lastFruitlessAt = _clock.GetTimestamp();
                _fruitless++;
            }
        }
    }
}
