using System.Threading;

namespace Tidegate.Requests;

/// <summary>Counts who reads the buffer of a request, which may serve another call only when nobody does.</summary>
internal struct BufferUse
{
    /// <summary>Set beside the number of readers once nobody may begin any more.</summary>
    private const int Closed = int.MinValue;

    private int _readers;

    /// <summary>Whether nobody may begin any more.</summary>
    public bool IsClosed => Volatile.Read(ref _readers) < 0;

    /// <summary>Begins to read.</summary>
    /// <returns>False when the buffer is another call's by now.</returns>
    public bool TryEnter()
    {
        int readers;
        do
        {
            readers = Volatile.Read(ref _readers);
            if (readers < 0)
            {
                return false;
            }
        }
        while (Interlocked.CompareExchange(ref _readers, readers + 1, readers) != readers);
        return true;
    }

    public void Leave() => Interlocked.Decrement(ref _readers);

    /// <summary>Lets nobody begin any more.</summary>
    /// <returns>False when the buffer is being read at this moment, and therefore lost.</returns>
    public bool TryClose()
    {
        int readers;
        do
        {
            readers = Volatile.Read(ref _readers);
        }
        while (Interlocked.CompareExchange(ref _readers, readers | Closed, readers) != readers);
        return (readers & ~Closed) == 0;
    }
}
