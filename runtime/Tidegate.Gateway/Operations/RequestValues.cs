using System;
using System.Linq;
using System.Text.Json;
using Tidegate.Compiler.Model;

namespace Tidegate.Gateway.Operations;

/// <summary>Finds the values that a request sends by name.</summary>
internal static class RequestValues
{
    /// <summary>Finds the value of an input that is single, also in a body that is an object.</summary>
    /// <param name="body">The body; null when it is no JSON.</param>
    /// <returns>Null when the request does not have it.</returns>
    public static string? Find(GatewayRequest request, OperationMatch match, BindingModel input, JsonElement? body) => input.Location switch
    {
        BindingLocation.BodyMember => body is { ValueKind: JsonValueKind.Object } members && members.TryGetProperty(input.WireName, out JsonElement value) ? value.ToString() : null,
        BindingLocation.Body => body?.ToString(),
        _ => Find(request, match, input.Location, input.WireName),
    };

    /// <summary>Finds a value that stands in the path, or is sent by name outside a body that is JSON.</summary>
    /// <returns>Null when the request does not have it.</returns>
    public static string? Find(GatewayRequest request, OperationMatch match, BindingLocation location, string name) => location == BindingLocation.Path
        ? match.Operation.Path.Placeholders.Zip(match.PathValues).FirstOrDefault(pair => pair.First.WireName == name).Second
        : Find(request, location, name);

    /// <returns>Null when the request does not have it.</returns>
    public static string? Find(GatewayRequest request, BindingLocation location, string name) => location switch
    {
        BindingLocation.Query => QueryOf(request, name),
        BindingLocation.Cookie => CookieOf(request, name),
        BindingLocation.Header => request.HeaderValues(name) is { Count: > 0 } values ? string.Join(", ", values) : null,
        BindingLocation.Form or BindingLocation.Part => request.Parts.FirstOrDefault(part => part.Name == name)?.Text,
        _ => throw new ArgumentOutOfRangeException(nameof(location)),
    };

    /// <summary>A name that stands several times has its values on lines, as the items of an array in a sample.</summary>
    private static string? QueryOf(GatewayRequest request, string name)
    {
        string[] values = request.Query.Where(pair => pair.Key == name).Select(pair => pair.Value).ToArray();
        return values.Length == 0 ? null : string.Join('\n', values);
    }

    private static string? CookieOf(GatewayRequest request, string name)
    {
        foreach (string cookie in request.HeaderValues("Cookie").SelectMany(header => header.Split(';')))
        {
            string[] parts = cookie.Trim().Split('=', 2);
            if (parts.Length == 2 && parts[0] == name)
            {
                return parts[1];
            }
        }

        return null;
    }
}
