namespace Tidegate.Redaction;

/// <summary>
/// Knows the secrets of one client: its secret key, the access tokens of late, and what a signer of the caller's hides. Their spellings are worked out when something is to
/// be hidden, and not before: a client whose calls succeed pays nothing.
/// </summary>
internal sealed class ClientRedactor : Redactor
{
    /// <summary>A response may still repeat the token before the current one.</summary>
    private const int RememberedTokens = 4;

    /// <summary>A key is hidden each time that it is used, between tokens that come and go.</summary>
    private const int RememberedSecrets = 64;

    /// <summary>A gateway repeats that of a call in the response to it: as many as there may be calls at one time, within reason.</summary>
    private const int RememberedSignatures = 64;

    private readonly object _gate = new();
    private readonly string? _secretKey;
    private readonly RecentSecrets _tokens = new(RememberedTokens);
    private readonly RecentSecrets _secrets = new(RememberedSecrets);
    private readonly RecentSecrets _signatures = new(RememberedSignatures);

    /// <summary>Null until they are needed, and again when there is another secret.</summary>
    private volatile string[]? _spellings;

    /// <param name="secretKey">Null when the client has none.</param>
    public ClientRedactor(string? secretKey)
    {
        _secretKey = secretKey;
    }

    /// <summary>The current spellings of the secrets.</summary>
    public string[] CurrentSpellings
    {
        get
        {
            if (_spellings is { } found)
            {
                return found;
            }

            lock (_gate)
            {
                string[] known = [.. _tokens.All, .. _secrets.All, .. _signatures.All];
                return _spellings ??= SecretSpellings.Of(_secretKey is null ? known : [_secretKey, .. known]);
            }
        }
    }

    protected override string[] Spellings => CurrentSpellings;

    protected override RedactedNames Names => RedactedNames.None;

    /// <summary>Hides an access token from now on.</summary>
    public void RememberToken(string token) => Remember(token, _tokens);

    /// <summary>Hides a secret of a signer that is not the client's own.</summary>
    public void RememberSecret(string secret) => Remember(secret, _secrets);

    /// <summary>Hides what such a signer has set as the value of a header.</summary>
    public void RememberSignature(string value)
    {
        foreach (string part in SignatureParts.Of(value))
        {
            Remember(part, _signatures);
        }
    }

    private void Remember(string secret, RecentSecrets secrets)
    {
        lock (_gate)
        {
            if (secrets.Remember(secret))
            {
                _spellings = null;
            }
        }
    }

    public override Redactor Lasting() => this;
}
