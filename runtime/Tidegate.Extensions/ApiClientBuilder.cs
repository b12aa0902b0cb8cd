using System;
using Microsoft.Extensions.DependencyInjection;

namespace Tidegate.Extensions;

/// <summary>A registered client, to say more about it.</summary>
public sealed class ApiClientBuilder
{
    internal ApiClientBuilder(string name, IHttpClientBuilder httpClient)
    {
        Name = name;
        HttpClient = httpClient;
    }

    /// <summary>
    /// What messages call the client: the service, such as <c>BatchProcessing</c>, and after a colon the name under which the client was
    /// added, if any. Options and keyed services that belong to this client alone are registered under it.
    /// </summary>
    public string Name { get; }

    /// <summary>Where the client is registered.</summary>
    public IServiceCollection Services => HttpClient.Services;

    /// <summary>
    /// The connections: proxy, certificates, own handlers. What is added here sees signed requests, so it must neither change
    /// nor repeat them.
    /// </summary>
    public IHttpClientBuilder HttpClient { get; }

    /// <summary>Changes how failures of the gateway are met.</summary>
    /// <returns>This builder.</returns>
    public ApiClientBuilder ConfigureResilience(Action<ApiResilienceOptions> configure)
    {
        Services.Configure(Name, configure);
        return this;
    }
}
