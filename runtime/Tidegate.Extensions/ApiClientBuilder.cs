using System;
using Medallion.Threading;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Tidegate.Extensions.Registration;
using Tidegate.Extensions.TokenSharing;

namespace Tidegate.Extensions;

/// <summary>A registered client, to say more about it.</summary>
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

    /// <summary>
    /// Shares the access token with all processes that use the same access key at the same gateway: one of them obtains it for all. Takes
    /// the <see cref="IDistributedCache"/>, the <see cref="IDistributedLockProvider"/> and the <see cref="IDataProtectionProvider"/> of the
    /// application, which must be registered, and be the same for all processes; see <see cref="DistributedTokenCache"/>.
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
