using System;
using System.Collections.Concurrent;
using System.Threading.Tasks;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Support;

/// <summary>Watches for tasks that failed while nobody looked. Sees the whole process, so the tests that use it run alone.</summary>
internal sealed class UnobservedExceptions : IDisposable
{
    private readonly ConcurrentQueue<Exception> _seen = new();

    public UnobservedExceptions()
    {
        Collect();
        TaskScheduler.UnobservedTaskException += Keep;
    }

    /// <summary>Lets the collector find forgotten tasks, and fails if it finds any that failed.</summary>
    public void AssertNone()
    {
        Collect();
        Assert.Empty(_seen);
    }

    public void Dispose() => TaskScheduler.UnobservedTaskException -= Keep;

    private static void Collect()
    {
        // Twice: a task that fails in a finalizer is found the second time.
        for (int i = 0; i < 2; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    private void Keep(object? sender, UnobservedTaskExceptionEventArgs unobserved) => _seen.Enqueue(unobserved.Exception);
}
