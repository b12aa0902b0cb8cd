using System;
using Tidegate.Gateway.Auth.EnosApim;

namespace Tidegate.Gateway;

/// <summary>What a test can do to the token service while the gateway runs.</summary>
public sealed class TokenControl
{
    private readonly TokenStore _store;
    private volatile int _spelling;

    internal TokenControl(TokenStore store, TokenStatusSpelling spelling)
    {
        _store = store;
        StatusSpelling = spelling;
    }

    /// <summary>How long tokens issued from now on stay valid.</summary>
    public TokenLifetime Lifetime
    {
        get => _store.Lifetime;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _store.Lifetime = value;
        }
    }

    /// <summary>How the token service's responses name the member that carries the code.</summary>
    public TokenStatusSpelling StatusSpelling
    {
        get => (TokenStatusSpelling)_spelling;
        set => _spelling = (int)value;
    }

    /// <summary>How many different tokens have been issued so far.</summary>
    public int IssuedCount => _store.IssuedCount;

    /// <summary>Expires every token now; the next call with one of them gets code 1203.</summary>
    public void ExpireAll() => _store.ExpireAll();

    /// <summary>Makes a token that the gateway did not issue valid for one <see cref="Lifetime"/>.</summary>
    /// <param name="token">The token as it appears in the header.</param>
    /// <exception cref="ArgumentException">The token is null or empty.</exception>
    public void Accept(string token)
    {
        ArgumentException.ThrowIfNullOrEmpty(token);
        _store.Accept(token);
    }
}
