using System.Collections.Generic;

namespace Tidegate.Gateway.Responses;

/// <summary>What a test wants of one operation: first what is meant for its next requests, in order, then what holds for all.</summary>
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

    /// <returns>What is due; null when the test wants nothing special.</returns>
    public T? Take()
    {
        lock (_lock)
        {
            return _next.TryDequeue(out T? due) ? due : _standing;
        }
    }
}
