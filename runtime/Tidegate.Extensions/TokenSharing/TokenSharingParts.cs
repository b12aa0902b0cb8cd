using System;
using System.Collections.Generic;
using Medallion.Threading;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;

namespace Tidegate.Extensions.TokenSharing;

/// <summary>The services that the application must register for a client that shares its token.</summary>
internal static class TokenSharingParts
{
    private static readonly (Type Service, string Example)[] s_required =
    [
        (typeof(IDistributedCache), "AddStackExchangeRedisCache of Microsoft.Extensions.Caching.StackExchangeRedis"),
        (typeof(IDistributedLockProvider), "RedisDistributedSynchronizationProvider of DistributedLock.Redis"),
        (typeof(IDataProtectionProvider), "AddDataProtection of Microsoft.AspNetCore.DataProtection"),
    ];

    public static IEnumerable<string> FindMissing(IServiceProvider services)
    {
        // A container that cannot say what is registered reports a missing service when the client is created.
        if (services.GetService<IServiceProviderIsService>() is not { } registered)
        {
            yield break;
        }

        foreach ((Type service, string example) in s_required)
        {
            if (!registered.IsService(service))
            {
                yield return $"ShareToken needs an {service.Name}, which is not registered: add one, such as {example}.";
            }
        }
    }
}
