using System;
using System.IO;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.EndToEnd.Tests.Gateway.Support;

/// <summary>A socket, for requests that an HTTP client would repair or refuse.</summary>
internal sealed class RawConnection : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly TcpClient _tcp = new();

    public static async Task<RawConnection> OpenAsync(Uri gateway)
    {
        var connection = new RawConnection();
        await connection._tcp.ConnectAsync(gateway.Host, gateway.Port);
        return connection;
    }

    /// <summary>Sends one request and reads until the gateway closes the connection.</summary>
    public static async Task<string> ExchangeAsync(Uri gateway, string request)
    {
        using RawConnection connection = await OpenAsync(gateway);
        await connection.SendAsync(request);
        return await connection.ReadToEndAsync();
    }

    public async Task SendAsync(string text) => await _tcp.GetStream().WriteAsync(Encoding.UTF8.GetBytes(text));

    public async Task<string> ReadToEndAsync()
    {
        using var patience = new CancellationTokenSource(s_patience);
        using var answer = new MemoryStream();
        try
        {
            await _tcp.GetStream().CopyToAsync(answer, patience.Token);
        }
        catch (IOException)
        {
            // Reset by the gateway: what came before is the answer.
        }

        return Encoding.UTF8.GetString(answer.ToArray());
    }

    public void Dispose() => _tcp.Dispose();
}
