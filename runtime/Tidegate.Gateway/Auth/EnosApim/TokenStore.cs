using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Threading;

namespace Tidegate.Gateway.Auth.EnosApim;

/// <param name="RemainingSeconds">Whole seconds until the token expires, at least one.</param>
internal sealed record IssuedToken(string Text, long RemainingSeconds);

/// <summary>The access tokens that are valid at the moment.</summary>
internal sealed class TokenStore(TimeProvider clock, TokenLifetime lifetime)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LiveToken> _live = new(StringComparer.Ordinal);
    private TokenLifetime _lifetime = lifetime;
    private string? _current;
    private int _issued;

    public TokenLifetime Lifetime
    {
        get => Volatile.Read(ref _lifetime);
        set => Volatile.Write(ref _lifetime, value);
    }

    public int IssuedCount => Volatile.Read(ref _issued);

    /// <summary>Returns the token issued last while it is still valid, otherwise a new one.</summary>
    public IssuedToken Get()
    {
        lock (_lock)
        {
            DateTimeOffset now = clock.GetUtcNow();
            return _current is { } text && Find(text, now) is { } token ? Describe(text, token, now) : Issue(now);
        }
    }

    /// <summary>
    /// Exchanges a token that is still valid for a new one. Whether that ends the old one is not documented; here it stays valid until it
    /// expires, so that calls in flight are not refused.
    /// </summary>
    /// <returns>Null when the old token is unknown or has expired.</returns>
    public IssuedToken? Refresh(string oldToken)
    {
        lock (_lock)
        {
            DateTimeOffset now = clock.GetUtcNow();
            return Find(oldToken, now) is null ? null : Issue(now);
        }
    }

    /// <summary>Uses up one of a token's calls.</summary>
    /// <returns>False when the token is unknown or has expired.</returns>
    public bool TryUse(string text)
    {
        lock (_lock)
        {
            if (Find(text, clock.GetUtcNow()) is not { } token)
            {
                return false;
            }

            token.CallsLeft--;
            return true;
        }
    }

    public void Accept(string text)
    {
        lock (_lock)
        {
            _live[text] = NewToken(clock.GetUtcNow());
        }
    }

    public void Expire(string text)
    {
        lock (_lock)
        {
            _live.Remove(text);
        }
    }

    public void ExpireAll()
    {
        lock (_lock)
        {
            _live.Clear();
        }
    }

    private IssuedToken Issue(DateTimeOffset now)
    {
        foreach (string ended in _live.Keys.Where(text => Find(text, now) is null).ToArray())
        {
            _live.Remove(ended);
        }

        string fresh = RandomNumberGenerator.GetHexString(32, lowercase: true);
        LiveToken token = NewToken(now);
        _live[fresh] = token;
        _current = fresh;
        _issued++;
        return Describe(fresh, token, now);
    }

    private LiveToken NewToken(DateTimeOffset now) => new(now + Lifetime.Time) { CallsLeft = Lifetime.Calls ?? int.MaxValue };

    private LiveToken? Find(string text, DateTimeOffset now) =>
        _live.TryGetValue(text, out LiveToken? token) && token.CallsLeft > 0 && now < token.EndsAt ? token : null;

    private static IssuedToken Describe(string text, LiveToken token, DateTimeOffset now) =>
        new(text, Math.Max(1, (long)(token.EndsAt - now).TotalSeconds));

    private sealed class LiveToken(DateTimeOffset endsAt)
    {
        public DateTimeOffset EndsAt { get; } = endsAt;

        public int CallsLeft { get; set; }
    }
}
