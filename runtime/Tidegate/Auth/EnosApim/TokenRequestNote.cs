using System.Globalization;
using System.Text;
using System.Threading;

namespace Tidegate.Auth.EnosApim;

/// <summary>Keeps how the last request for a token was made, for callers that wait for it and want it explained.</summary>
internal sealed class TokenRequestNote
{
    private SignatureExplanation? _last;
    private int _attempt;

    /// <summary>Null when no request was made since <see cref="Clear"/>, such as when another process has shared its token.</summary>
    public SignatureExplanation? Last => Volatile.Read(ref _last);

    public void Clear()
    {
        _attempt = 0;
        Volatile.Write(ref _last, null);
    }

    /// <param name="operation">Getting or refreshing.</param>
    /// <param name="timestamp">What is sent and hashed.</param>
    /// <param name="bodyBytes">The size of the body.</param>
    /// <param name="credentials">The keys.</param>
    public void Write(ApiOperation operation, long timestamp, int bodyBytes, Credentials credentials) => Volatile.Write(ref _last, new SignatureExplanation
    {
        Operation = operation.Name,
        Attempt = ++_attempt,
        AccessToken = "",
        AccessKey = SignatureExplanation.Describe(credentials.AccessKey),
        ParamsData = "",
        Timestamp = timestamp.ToString(CultureInfo.InvariantCulture),
        SecretKey = SignatureExplanation.Describe(Encoding.UTF8.GetString(credentials.SecretKeyUtf8)),
        Query = [],
        BodyBytes = bodyBytes,
        ParamsDataSha256 = null,
        NotSigned = $"{operation.Method} {operation.Path}",
    });
}
