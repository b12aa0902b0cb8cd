using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Threading;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;

namespace Tidegate.Extensions.Registration;

/// <summary>The connections of a client, from the factory that the whole application uses.</summary>
internal static class Connections
{
    /// <summary>A name may point to another address after this time.</summary>
    private static readonly TimeSpan s_connectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>As many as a client without the factory has: without a bound, each of many calls at once opens a connection.</summary>
    private const int MaxConnections = 256;

    /// <summary>A handler of Microsoft.Extensions.Http.Polly, which is known by its name only: nobody needs that package here.</summary>
    private const string PolicyHandler = "Microsoft.Extensions.Http.PolicyHttpMessageHandler";

    public static IHttpClientBuilder Add(IServiceCollection services, string client)
    {
        IHttpClientBuilder builder = services.AddHttpClient(NameOf(client))
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
        builder.RemoveAllResilienceHandlers();
#pragma warning restore EXTEXP0001
        ClientWiring.Check(services, client, provider => FindProblems(provider, client));
        return builder;
    }

    public static HttpMessageHandler Open(IServiceProvider services, string client) =>
        services.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(NameOf(client));

    /// <summary>The application may have a client of its own that is named like the service.</summary>
    private static string NameOf(string client) => $"Tidegate.{client}";

    private static IEnumerable<string> FindProblems(IServiceProvider services, string client)
    {
        for (HttpMessageHandler? handler = Open(services, client); handler is DelegatingHandler outer; handler = outer.InnerHandler)
        {
            if (handler is ResilienceHandler || handler.GetType().FullName == PolicyHandler)
            {
                yield return "HttpClient has a resilience handler, which would send one signature twice; use ConfigureResilience instead.";
            }
        }
    }
}
