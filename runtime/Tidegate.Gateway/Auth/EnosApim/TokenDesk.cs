using System;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Tidegate.Gateway.Json;
using Tidegate.Gateway.Responses;

namespace Tidegate.Gateway.Auth.EnosApim;

/// <summary>
/// The token service: issues access tokens to clients that prove, with a hash of the key, the time and the secret, that they know the
/// secret. A refusal is a <c>status</c> in an HTTP 200. The order of checks: parameters (1202, 1004), key (1002), timestamp (1004 when
/// stale; the documentation has no code for it), encryption (1003), repetition (1001), and for a refresh the old token (1203). The
/// documented 1005 and 1204 say that the service failed; a test returns them through an override.
/// </summary>
internal sealed class TokenDesk(Account account, TokenStore store, TokenControl control)
{
    private readonly ReplayGuard _replays = new(account.Clock, account.AllowedStaleness);

    public Reply Respond(GatewayRequest request, AuthEndpoint endpoint) =>
        Check(request, endpoint, out IssuedToken? token) is { } refusal
            ? new Reply(RequestOutcome.TokenRefused, Write(refusal.Code, refusal.Reason, token: null), refusal.Reason)
            : new Reply(RequestOutcome.TokenIssued, Write(TokenCode.Success, "SUCCESS", token));

    private TokenRefusal? Check(GatewayRequest request, AuthEndpoint endpoint, out IssuedToken? token)
    {
        token = null;
        if (TokenRequest.Read(request.Body) is not { } body)
        {
            return new TokenRefusal(TokenCode.InvalidParameter, "The body is not a JSON object.");
        }

        string oldToken = "";
        TokenRefusal? refusal = body.TryRead("appKey", out string appKey)
            ?? body.TryRead("encryption", out string encryption)
            ?? body.TryReadNumber("timestamp", out string timestamp)
            ?? (endpoint == TokenEndpoints.Refresh ? body.TryRead("accessToken", out oldToken) : null)
            ?? CheckKey(appKey)
            ?? CheckEncryption(encryption, timestamp);
        if (refusal is not null)
        {
            return refusal;
        }

        token = endpoint == TokenEndpoints.Refresh ? store.Refresh(oldToken) : store.Get();
        return token is null ? new TokenRefusal(TokenCode.TokenExpired, "The access token is unknown or has expired.") : null;
    }

    private TokenRefusal? CheckKey(string appKey) =>
        appKey == account.AccessKey ? null : new TokenRefusal(TokenCode.UnknownAppKey, "The appKey does not exist.");

    private TokenRefusal? CheckEncryption(string encryption, string timestamp)
    {
        if (!Timestamp.TryRead(timestamp, out DateTimeOffset sentAt))
        {
            return new TokenRefusal(
                TokenCode.InvalidParameter, "The parameter timestamp is not a number of milliseconds since 1970-01-01 UTC.");
        }

        if (Timestamp.Staleness(sentAt, account.Clock, account.AllowedStaleness) is { } stale)
        {
            return new TokenRefusal(TokenCode.InvalidParameter, stale);
        }

        byte[] expected = Encoding.UTF8.GetBytes(Encrypt(account.AccessKey, timestamp, account.SecretKey));
        if (!CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(encryption)))
        {
            return new TokenRefusal(TokenCode.WrongEncryption, "The encryption is not valid.");
        }

        return _replays.TryAdd(encryption, sentAt)
            ? null
            : new TokenRefusal(TokenCode.RepeatedEncryption, "This encryption was used before: each request needs a timestamp of its own.");
    }

    private static string Encrypt(string appKey, string timestamp, string secretKey) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(appKey + timestamp + secretKey))).ToLowerInvariant();

    private GatewayResponse Write(TokenCode code, string message, IssuedToken? token)
    {
        var response = new JsonObject
        {
            [control.StatusSpelling == TokenStatusSpelling.Stauts ? "stauts" : "status"] = (int)code,
            ["msg"] = message,
            ["business"] = "apim-token-service",
            ["data"] = token is null
                ? null
                : new JsonObject { ["accessToken"] = token.Text, ["expire"] = token.RemainingSeconds },
        };
        return GatewayResponse.Json(GatewayJson.Write(response));
    }
}
