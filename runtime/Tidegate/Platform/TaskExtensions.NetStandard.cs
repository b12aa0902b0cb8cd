using System;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate;

/// <summary>The overloads of newer platforms.</summary>
internal static class TaskExtensions
{
    public static Task WaitAsync(this Task task, CancellationToken cancellationToken) =>
        task.WaitAsync(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);

    public static Task<T> WaitAsync<T>(this Task<T> task, CancellationToken cancellationToken) =>
        task.WaitAsync(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
}
