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

    /// <summary>A gateway repeats that of a call in the response to it: as many as there may be calls at one time, within reason.</summary>
    private const int RememberedSignatures = 64;

    private readonly object _gate = new();
    private readonly string? _secretKey;
    private readonly Queue<string> _tokens = new();
    private readonly Queue<string> _signatures = new();

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
                return _spellings ??= SecretSpellings.Of(_secretKey is null ? [.. _tokens, .. _signatures] : [_secretKey, .. _tokens, .. _signatures]);
            }
        }
    }

    protected override string[] Spellings => CurrentSpellings;

    protected override RedactedNames Names => RedactedNames.None;

    /// <summary>Hides an access token from now on.</summary>
    public void RememberToken(string token) => Remember(token, _tokens, RememberedTokens);

    /// <summary>Hides what a signer that is not the client's own has set.</summary>
    public void RememberSignature(string value) => Remember(value, _signatures, RememberedSignatures);

    private void Remember(string secret, Queue<string> secrets, int limit)
    {
        lock (_gate)
        {
            if (secrets.Contains(secret))
            {
                return;
            }

            secrets.Enqueue(secret);
            if (secrets.Count > limit)
            {
                secrets.Dequeue();
            }

            _spellings = null;
        }
    }

    public override Redactor Lasting() => this;
}
