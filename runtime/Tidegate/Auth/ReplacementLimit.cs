using System;
using Tidegate.Responses;

namespace Tidegate.Auth;

/// <summary>
/// Decides whether it is worth replacing a refused token. When new tokens are refused as well, the token is not the matter but a clock,
/// a key or a right: asking for ever more tokens would load the gateway, take the token from calls that it serves, and help nobody.
/// </summary>
internal sealed class ReplacementLimit
{
    /// <summary>A new token can be revoked before it is used; that this many are, one after the other, is no accident.</summary>
    private const int FruitlessUntilPause = 3;

    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(10);

    private readonly object _gate = new();
    private readonly TimeProvider _clock;
    private AccessToken? _lastFruitless;
    private int _fruitless;
    private long _lastFruitlessAt;

    public ReplacementLimit(TimeProvider clock)
    {
        _clock = clock;
    }

    /// <summary>Whether another token may help a call that was refused.</summary>
    public bool IsWorthwhile(AccessToken refused, CredentialRefusal refusal)
    {
        if (refusal == CredentialRefusal.Expired && refused.HasServed)
        {
            return true;
        }

        lock (_gate)
        {
            return _fruitless < FruitlessUntilPause || _clock.GetElapsedTime(_lastFruitlessAt) >= s_pause;
        }
    }

    /// <summary>Learns how a call went that was sent again with a new token.</summary>
    public void Learn(AccessToken replacement, CredentialRefusal refusal)
    {
        lock (_gate)
        {
            if (refusal == CredentialRefusal.None)
            {
                _fruitless = 0;
            }
            else if (!ReferenceEquals(replacement, _lastFruitless))
            {
                _lastFruitless = replacement;
                _lastFruitlessAt = _clock.GetTimestamp();
                _fruitless++;
            }
        }
    }
}
