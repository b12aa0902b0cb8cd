using System.Collections.Generic;

namespace Tidegate.Gateway.Auth.EnosApim;

/// <summary>The endpoints of the token service.</summary>
internal static class TokenEndpoints
{
    public const string GetName = "token/get";
    public const string RefreshName = "token/refresh";

    public static AuthEndpoint Get { get; } = new(GetName, "/apim-token-service/v2.0/token/get");

    public static AuthEndpoint Refresh { get; } = new(RefreshName, "/apim-token-service/v2.0/token/refresh");

    public static IReadOnlyList<AuthEndpoint> All { get; } = [Get, Refresh];
}
