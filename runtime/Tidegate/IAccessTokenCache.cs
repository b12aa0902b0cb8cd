using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate;

/// <summary>
/// A cache in which several processes with the same access key at the same gateway share one access token. A client without a cache keeps its
/// token to itself.
/// </summary>
/// <remarks>
/// A client uses the cache only when it has no token or when its token is about to expire. Failures here never fail a call: exceptions are
/// reported to the <see cref="ApiClientParts.Observer"/> and swallowed, operations that take too long are abandoned, and the client continues
/// with its own token. Members may be called concurrently.
/// </remarks>
public interface IAccessTokenCache
{
    /// <summary>Reads the shared token.</summary>
    /// <param name="cancellationToken">Canceled when the client stops waiting, after 3 seconds.</param>
    /// <returns>The token, which may have expired; null when the cache holds none.</returns>
    /// <exception cref="InvalidDataException">
    /// The stored entry cannot be read or trusted. The client then replaces it with its own token; after any other exception it leaves the cache
    /// alone for a while.
    /// </exception>
    ValueTask<CachedAccessToken?> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Replaces the shared token.</summary>
    /// <param name="token">The token.</param>
    /// <param name="timeToLive">How long the token remains valid from now on. The machine's own clock may suggest another expiry.</param>
    /// <param name="cancellationToken">Canceled when the client stops waiting, after 3 seconds.</param>
    /// <returns>A task that completes when the token has been written.</returns>
    ValueTask WriteAsync(CachedAccessToken token, TimeSpan timeToLive, CancellationToken cancellationToken);

    /// <summary>Waits for the exclusive right to replace the shared token. The lock must expire by itself if its holder crashes.</summary>
    /// <param name="cancellationToken">Canceled when the client stops waiting, after 30 seconds.</param>
    /// <returns>Releases the lock when disposed; null when others held the lock for too long.</returns>
    ValueTask<IAsyncDisposable?> LockAsync(CancellationToken cancellationToken);
}
