using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.EndToEnd.Tests.Load;

/// <summary>
/// A thread of its own hands the thread pool a small piece of work again and again, and looks how long it lies there: a pool whose
/// threads all wait for something has none left for it.
/// </summary>
internal sealed class Heartbeat : IAsyncDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(20);

    private readonly CancellationTokenSource _end = new();
    private readonly Task _beating;

    public Heartbeat()
    {
        _beating = Task.Factory.StartNew(Beat, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public int Beats { get; private set; }

    public TimeSpan LongestWait { get; private set; }

    public int MostThreads { get; private set; }

    public long MostHeapBytes { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _beating;
        _end.Dispose();
    }

    private void Beat()
    {
        using var done = new ManualResetEventSlim();
        while (!_end.IsCancellationRequested)
        {
            done.Reset();
            var watch = Stopwatch.StartNew();
            ThreadPool.UnsafeQueueUserWorkItem(static done => done.Set(), done, preferLocal: false);
            done.Wait();

            Beats++;
            LongestWait = watch.Elapsed > LongestWait ? watch.Elapsed : LongestWait;
            MostThreads = Math.Max(MostThreads, ThreadPool.ThreadCount);
            MostHeapBytes = Math.Max(MostHeapBytes, GC.GetTotalMemory(forceFullCollection: false));
            _end.Token.WaitHandle.WaitOne(s_pause);
        }
    }
}
