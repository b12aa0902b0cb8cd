using System;
using System.Collections.Generic;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Tidegate.Extensions.Configuration;

namespace Tidegate.Extensions.Registration;

/// <summary>
/// Whether the parts of a client are there and fit together: checked as if it were options, at the start of the application and where
/// the client is made, so that it is told in the same way.
/// </summary>
internal sealed class ClientWiring
{
    /// <summary>Adds a check.</summary>
    /// <param name="services">Where the client is registered.</param>
    /// <param name="client">What messages call the client.</param>
    /// <param name="find">Gives one sentence for each problem.</param>
    public static void Check(IServiceCollection services, string client, Func<IServiceProvider, IEnumerable<string>> find)
    {
        services.AddOptionsWithValidateOnStart<ClientWiring>(client);
        services.AddSingleton<IValidateOptions<ClientWiring>>(
            provider => new OptionsProblems<ClientWiring>(client, client, place: "", _ => find(provider)));
    }

    /// <exception cref="OptionsValidationException">A check has found a problem.</exception>
    public static void Validate(IServiceProvider services, string client) =>
        _ = services.GetRequiredService<IOptionsMonitor<ClientWiring>>().Get(client);
}
