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

    public async Task<string> ReadToEndAsync() => (await ReadAsync()).Text;

    /// <summary>Reads until the gateway ends the connection, and tells how it did.</summary>
    public async Task<RawResponse> ReadAsync()
    {
        using var patience = new CancellationTokenSource(s_patience);
        using var answer = new MemoryStream();
        bool wasReset = false;
        try
        {
            await _tcp.GetStream().CopyToAsync(answer, patience.Token);
        }
        catch (IOException broken) when (broken.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionReset })
        {
            // What came before is the response.
            wasReset = true;
        }

        return new RawResponse(answer.ToArray(), wasReset);
    }

    /// <summary>Reads so many bytes and no more.</summary>
    public async Task<string> ReadAsync(int count)
    {
        using var patience = new CancellationTokenSource(s_patience);
        byte[] bytes = new byte[count];
        await _tcp.GetStream().ReadExactlyAsync(bytes, patience.Token);
        return Encoding.UTF8.GetString(bytes);
    }

    /// <summary>Whether there is nothing to read at this moment.</summary>
    public bool IsQuiet => _tcp.Available == 0;

    public void Dispose() => _tcp.Dispose();
}
