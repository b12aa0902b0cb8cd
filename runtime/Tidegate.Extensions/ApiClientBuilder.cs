using System;
using Medallion.Threading;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Tidegate.Extensions.Registration;
using Tidegate.Extensions.TokenSharing;

namespace Tidegate.Extensions;

/// <summary>A registered client that can be configured further.</summary>
public sealed class ApiClientBuilder
{
    private readonly Func<IServiceProvider, ApiClientOptions> _options;

    internal ApiClientBuilder(string name, Func<IServiceProvider, ApiClientOptions> options, IHttpClientBuilder httpClient)
    {
        _options = options;
        Name = name;
        HttpClient = httpClient;
    }

    /// <summary>
    /// The client's name in messages: the service, such as <c>BatchProcessing</c>, followed by a colon and the name under which the client was
    /// added, if any. Options and keyed services that belong to this client alone are registered under it.
    /// </summary>
    public string Name { get; }

    /// <summary>The service collection in which the client is registered.</summary>
    public IServiceCollection Services => HttpClient.Services;

    /// <summary>
    /// Configures the connections: proxy, certificates, additional handlers. Handlers added here see signed requests, so they must neither change
    /// nor resend them.
    /// </summary>
    public IHttpClientBuilder HttpClient { get; }

    /// <summary>Configures how the client deals with failures of the gateway.</summary>
    /// <returns>This builder.</returns>
    public ApiClientBuilder ConfigureResilience(Action<ApiResilienceOptions> configure)
    {
        Services.Configure(Name, configure);
        return this;
    }

    /// <summary>
    /// Shares the access token with all processes that use the same access key at the same gateway: one of them obtains it for all. Uses the
    /// application's <see cref="IDistributedCache"/>, <see cref="IDistributedLockProvider"/> and <see cref="IDataProtectionProvider"/>, which
    /// must be registered and must be the same for all processes; see <see cref="DistributedTokenCache"/>.
    /// </summary>
    /// <returns>This builder.</returns>
    public ApiClientBuilder ShareToken()
    {
        Services.AddKeyedSingleton<IAccessTokenCache>(Name, (provider, _) => new DistributedTokenCache(
            provider.GetRequiredService<IDistributedCache>(),
            provider.GetRequiredService<IDistributedLockProvider>(),
            provider.GetRequiredService<IDataProtectionProvider>(),
            _options(provider)));
        ClientWiring.Check(Services, Name, TokenSharingParts.FindMissing);
        return this;
    }
}
