using System;
using Tidegate.Compiler.Model;

namespace Tidegate.Gateway.Operations;

/// <summary>Finds the values that a request sends by name.</summary>
internal static class RequestValues
{
    /// <returns>Null when the request does not have it.</returns>
    public static string? Find(GatewayRequest request, BindingLocation location, string name) => location switch
    {
        BindingLocation.Query => request.QueryValue(name),
        BindingLocation.Header => request.HeaderValues(name) is { Count: > 0 } values ? string.Join(", ", values) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(location)),
    };
}
