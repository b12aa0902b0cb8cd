using System;
using System.Linq;
using Tidegate.Compiler.Model;

namespace Tidegate.Gateway.Operations;

/// <summary>Finds the values that a request sends by name.</summary>
internal static class RequestValues
{
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
