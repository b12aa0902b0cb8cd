using System;
using System.Text.Json;
using Tidegate.Gateway.Json;

namespace Tidegate.Gateway.Auth.EnosApim;

/// <summary>The body of a request to the token service, member by member.</summary>
internal sealed class TokenRequest
{
    private readonly JsonElement _body;

    private TokenRequest(JsonElement body) => _body = body;

    /// <returns>Null when the body is not a JSON object.</returns>
    public static TokenRequest? Read(ReadOnlyMemory<byte> body) =>
        GatewayJson.Read(body) is { ValueKind: JsonValueKind.Object } json ? new TokenRequest(json) : null;

    /// <summary>Reads a member that must be a non-empty string.</summary>
    public TokenRefusal? TryRead(string name, out string text) => TryRead(name, JsonValueKind.String, out text);

    /// <summary>
    /// Reads a member that is a number in the documentation and a string in some clients. The encryption covers its text exactly as sent.
    /// </summary>
    public TokenRefusal? TryReadNumber(string name, out string digits) => TryRead(name, JsonValueKind.Number, out digits);

    private TokenRefusal? TryRead(string name, JsonValueKind documented, out string text)
    {
        text = "";
        if (!_body.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
        {
            return Empty(name);
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            text = value.GetString()!;
            return text.Length == 0 ? Empty(name) : null;
        }

        text = value.GetRawText();
        return value.ValueKind == documented
            ? null
            : new TokenRefusal(TokenCode.InvalidParameter, $"The parameter {name} is of the wrong kind.");
    }

    private static TokenRefusal Empty(string name) =>
        new(TokenCode.EmptyParameter, $"The parameter {name} is missing or empty.");
}

/// <param name="Reason">The reason, without secrets.</param>
internal sealed record TokenRefusal(TokenCode Code, string Reason);
