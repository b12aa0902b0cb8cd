using System;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Runtime.Tests.Support;

/// <summary>A cache that several clients share, and that a test can spoil at each step.</summary>
internal sealed class MemoryTokenCache : IAccessTokenCache, IDisposable
{
    private readonly SemaphoreSlim _lock = new(1);
    private int _reads;

    /// <summary>What is kept.</summary>
    public CachedAccessToken? Token { get; set; }

    /// <summary>How long the last token was to be kept.</summary>
    public TimeSpan TimeToLive { get; private set; }

    /// <summary>Whether what is written is kept.</summary>
    public bool KeepsWrites { get; set; } = true;

    public int Reads => Volatile.Read(ref _reads);

    public bool IsLocked => _lock.CurrentCount == 0;

    /// <summary>Is awaited before each step.</summary>
    public Func<CacheStep, CancellationToken, Task> Before { get; set; } = static (_, _) => Task.CompletedTask;

    public async ValueTask<CachedAccessToken?> ReadAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _reads);
        await Before(CacheStep.Read, cancellationToken);
        return Token;
    }

    public async ValueTask WriteAsync(CachedAccessToken token, TimeSpan timeToLive, CancellationToken cancellationToken)
    {
        await Before(CacheStep.Write, cancellationToken);
        TimeToLive = timeToLive;
        Token = KeepsWrites ? token : Token;
    }

    public async ValueTask<IAsyncDisposable?> LockAsync(CancellationToken cancellationToken)
    {
        await Before(CacheStep.Lock, cancellationToken);
        // Not given up when nobody waits any more, as a lock server may not either.
        await _lock.WaitAsync(CancellationToken.None);
        return new Hold(this);
    }

    public void Dispose() => _lock.Dispose();

    private sealed class Hold(MemoryTokenCache cache) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await cache.Before(CacheStep.Unlock, CancellationToken.None);
            cache._lock.Release();
        }
    }
}
