using System.Threading;

namespace Tidegate.Requests;

/// <summary>Counts who reads the buffer of a request, which may serve another call only when nobody does.</summary>
internal struct BufferUse
{
    private const int Closed = -1;

    private int _readers;

    /// <summary>Whether nobody may begin any more.</summary>
    public bool IsClosed => Volatile.Read(ref _readers) == Closed;

    /// <summary>Begins to read.</summary>
    /// <returns>False when the buffer is another call's by now.</returns>
    public bool TryEnter()
    {
        int readers;
        do
        {
            readers = Volatile.Read(ref _readers);
            if (readers == Closed)
            {
                return false;
            }
        }
        while (Interlocked.CompareExchange(ref _readers, readers + 1, readers) != readers);
        return true;
    }

    public void Leave() => Interlocked.Decrement(ref _readers);

    /// <summary>Ends all use of the buffer.</summary>
    /// <returns>False when it is being read at this moment, and therefore lost.</returns>
    public bool TryClose() => Interlocked.CompareExchange(ref _readers, Closed, 0) == 0;
}
