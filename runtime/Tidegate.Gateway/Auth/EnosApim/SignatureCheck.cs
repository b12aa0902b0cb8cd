using System;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Tidegate.Gateway.Responses;

namespace Tidegate.Gateway.Auth.EnosApim;

/// <summary>
/// Decides whether a request is signed correctly. The checks run in this order: the three headers, the form of the query, the timestamp,
/// the signature. The access token is part of the signed text, so it is looked up only afterwards.
/// </summary>
internal sealed class SignatureCheck(Account account)
{
    /// <param name="request">The request.</param>
    /// <param name="accessToken">The token that the request was signed with.</param>
    /// <returns>The refusal; null when the signature is correct.</returns>
    public Reply? Check(GatewayRequest request, out string accessToken)
    {
        accessToken = "";
        if (AuthHeaders.Read(request, out AuthHeaders headers) is { } unusable)
        {
            return Unauthorized(unusable);
        }

        if (request.Target.Query.Problem is { } problem)
        {
            return Reply.Refuse(RequestOutcome.Malformed, HttpStatusCode.BadRequest, problem);
        }

        if (!Timestamp.TryRead(headers.Timestamp, out DateTimeOffset sentAt))
        {
            return Unauthorized($"{AuthHeaders.TimestampName} is not a number of milliseconds since 1970-01-01 UTC.");
        }

        if (Timestamp.Staleness(sentAt, account.Clock, account.AllowedStaleness) is { } stale)
        {
            return Unauthorized(stale);
        }

        string expected = RequestSignature.Compute(headers, request.Target.Query.Pairs, request.JsonBody.Span, account.SecretKey);
        if (!CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(headers.Signature)))
        {
            return Unauthorized(SignatureHint.Explain(request, headers, account.SecretKey, expected));
        }

        accessToken = headers.AccessToken;
        return null;
    }

    private static Reply Unauthorized(string reason) =>
        Reply.Refuse(RequestOutcome.Unauthorized, HttpStatusCode.Unauthorized, reason);
}
