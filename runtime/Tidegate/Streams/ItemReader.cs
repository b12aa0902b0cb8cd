using System;
using System.Threading.Tasks;

namespace Tidegate.Streams;

/// <summary>Reads items out of what has arrived, in one of the forms in which services send them.</summary>
internal abstract class ItemReader<T> : IDisposable
{
    /// <summary>Whether all items have been read.</summary>
    public bool IsComplete { get; protected set; }

    /// <summary>Reads the next item.</summary>
    /// <returns>False when it has not arrived, or there is none.</returns>
    /// <exception cref="ApiTransportException">It cannot be read, or the response broke off.</exception>
    public abstract bool TryRead(out T item);

    /// <summary>Reads the next items: at least one if it has arrived, and as many as there is room for if that is faster.</summary>
    /// <returns>The number of items; 0 when none has arrived, or there is none.</returns>
    /// <exception cref="ApiTransportException">The first of them cannot be read, or the response broke off.</exception>
    public virtual int Read(T[] items) => TryRead(out items[0]) ? 1 : 0;

    /// <summary>Waits for more of the response.</summary>
    public abstract ValueTask FillAsync();

    /// <summary>Checks what follows the items.</summary>
    /// <exception cref="ApiException">The service says that the call failed after all.</exception>
    /// <exception cref="ApiTransportException">The response is not whole.</exception>
    public virtual ValueTask EndAsync() => default;

    /// <summary>Lets go of the response, read or not.</summary>
    public virtual void Dispose()
    {
    }
}
