using System;
using System.Net;
using System.Net.Http;

namespace Tidegate.Transport;

/// <summary>The connections of a client that brings none.</summary>
internal static class DefaultTransport
{
    /// <summary>A name may point to another address after this time.</summary>
    private static readonly TimeSpan s_connectionLifetime = TimeSpan.FromMinutes(5);

    public static HttpMessageHandler Create() => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        MaxConnectionsPerServer = ConnectionLimit.PerClient,
        PooledConnectionLifetime = s_connectionLifetime,
    };

    /// <summary>Whether a handler, or the one at the end of its chain, sends a request on to wherever a response points.</summary>
    public static bool FollowsRedirects(HttpMessageHandler handler) => handler switch
    {
        DelegatingHandler { InnerHandler: { } inner } => FollowsRedirects(inner),
        SocketsHttpHandler sockets => sockets.AllowAutoRedirect,
        HttpClientHandler client => client.AllowAutoRedirect,
        _ => false,
    };
}
