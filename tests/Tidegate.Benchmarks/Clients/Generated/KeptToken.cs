using System;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Benchmarks.Calls;

namespace Tidegate.Benchmarks.Clients.Generated;

/// <summary>A token that somebody else has already asked for, as the peers have it.</summary>
internal sealed class KeptToken : IAccessTokenCache
{
    public ValueTask<CachedAccessToken?> ReadAsync(CancellationToken cancellationToken) =>
        new(new CachedAccessToken(Account.AccessToken, DateTimeOffset.UtcNow.AddHours(2)));

    public ValueTask WriteAsync(CachedAccessToken token, TimeSpan timeToLive, CancellationToken cancellationToken) => default;

    public ValueTask<IAsyncDisposable?> LockAsync(CancellationToken cancellationToken) => default;
}
