using System.Collections.Generic;
using System.Linq;
using System.Text;
using Tidegate.Buffers;
using Tidegate.Redaction;
using Tidegate.Requests;

namespace Tidegate.Auth.EnosApim;

/// <summary>Explains the signature of a request that is about to be sent.</summary>
internal static class SignatureExplainer
{
    /// <param name="message">The request.</param>
    /// <param name="accessToken">The token that it is sent with.</param>
    /// <param name="timestamp">The timestamp that it is sent with.</param>
    /// <param name="credentials">The keys.</param>
    public static SignatureExplanation Explain(ApiRequestMessage message, string accessToken, string timestamp, Credentials credentials)
    {
        ApiRequest request = message.Request;
        Redactor redaction = request.Redaction;
        KeyValuePair<string, string>[] query = RequestTarget.Query(request)
            .Select(parameter => new KeyValuePair<string, string>(parameter.Key, request.IsSecret(parameter.Key) ? Redactor.Mask : redaction.HideSecrets(parameter.Value)))
            .ToArray();
        string body = redaction.HideSecrets(Encoding.UTF8.GetString(request.Body.Span));
        string paramsData = string.Concat(query.Select(static parameter => parameter.Key + parameter.Value)) + body;

        // Over a masked value it would let everybody try which one it was.
        bool isMasked = paramsData != Encoding.UTF8.GetString(request.Payload.Span);
        return new SignatureExplanation
        {
            Operation = message.Operation.Name,
            Attempt = message.Attempts + 1,
            AccessToken = SignatureExplanation.Describe(accessToken),
            ParamsData = paramsData,
            Timestamp = timestamp,
            SecretKey = SignatureExplanation.Describe(Encoding.UTF8.GetString(credentials.SecretKeyUtf8)),
            Query = query,
            BodyBytes = request.Body.Length,
            ParamsDataSha256 = isMasked ? null : HexSha256.Hash(request.Payload.Span, default, default, default),
            NotSigned = $"{message.Method} {RequestTarget.ShownPath(request)}",
        };
    }
}
