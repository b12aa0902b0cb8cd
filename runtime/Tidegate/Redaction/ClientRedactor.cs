using System.Collections.Generic;

namespace Tidegate.Redaction;

/// <summary>
/// Knows the secrets of one client: its secret key, and the access tokens of late. Their spellings are worked out when something is to
/// be hidden, and not before: a client whose calls succeed pays nothing.
/// </summary>
internal sealed class ClientRedactor : Redactor
{
    /// <summary>A response may still repeat the token before the current one.</summary>
    private const int RememberedTokens = 4;

    private readonly object _gate = new();
    private readonly string? _secretKey;
    private readonly Queue<string> _tokens = new();

    /// <summary>Null until they are needed, and again when there is another token.</summary>
    private volatile string[]? _spellings;

    /// <param name="secretKey">Null when the client has none.</param>
    public ClientRedactor(string? secretKey)
    {
        _secretKey = secretKey;
    }

    /// <summary>The secrets as they are now.</summary>
    public string[] CurrentSpellings
    {
        get
        {
            if (_spellings is { } known)
            {
                return known;
            }

            lock (_gate)
            {
                return _spellings ??= SecretSpellings.Of(_secretKey is null ? [.. _tokens] : [_secretKey, .. _tokens]);
            }
        }
    }

    protected override string[] Spellings => CurrentSpellings;

    protected override RedactedNames Names => RedactedNames.None;

    /// <summary>Hides an access token from now on.</summary>
    public void RememberToken(string token)
    {
        lock (_gate)
        {
            if (_tokens.Contains(token))
            {
                return;
            }

            _tokens.Enqueue(token);
            if (_tokens.Count > RememberedTokens)
            {
                _tokens.Dequeue();
            }

            _spellings = null;
        }
    }

    public override Redactor Lasting() => this;
}
