using System;
using System.Net;

namespace Tidegate.Gateway.Wire;

/// <summary>The address part of a URL to listen on.</summary>
internal static class ListenAddress
{
    /// <returns>What is wrong with the URL, continuing "it ..."; null when nothing is.</returns>
    public static string? Check(Uri? url) => url switch
    {
        null => "must not be null",
        { IsAbsoluteUri: false } => "must be like http://127.0.0.1:8080",
        { Scheme: not "http" } => "must start with http://, since the gateway has no certificate",
        { UserInfo.Length: > 0 } => "must not carry a user name or password",
        { PathAndQuery: not "/" } or { Fragment.Length: > 0 } => "must end after the port",
        _ => Find(url) is null ? "must name an IP address or localhost" : null,
    };

    public static IPEndPoint EndPoint(Uri url) =>
        new(Find(url) ?? throw new ArgumentException(Check(url), nameof(url)), url.Port);

    private static IPAddress? Find(Uri url) =>
        url.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback
        : IPAddress.TryParse(url.Host.Trim('[', ']'), out IPAddress? address) ? address
        : null;
}
