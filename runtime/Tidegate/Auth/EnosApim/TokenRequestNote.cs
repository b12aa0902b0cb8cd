using System.Threading;

namespace Tidegate.Auth.EnosApim;

/// <summary>Keeps an explanation of the last token request, for callers that wait for it and want it explained.</summary>
internal sealed class TokenRequestNote
{
    private SignatureExplanation? _last;
    private int _attempts;

    /// <summary>Null when no request has been made since <see cref="Clear"/>, for example because another process has shared its token.</summary>
    public SignatureExplanation? Last => Volatile.Read(ref _last);

    public void Clear()
    {
        _attempts = 0;
        Volatile.Write(ref _last, null);
    }

    /// <param name="operation">Getting or refreshing a token.</param>
    /// <param name="timestamp">The timestamp that is sent and hashed.</param>
    /// <param name="credentials">The keys.</param>
    public void Write(ApiOperation operation, long timestamp, Credentials credentials) =>
        Volatile.Write(ref _last, Explanations.OfTokenRequest(operation, ++_attempts, timestamp, credentials));
}
