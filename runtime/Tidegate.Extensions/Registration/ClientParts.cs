using System;
using System.Net.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Tidegate.Extensions.Logging;
using Tidegate.Extensions.Resilience;

namespace Tidegate.Extensions.Registration;

/// <summary>The way of a request through a registered client, stated once.</summary>
internal static class ClientParts
{
    public static ApiClientParts Assemble(IServiceProvider services, string name, TimeProvider clock)
    {
        ApiResilienceOptions resilience = services.GetRequiredService<IOptionsMonitor<ApiResilienceOptions>>().Get(name);
        return new ApiClientParts
        {
            Handlers =
            [
                new ResilienceFailures(name, resilience.BreakDuration),
                new ResilienceHandler(SignedCallPipeline.Build(resilience, clock)),
                // Here the client receives the answer completely, and signs.
            ],
            Transport = Transport(services, name),
            Observer = new LoggingObserver(services.GetRequiredService<ILoggerFactory>(), name),
            TokenCache = services.GetKeyedService<IAccessTokenCache>(name),
        };
    }

    /// <exception cref="InvalidOperationException">A handler that repeats requests stands below the signing.</exception>
    private static HttpMessageHandler Transport(IServiceProvider services, string name)
    {
        HttpMessageHandler transport = services.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(name);
        for (HttpMessageHandler? handler = transport; handler is DelegatingHandler outer; handler = outer.InnerHandler)
        {
            if (handler is ResilienceHandler)
            {
                throw new InvalidOperationException(
                    $"The client '{name}' has a resilience handler on its connections, which would send one signature twice; use ConfigureResilience instead.");
            }
        }

        return transport;
    }
}
