using System.Collections.Generic;

namespace Tidegate.Gateway.Tokens;

/// <summary>An endpoint of the token service; neither is signed.</summary>
internal sealed record TokenEndpoint(string Name, string Path)
{
    public const string GetName = "token/get";
    public const string RefreshName = "token/refresh";

    public static TokenEndpoint Get { get; } = new(GetName, "/apim-token-service/v2.0/token/get");

    public static TokenEndpoint Refresh { get; } = new(RefreshName, "/apim-token-service/v2.0/token/refresh");

    public static IReadOnlyList<TokenEndpoint> All { get; } = [Get, Refresh];
}
