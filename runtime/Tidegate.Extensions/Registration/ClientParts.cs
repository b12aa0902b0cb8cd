using System;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Tidegate.Extensions.Logging;
using Tidegate.Extensions.Resilience;

namespace Tidegate.Extensions.Registration;

/// <summary>The path of a request through a registered client, defined in one place.</summary>
internal static class ClientParts
{
    /// <exception cref="OptionsValidationException">An option is wrong, a part is missing, or one does not fit.</exception>
    public static ApiClientParts Assemble(IServiceProvider services, string name, TimeProvider clock)
    {
        ClientWiring.Validate(services, name);
        ApiResilienceOptions resilience = services.GetRequiredService<IOptionsMonitor<ApiResilienceOptions>>().Get(name);
        return new ApiClientParts
        {
            Handlers =
            [
                new ResilienceFailures(name, resilience),
                new ResilienceHandler(Circuits.Of(resilience, clock)),
                // At this point the client receives the whole response, and signs.
            ],
            Transport = Connections.Open(services, name),
            Observer = new LoggingObserver(services.GetRequiredService<ILoggerFactory>(), name),
            TokenCache = services.GetKeyedService<IAccessTokenCache>(name),
        };
    }
}
