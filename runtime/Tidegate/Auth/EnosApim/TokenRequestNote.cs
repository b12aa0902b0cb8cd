using System.Threading;

namespace Tidegate.Auth.EnosApim;

/// <summary>Keeps how the last request for a token was made, for callers that wait for it and want it explained.</summary>
internal sealed class TokenRequestNote
{
    private SignatureExplanation? _last;
    private int _attempts;

    /// <summary>Null when no request was made since <see cref="Clear"/>, such as when another process has shared its token.</summary>
    public SignatureExplanation? Last => Volatile.Read(ref _last);

    public void Clear()
    {
        _attempts = 0;
        Volatile.Write(ref _last, null);
    }

    /// <param name="operation">Getting or refreshing.</param>
    /// <param name="timestamp">What is sent and hashed.</param>
    /// <param name="credentials">The keys.</param>
    public void Write(ApiOperation operation, long timestamp, Credentials credentials) =>
        Volatile.Write(ref _last, Explanations.OfTokenRequest(operation, ++_attempts, timestamp, credentials));
}
