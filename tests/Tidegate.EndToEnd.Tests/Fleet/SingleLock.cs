using System;
using System.Threading;
using System.Threading.Tasks;
using Medallion.Threading;

namespace Tidegate.EndToEnd.Tests.Fleet;

/// <summary>A lock for tests in one process, which are the whole fleet.</summary>
internal sealed class SingleLock : IDistributedLockProvider, IDistributedLock, IDisposable
{
    private readonly SemaphoreSlim _lock = new(1);

    public string Name { get; private set; } = "";

    public IDistributedLock CreateLock(string name)
    {
        Name = name;
        return this;
    }

    public async ValueTask<IDistributedSynchronizationHandle?> TryAcquireAsync(TimeSpan timeout, CancellationToken cancellationToken) =>
        await _lock.WaitAsync(timeout, cancellationToken) ? new Handle(_lock) : null;

    public ValueTask<IDistributedSynchronizationHandle> AcquireAsync(TimeSpan? timeout, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public IDistributedSynchronizationHandle Acquire(TimeSpan? timeout, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IDistributedSynchronizationHandle? TryAcquire(TimeSpan timeout, CancellationToken cancellationToken) => throw new NotSupportedException();

    public void Dispose() => _lock.Dispose();

    private sealed class Handle(SemaphoreSlim taken) : IDistributedSynchronizationHandle
    {
        public CancellationToken HandleLostToken => default;

        public void Dispose() => taken.Release();

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
