using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Tidegate.Transport;

namespace Tidegate.Extensions.Registration;

/// <summary>The connections of a client, from the application's shared factory.</summary>
internal static class Connections
{
    private const string Repetition = "HttpClient has a resilience handler, which would send one signature twice: use ConfigureResilience instead.";

    private const string Redirects =
        "HttpClient has connections that follow redirects, which would carry the token to another host: set AllowAutoRedirect to false.";

    /// <summary>A handler of Microsoft.Extensions.Http.Polly, recognized by name only so that the package need not be referenced.</summary>
    private const string PolicyHandler = "Microsoft.Extensions.Http.PolicyHttpMessageHandler";

    public static IHttpClientBuilder Add(IServiceCollection services, string client)
    {
        IHttpClientBuilder builder = services.AddHttpClient(NameOf(client))
            // The client keeps its handler for its lifetime; connections are renewed inside the handler.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .UseSocketsHttpHandler(static (handler, _) => ConnectionSettings.Apply(handler))
            // They would log signed requests without knowing what is secret.
            .RemoveAllLoggers();
#pragma warning disable EXTEXP0001 // Handlers that an application adds to all of its clients are below the signing, and would resend a signature.
        builder.RemoveAllResilienceHandlers();
#pragma warning restore EXTEXP0001
        ClientWiring.Check(services, client, provider => FindProblems(provider, client));
        return builder;
    }

    public static HttpMessageHandler Open(IServiceProvider services, string client)
    {
        HttpMessageHandler handler = services.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(NameOf(client));
        using HttpClient configured = Configured(services, client);
        return StandingHeaders.AreIn(configured) ? new StandingHeaders(configured, handler) : handler;
    }

    /// <summary>The factory's HttpClient as ConfigureHttpClient has set it up; only its settings are read, and nothing is sent through it.</summary>
    private static HttpClient Configured(IServiceProvider services, string client) =>
        services.GetRequiredService<IHttpClientFactory>().CreateClient(NameOf(client));

    /// <summary>The prefix avoids a clash with an HttpClient of the application that is named after the service.</summary>
    private static string NameOf(string client) => $"Tidegate.{client}";

    private static IEnumerable<string> FindProblems(IServiceProvider services, string client)
    {
        bool isRepeating = false;
        HttpMessageHandler? handler = Open(services, client);
        for (; handler is DelegatingHandler outer; handler = outer.InnerHandler)
        {
            isRepeating |= handler is ResilienceHandler || handler.GetType().FullName == PolicyHandler;
        }

        if (isRepeating)
        {
            yield return Repetition;
        }

        if (handler is SocketsHttpHandler { AllowAutoRedirect: true } or HttpClientHandler { AllowAutoRedirect: true })
        {
            yield return Redirects;
        }

        if (services.GetRequiredService<IOptionsMonitor<HttpClientFactoryOptions>>().Get(NameOf(client)).HandlerLifetime != Timeout.InfiniteTimeSpan)
        {
            yield return "HttpClient has a handler lifetime, which does nothing here: the client keeps its handlers, and connections are renewed by "
                + "PooledConnectionLifetime: set that by UseSocketsHttpHandler instead.";
        }

        using HttpClient configured = Configured(services, client);
        foreach (string problem in LostSettings.Of(configured))
        {
            yield return problem;
        }
    }
}
