using System;
using System.Net;
using System.Net.Http;

namespace Tidegate.Transport;

/// <summary>How signed clients connect, whether they use their own connections or those of a factory.</summary>
internal static class ConnectionSettings
{
    /// <summary>Connections are renewed after this time, because a host name may then resolve to another address.</summary>
    private static readonly TimeSpan s_connectionLifetime = TimeSpan.FromMinutes(5);

    public static void Apply(SocketsHttpHandler handler)
    {
        handler.AllowAutoRedirect = false;
        handler.UseCookies = false;
        handler.AutomaticDecompression = DecompressionMethods.All;
        handler.MaxConnectionsPerServer = ConnectionLimit.PerClient;
        handler.PooledConnectionLifetime = s_connectionLifetime;
    }
}
