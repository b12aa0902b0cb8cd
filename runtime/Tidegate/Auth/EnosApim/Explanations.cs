using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Tidegate.Buffers;
using Tidegate.Redaction;
using Tidegate.Requests;

namespace Tidegate.Auth.EnosApim;

/// <summary>Explains what is hashed into the signature of a call, and into a token request.</summary>
internal static class Explanations
{
    private const string Hash = "is the SHA-256 of these pieces, one after the other, in lower-case hexadecimal";

    /// <param name="attempt">The call, about to be sent.</param>
    /// <param name="accessToken">The token that is sent.</param>
    /// <param name="timestamp">The timestamp that is sent.</param>
    /// <param name="credentials">The keys.</param>
    public static SignatureExplanation OfCall(IAttempt attempt, string accessToken, string timestamp, Credentials credentials)
    {
        ApiRequest request = attempt.Request;
        KeyValuePair<string, string>[] query = TargetText.Query(request)
            .Select(parameter => new KeyValuePair<string, string>(
                parameter.Key, request.IsSecret(parameter.Key) ? Redactor.Mask : attempt.Redaction.HideSecrets(parameter.Value)))
            .ToArray();
        SignedPiece paramsData = ParamsData(attempt, query);
        string order = string.Join(", ", query.Select(static parameter => $"{parameter.Key}={parameter.Value}"));
        string hash = paramsData.Sha256 is null ? "no SHA-256 is told of it, since it holds secrets" : $"its own SHA-256 is {paramsData.Sha256}";
        return new SignatureExplanation
        {
            Operation = request.Operation.Name,
            Attempt = attempt.Number,
            Rule = $"the signature {Hash}",
            Pieces =
            [
                new("access token", SignatureExplanation.Describe(accessToken)),
                paramsData,
                new("timestamp", timestamp),
                SecretKey(credentials),
            ],
            Notes = [$"paramsData is the query, sorted by name ({order}), then {Number(SignedText.LengthOfBody(request))} bytes of body; {hash}"],
            NotSigned = $"{request.Operation.Method} {TargetText.ShownPath(request)}, the headers,{(request.Format is null ? "" : " the body, which is not JSON,")} the access key",
        };
    }

    /// <summary>Explains that a call is not signed.</summary>
    public static SignatureExplanation OfToken(IAttempt attempt, string accessToken) => new()
    {
        Operation = attempt.Request.Operation.Name,
        Attempt = attempt.Number,
        Rule = "the access token is sent alone, without a signature",
        Pieces = [new("access token", SignatureExplanation.Describe(accessToken))],
        NotSigned = "the whole request",
    };

    /// <param name="operation">Getting or refreshing a token.</param>
    /// <param name="attempt">The number of the attempt, from 1.</param>
    /// <param name="timestamp">The timestamp that is sent and hashed.</param>
    /// <param name="credentials">The keys.</param>
    public static SignatureExplanation OfTokenRequest(ApiOperation operation, int attempt, long timestamp, Credentials credentials) => new()
    {
        Operation = operation.Name,
        Attempt = attempt,
        Rule = $"the encryption {Hash}",
        Pieces =
        [
            new("access key", SignatureExplanation.Describe(credentials.AccessKey)),
            new("timestamp", Number(timestamp)),
            SecretKey(credentials),
        ],
        NotSigned = $"{operation.Method} {operation.Path}, the headers",
    };

    /// <summary>The names and values of the query, then the body.</summary>
    private static SignedPiece ParamsData(IAttempt attempt, KeyValuePair<string, string>[] query)
    {
        ReadOnlySpan<byte> signed = SignedText.Of(attempt.Request);
        string body = attempt.Redaction.HideSecrets(Encoding.UTF8.GetString(signed.Slice(attempt.Request.BodyStart)));
        string shown = string.Concat(query.Select(static parameter => parameter.Key + parameter.Value)) + body;
        bool isMasked = shown != Encoding.UTF8.GetString(signed);
        return new SignedPiece("paramsData", shown)
        {
            Sha256 = isMasked ? null : HexSha256.Hash(signed, default, default, default),
        };
    }

    private static SignedPiece SecretKey(Credentials credentials) =>
        new("secret key", SignatureExplanation.Describe(Encoding.UTF8.GetString(credentials.SecretKeyUtf8)));

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
