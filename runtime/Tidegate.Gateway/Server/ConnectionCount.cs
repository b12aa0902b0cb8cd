using System.Threading;
using Microsoft.AspNetCore.Connections;

namespace Tidegate.Gateway.Server;

/// <summary>Counts the connections that are open.</summary>
internal sealed class ConnectionCount
{
    private int _open;

    public int Open => Volatile.Read(ref _open);

    /// <summary>Stands around all that is done with a connection.</summary>
    public ConnectionDelegate Watch(ConnectionDelegate serve) => async connection =>
    {
        Interlocked.Increment(ref _open);
        try
        {
            await serve(connection).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    };
}
