using System;
using System.Net;
using System.Threading;
using Microsoft.Extensions.DependencyInjection;

namespace Tidegate.Extensions.Registration;

/// <summary>The connections of a client, from the factory that the whole application uses.</summary>
internal static class Connections
{
    /// <summary>A name may point to another address after this time.</summary>
    private static readonly TimeSpan s_connectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>As many as a client without the factory has: without a bound, each of many calls at once opens a connection.</summary>
    private const int MaxConnections = 256;

    public static IHttpClientBuilder Add(IServiceCollection services, string name)
    {
        IHttpClientBuilder builder = services.AddHttpClient(name)
            // The client keeps its handler; connections are renewed inside of it.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .UseSocketsHttpHandler((handler, _) =>
            {
                handler.AllowAutoRedirect = false;
                handler.UseCookies = false;
                handler.AutomaticDecompression = DecompressionMethods.All;
                handler.MaxConnectionsPerServer = MaxConnections;
                handler.PooledConnectionLifetime = s_connectionLifetime;
            })
            // They would write signed requests into logs without knowing what is secret.
            .RemoveAllLoggers();
#pragma warning disable EXTEXP0001 // What an application adds to all of its clients stands below the signing here, and would repeat a signature.
        return builder.RemoveAllResilienceHandlers();
#pragma warning restore EXTEXP0001
    }
}
