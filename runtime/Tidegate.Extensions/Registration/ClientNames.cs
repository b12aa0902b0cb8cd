using System;
using System.Linq;
using Microsoft.Extensions.DependencyInjection;

namespace Tidegate.Extensions.Registration;

/// <summary>Prevents two clients from sharing a name, and with it options and connections.</summary>
internal static class ClientNames
{
    /// <exception cref="InvalidOperationException">The name is taken.</exception>
    public static void Claim(IServiceCollection services, string name)
    {
        if (services.Any(service => service.ServiceType == typeof(Claimed) && Equals(service.ServiceKey, name)))
        {
            throw new InvalidOperationException($"The client '{name}' is registered already: add the second one under a name of its own.");
        }

        services.AddKeyedSingleton(name, new Claimed());
    }

    private sealed class Claimed;
}
