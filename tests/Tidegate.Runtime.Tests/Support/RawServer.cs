using System;
using System.Collections.Concurrent;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Runtime.Tests.Support;

/// <summary>A server that says exactly what a test wants, byte by byte. Token requests are answered; for the rest the test takes over.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<string, NetworkStream, CancellationToken, Task> _respond;
    private readonly Task _accepting;

    /// <param name="respond">Gets the head of a request and the connection; the connection is closed when it returns.</param>
    public RawServer(Func<string, NetworkStream, CancellationToken, Task> respond)
    {
        _respond = respond;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>The heads of the API calls that arrived.</summary>
    public ConcurrentQueue<string> Calls { get; } = new();

    /// <summary>A server that sends a text to every API call and closes the connection.</summary>
    public static RawServer Saying(string response) =>
        new((_, stream, token) => stream.WriteAsync(Encoding.UTF8.GetBytes(response), token).AsTask());

    /// <summary>Reads the head of a request, such as the next one on an open connection; empty when there is none.</summary>
    public static async Task<string> ReadHeadAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var head = new StringBuilder();
        byte[] buffer = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(buffer, cancellationToken) == 1)
        {
            head.Append((char)buffer[0]);
        }

        return head.ToString();
    }

    public ApiClient CreateClient(Action<ApiClientOptions>? configure = null)
    {
        var options = new ApiClientOptions { Gateway = Address, AccessKey = TestApi.AccessKey, SecretKey = TestApi.SecretKey };
        configure?.Invoke(options);
        return new ApiClient(TestApi.Service, options);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
                _ = ServeAsync(client);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                NetworkStream stream = client.GetStream();
                string head = await ReadHeadAsync(stream, _stop.Token);
                if (head.Contains("/apim-token-service/", StringComparison.Ordinal))
                {
                    const string Body = """{"status":0,"data":{"accessToken":"raw-token-0123456789abcdef","expire":7200}}""";
                    string response = $"HTTP/1.1 200 OK\r\nContent-Length: {Body.Length}\r\nConnection: close\r\n\r\n{Body}";
                    await stream.WriteAsync(Encoding.UTF8.GetBytes(response), _stop.Token);
                }
                else
                {
                    Calls.Enqueue(head);
                    await _respond(head, stream, _stop.Token);
                }

                await Task.Delay(20);
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
            {
            }
        }
    }
}
