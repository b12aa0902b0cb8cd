using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.EndToEnd.Tests.Faults;

/// <summary>Connects, but each third time to a port at which nobody listens, so that the system itself refuses the connection.</summary>
internal sealed class RefusedConnections : IDisposable
{
    private const int Every = 3;

    private readonly Socket _deaf = new(SocketType.Stream, ProtocolType.Tcp);
    private int _attempts;

    public RefusedConnections()
    {
        // Bound, so that nobody else takes the port, but never listening.
        _deaf.Bind(new IPEndPoint(IPAddress.Loopback, 0));
    }

    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        EndPoint target = Interlocked.Increment(ref _attempts) % Every == 0 ? _deaf.LocalEndPoint! : context.DnsEndPoint;
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(target, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public void Dispose() => _deaf.Dispose();
}
