using System.Collections.Generic;
using System.Threading;

namespace Tidegate.Gateway.Server;

/// <summary>Keeps the latest requests and counts all of them.</summary>
internal sealed class RequestRecorder(int limit)
{
    private readonly Lock _lock = new();
    private readonly Queue<RecordedRequest> _requests = new();
    private long _count;

    public long Count => Interlocked.Read(ref _count);

    public void Add(RecordedRequest request)
    {
        Interlocked.Increment(ref _count);
        if (limit == 0)
        {
            return;
        }

        lock (_lock)
        {
            if (_requests.Count == limit)
            {
                _requests.Dequeue();
            }

            _requests.Enqueue(request);
        }
    }

    public IReadOnlyList<RecordedRequest> Snapshot()
    {
        lock (_lock)
        {
            return _requests.ToArray();
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _requests.Clear();
            Interlocked.Exchange(ref _count, 0);
        }
    }
}
