using System.Threading;
using Microsoft.AspNetCore.Connections;

namespace Tidegate.Gateway.Server;

/// <summary>Counts open connections.</summary>
internal sealed class ConnectionCount
{
    private int _open;

    public int Open => Volatile.Read(ref _open);

    /// <summary>Wraps everything that is done with a connection.</summary>
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
