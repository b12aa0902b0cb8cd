using System;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Tidegate.Gateway.Wire;

namespace Tidegate.Gateway.Server;

/// <summary>
/// Kestrel alone, without a web host: it reads no settings from the environment or the current folder, handles no signals, and logs
/// nothing. A gateway inside a test must not depend on, or change, the process around it.
/// </summary>
internal sealed class GatewayServer : IAsyncDisposable
{
    /// <summary>How long requests in flight may continue when the gateway stops; then their connections are closed.</summary>
    private static readonly TimeSpan s_grace = TimeSpan.FromMilliseconds(300);

    private readonly KestrelServer _server;
    private readonly ConnectionCount _connections;

    private GatewayServer(KestrelServer server, ConnectionCount connections, Uri uri)
    {
        _server = server;
        _connections = connections;
        Uri = uri;
    }

    /// <summary>Where the server listens, with the actual port.</summary>
    public Uri Uri { get; }

    public int OpenConnectionCount => _connections.Open;

    public static async Task<GatewayServer> StartAsync(
        IHttpApplication<IncomingRequest> application, GatewayOptions options, CancellationToken cancellationToken)
    {
        var kestrel = new KestrelServerOptions { AddServerHeader = false };
        kestrel.Limits.RequestHeadersTimeout = options.ReceiveTimeout;
        // The application enforces size and time limits itself, so that it can say in words what was exceeded.
        kestrel.Limits.MaxRequestBodySize = null;
        kestrel.Limits.MinRequestBodyDataRate = null;
        var connections = new ConnectionCount();
        kestrel.Listen(ListenAddress.EndPoint(options.Uri), listen =>
        {
            listen.Protocols = HttpProtocols.Http1;
            listen.Use(connections.Watch);
        });

        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        var server = new KestrelServer(Options.Create(kestrel), transport, NullLoggerFactory.Instance);
        try
        {
            await server.StartAsync(application, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception unusable) when (unusable is IOException or SocketException)
        {
            server.Dispose();
            throw new IOException($"Cannot listen on {options.Uri}: {unusable.Message}", unusable);
        }

        string address = server.Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new GatewayServer(server, connections, new Uri(address));
    }

    public async ValueTask DisposeAsync()
    {
        using (var grace = new CancellationTokenSource(s_grace))
        {
            await _server.StopAsync(grace.Token).ConfigureAwait(false);
        }

        _server.Dispose();
    }
}
