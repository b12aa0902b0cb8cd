using Tidegate.Redaction;

namespace Tidegate.Requests;

/// <summary>
/// Knows the secrets of one call in addition to those of its client: the values of its request that the spec marks secret. They are collected
/// only when something has to be hidden, so a call that succeeds pays nothing. Values that occur only in a response are hidden by their names.
/// </summary>
internal sealed class CallRedactor : Redactor
{
    private readonly ClientRedactor _client;
    private readonly ApiRequest _request;
    private readonly RedactedNames _names;
    private string[]? _values;

    public CallRedactor(ClientRedactor client, ApiRequest request, RedactedNames names)
    {
        _client = client;
        _request = request;
        _names = names;
    }

    protected override string[] Spellings
    {
        get
        {
            _values ??= SecretSpellings.Of(RequestSecrets.Find(_request, _names));
            return _values.Length == 0 ? _client.CurrentSpellings : SecretSpellings.Join(_values, _client.CurrentSpellings);
        }
    }

    protected override RedactedNames Names => _names;

    /// <summary>Forgets the values, in preparation for another call.</summary>
    public void Reset() => _values = null;

    public override Redactor Lasting()
    {
        if (_names.IsEmpty)
        {
            return _client;
        }

        _values ??= SecretSpellings.Of(RequestSecrets.Find(_request, _names));
        return new LastingRedactor(_client, _names, _values);
    }

    /// <summary>Knows the same secrets after the request is gone.</summary>
    private sealed class LastingRedactor(ClientRedactor client, RedactedNames names, string[] values) : Redactor
    {
        protected override string[] Spellings => SecretSpellings.Join(values, client.CurrentSpellings);

        protected override RedactedNames Names => names;

        public override Redactor Lasting() => this;
    }
}
