using System.Text.Json;
using Tidegate.Compiler.Model;

namespace Tidegate.Gateway.Operations;

/// <summary>Finds the idempotency keys of requests, and checks that they are some.</summary>
internal static class KeyCheck
{
    /// <returns>A sentence about the key; null when it is one, or there is none to send.</returns>
    public static string? Check(GatewayRequest request, EndpointModel endpoint, JsonElement? body) =>
        endpoint.Bindings.Key is { } key && string.IsNullOrWhiteSpace(Find(request, key, body)) ? $"{key.WireName}: expected a key that is not empty" : null;

    /// <returns>Null when the request has none.</returns>
    public static string? Find(GatewayRequest request, BindingModel key, JsonElement? body) => key.Location != BindingLocation.BodyMember
        ? RequestValues.Find(request, key.Location, key.WireName)
        : body is { ValueKind: JsonValueKind.Object } members && members.TryGetProperty(key.WireName, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
