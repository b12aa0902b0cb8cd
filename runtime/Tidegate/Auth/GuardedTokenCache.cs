using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Observation;
using Tidegate.Telemetry;
using Tidegate.Transport;

namespace Tidegate.Auth;

/// <summary>
/// Guards the cache: it never throws, and never takes longer than its limit. After a failure the cache is left alone for a while, so that a dead
/// cache does not delay every token. Failures are reported, but no more often than that.
/// </summary>
internal sealed class GuardedTokenCache
{
    private static readonly TimeSpan s_longestUse = TimeSpan.FromSeconds(3);

    /// <summary>Another process may be calling a slow service, or may have crashed, in which case its lock expires a little later.</summary>
    private static readonly TimeSpan s_longestWaitForLock = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan s_pauseAfterFailure = TimeSpan.FromSeconds(10);

    private readonly IAccessTokenCache _cache;
    private readonly TimeProvider _clock;
    private readonly ClientTelemetry _telemetry;
    private long? _failedAt;
    private long? _toldAt;

    public GuardedTokenCache(IAccessTokenCache cache, TimeProvider clock, ClientTelemetry telemetry)
    {
        _cache = cache;
        _clock = clock;
        _telemetry = telemetry;
    }

    /// <summary>Null when there is no token or it could not be read.</summary>
    public Task<CachedAccessToken?> ReadAsync(CancellationToken cancellationToken) =>
        UseAsync(ApiTokenCacheUse.Read, _cache.ReadAsync, s_longestUse, cancellationToken);

    public Task WriteAsync(CachedAccessToken token, TimeSpan timeToLive, CancellationToken cancellationToken) =>
        UseAsync<object>(
            ApiTokenCacheUse.Write,
            async limit =>
            {
                await _cache.WriteAsync(token, timeToLive, limit).ConfigureAwait(false);
                return null;
            },
            s_longestUse,
            cancellationToken);

    /// <summary>Waits for the lock. The work is done in any case: without the lock, other processes may be doing it too.</summary>
    /// <returns>Releases the lock, if it was obtained, when disposed.</returns>
    public async Task<IAsyncDisposable> LockAsync(CancellationToken cancellationToken) =>
        new Hold(this, await UseAsync(ApiTokenCacheUse.Lock, _cache.LockAsync, s_longestWaitForLock, cancellationToken).ConfigureAwait(false));

    private Task<T?> UseAsync<T>(
        ApiTokenCacheUse use, Func<CancellationToken, ValueTask<T?>> step, TimeSpan longest, CancellationToken cancellationToken)
        where T : class =>
        IsInPauseSince(_failedAt) ? Task.FromResult<T?>(null) : TryAsync(use, step, longest, cancellationToken);

    private async Task<T?> TryAsync<T>(
        ApiTokenCacheUse use, Func<CancellationToken, ValueTask<T?>> step, TimeSpan longest, CancellationToken cancellationToken)
        where T : class
    {
        var limit = new CallCancellation();
        limit.Begin(longest, _clock, cancellationToken);
        CancellationToken end = limit.Token;

        // On another thread, in case the cache blocks synchronously.
        Task<T?> work = Task.Run(() => step(end).AsTask(), CancellationToken.None);
        try
        {
            return await work.WaitAsync(end).ConfigureAwait(false);
        }
        catch (InvalidDataException unreadable) when (use == ApiTokenCacheUse.Read)
        {
            // The cache itself works: a token of this client is to replace its content.
            Tell(use, unreadable.GetType());
            return null;
        }
        catch (Exception failure)
        {
            _ = LetGoAsync(work);
            cancellationToken.ThrowIfCancellationRequested();
            _failedAt = _clock.GetTimestamp();
            Tell(use, failure is OperationCanceledException ? typeof(TimeoutException) : failure.GetType());
            return null;
        }
        finally
        {
            limit.End();
        }
    }

    private bool IsInPauseSince(long? timestamp) => timestamp is { } start && _clock.GetElapsedTime(start) < s_pauseAfterFailure;

    private void Tell(ApiTokenCacheUse use, Type exception)
    {
        if (!IsInPauseSince(_toldAt))
        {
            _toldAt = _clock.GetTimestamp();
            _telemetry.Observer?.TokenCacheFailed(new ApiTokenCacheReport
            {
                Service = _telemetry.Service.Name,
                Use = use,
                ExceptionType = exception.ToString(),
            });
        }
    }

    /// <summary>
    /// A result that arrives after the wait was abandoned is not needed, and its failure does not matter; but a lock must be released.
    /// </summary>
    private static async Task LetGoAsync<T>(Task<T?> work)
        where T : class
    {
        try
        {
            if (await work.ConfigureAwait(false) is IAsyncDisposable late)
            {
                await late.DisposeAsync().ConfigureAwait(false);
            }
        }
        catch
        {
            // The failure was already reported when the wait ended.
        }
    }

    private sealed class Hold(GuardedTokenCache cache, IAsyncDisposable? taken) : IAsyncDisposable
    {
        /// <summary>Releases the lock even during a pause, and even while the client is being disposed: others are waiting for it.</summary>
        public async ValueTask DisposeAsync()
        {
            if (taken is not null)
            {
                await cache.TryAsync<object>(
                    ApiTokenCacheUse.Lock,
                    async _ =>
                    {
                        await taken.DisposeAsync().ConfigureAwait(false);
                        return null;
                    },
                    s_longestUse,
                    CancellationToken.None).ConfigureAwait(false);
            }
        }
    }
}
