using System;
using System.Collections.Generic;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Tidegate.Extensions.Configuration;

namespace Tidegate.Extensions.Registration;

/// <summary>
/// Checks that the parts of a client are registered and fit together. The checks run as options validation, both when the application starts and
/// when the client is created, so that problems are reported in the same way.
/// </summary>
internal sealed class ClientWiring
{
    /// <summary>Adds a check.</summary>
    /// <param name="services">The service collection in which the client is registered.</param>
    /// <param name="client">The client's name in messages.</param>
    /// <param name="find">Returns one sentence for each problem.</param>
    public static void Check(IServiceCollection services, string client, Func<IServiceProvider, IEnumerable<string>> find)
    {
        services.AddOptionsWithValidateOnStart<ClientWiring>(client);
        services.AddSingleton<IValidateOptions<ClientWiring>>(
            provider => new OptionsProblems<ClientWiring>(client, client, place: "", _ => find(provider)));
    }

    /// <exception cref="OptionsValidationException">A check found a problem.</exception>
    public static void Validate(IServiceProvider services, string client) =>
        _ = services.GetRequiredService<IOptionsMonitor<ClientWiring>>().Get(client);
}
