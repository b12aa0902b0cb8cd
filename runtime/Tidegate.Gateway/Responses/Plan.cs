using System.Collections.Generic;

namespace Tidegate.Gateway.Responses;

/// <summary>
/// What a test has planned for one operation: first the entries for its next requests, in order, then the one that applies to all others.
/// </summary>
internal sealed class Plan<T>
    where T : class
{
    private readonly Lock _lock = new();
    private readonly Queue<T> _next = new();
    private T? _standing;

    public void AddNext(int times, T wanted)
    {
        lock (_lock)
        {
            for (int i = 0; i < times; i++)
            {
                _next.Enqueue(wanted);
            }
        }
    }

    public void SetStanding(T wanted)
    {
        lock (_lock)
        {
            _standing = wanted;
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _next.Clear();
            _standing = null;
        }
    }

    /// <returns>The entry for the next request; null when nothing is planned.</returns>
    public T? Take()
    {
        lock (_lock)
        {
            return _next.TryDequeue(out T? due) ? due : _standing;
        }
    }
}
