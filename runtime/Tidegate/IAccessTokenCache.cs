using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate;

/// <summary>
/// Where several processes that use the same access key at the same gateway share one access token. A client that has none keeps its
/// token to itself.
/// </summary>
/// <remarks>
/// A client asks only when it has no token or its token comes near its end. Whatever goes wrong here costs no call: what is thrown is
/// told to the <see cref="ApiClientParts.Observer"/> and swallowed, what takes long is given up, and the client goes on with a token of its own. Members may be called by several threads.
/// </remarks>
public interface IAccessTokenCache
{
    /// <summary>Reads the shared token.</summary>
    /// <param name="cancellationToken">Is cancelled when the client waits no longer: after 3 seconds.</param>
    /// <returns>The token, which may have expired; null when there is none.</returns>
    /// <exception cref="InvalidDataException">
    /// What there is cannot be read or trusted. The client puts a token of its own in its place; after any other exception it leaves the
    /// cache alone for a while.
    /// </exception>
    ValueTask<CachedAccessToken?> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Puts a token in place of the shared one.</summary>
    /// <param name="token">The token.</param>
    /// <param name="timeToLive">How long the token lasts from now on. By the machine's own clock its end may look otherwise.</param>
    /// <param name="cancellationToken">Is cancelled when the client waits no longer: after 3 seconds.</param>
    /// <returns>A task that completes when the token is written.</returns>
    ValueTask WriteAsync(CachedAccessToken token, TimeSpan timeToLive, CancellationToken cancellationToken);

    /// <summary>
    /// Waits for the right to replace the shared token. The lock must end by itself when its holder crashes.
    /// </summary>
    /// <param name="cancellationToken">Is cancelled when the client waits no longer: after 30 seconds.</param>
    /// <returns>What gives the lock back when it is disposed of; null when others held it for too long.</returns>
    ValueTask<IAsyncDisposable?> LockAsync(CancellationToken cancellationToken);
}
