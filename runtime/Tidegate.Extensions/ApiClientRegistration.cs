using System;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Tidegate.Extensions.Configuration;
using Tidegate.Extensions.Registration;

namespace Tidegate.Extensions;

/// <summary>Registers the client of one service. Generated code creates an instance and calls it from its <c>Add...Client</c> methods.</summary>
/// <typeparam name="TInterface">The interface that callers request.</typeparam>
/// <typeparam name="TOptions">The options of the client.</typeparam>
/// <param name="service">The name of the service, such as <c>BatchProcessing</c>.</param>
/// <param name="create">Creates the client.</param>
/// <param name="bind">Reads the options that the service adds to those of every client.</param>
public sealed class ApiClientRegistration<TInterface, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
    string service, Func<TOptions, ApiClientParts, TInterface> create, Action<ApiOptionsSection, TOptions> bind)
    where TInterface : class
    where TOptions : ApiClientOptions
{
    /// <summary>Adds a client whose options are set in code.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="name">The key of the client, and the name of its options; null for the one client without a name.</param>
    /// <param name="configure">Sets the options.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="InvalidOperationException">A client with this name has already been added.</exception>
    public ApiClientBuilder Add(IServiceCollection services, string? name, Action<TOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        ApiClientBuilder client = Register(services, name, place: "");
        services.Configure(OptionsName(name), configure);
        return client;
    }

    /// <summary>Adds a client whose options come from a configuration section. The section is read once, when the client is created.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="name">The key of the client, and the name of its options; null for the one client without a name.</param>
    /// <param name="section">
    /// Has one key per option, with the option's name, and a section <c>Resilience</c> for <see cref="ApiResilienceOptions"/>.
    /// </param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="InvalidOperationException">A client with this name has already been added.</exception>
    public ApiClientBuilder Add(IServiceCollection services, string? name, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        ApiClientBuilder client = Register(services, name, section.Path + ConfigurationPath.KeyDelimiter);
        services.Configure<TOptions>(OptionsName(name), options => ClientSettings.Bind(section, client.Name, options, bind));
        services.Configure<ApiResilienceOptions>(client.Name, options => ResilienceSettings.Bind(section, client.Name, options));
        return client;
    }

    /// <param name="services">The service collection.</param>
    /// <param name="name">The key of the client, if any.</param>
    /// <param name="place">Where the options come from, as messages write it in front of an option's name.</param>
    private ApiClientBuilder Register(IServiceCollection services, string? name, string place)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (name is not null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(name);
        }

        string clientName = name is null ? service : $"{service}:{name}";
        ClientNames.Claim(services, clientName);
        services.AddOptionsWithValidateOnStart<TOptions>(OptionsName(name));
        services.AddSingleton<IValidateOptions<TOptions>>(
            new OptionsProblems<TOptions>(OptionsName(name), clientName, place, static options => options.FindProblems()));
        services.AddOptionsWithValidateOnStart<ApiResilienceOptions>(clientName);
        services.AddSingleton<IValidateOptions<ApiResilienceOptions>>(
            new OptionsProblems<ApiResilienceOptions>(clientName, clientName, place + ResilienceSettings.Prefix, static options => options.FindProblems()));

        // A keyed registration without a key is an ordinary one.
        services.AddKeyedSingleton(name, (provider, _) =>
        {
            TOptions options = OptionsOf(provider, name);
            return create(options, ClientParts.Assemble(provider, clientName, options.Clock));
        });
        return new ApiClientBuilder(clientName, provider => OptionsOf(provider, name), Connections.Add(services, clientName));
    }

    private static TOptions OptionsOf(IServiceProvider provider, string? name) =>
        provider.GetRequiredService<IOptionsMonitor<TOptions>>().Get(OptionsName(name));

    private static string OptionsName(string? name) => name ?? Options.DefaultName;
}
