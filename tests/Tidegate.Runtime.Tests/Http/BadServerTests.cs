using System;
using System.IO;
using System.IO.Compression;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Json;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Http;

/// <summary>Real sockets: gateways that break off, dawdle, lie about lengths or never end.</summary>
public sealed class BadServerTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"code\":0")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n{\"code\":0\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Le")]
    [InlineData("")]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n")]
    public async Task An_answer_that_breaks_off_is_a_lost_connection(string response)
    {
        await using var server = RawServer.Saying(response);
        using ApiClient client = server.CreateClient();

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => CallAsync(client));

        Assert.Equal(ApiTransportReason.ConnectionLost, exception.Reason);
        Assert.True(exception.MayHaveReachedServer);
        Assert.StartsWith("EnableFlow: the connection broke: ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_length_a_truncated_answer_is_not_JSON()
    {
        await using var server = RawServer.Saying("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{\"code\":0,\"data\":");
        using ApiClient client = server.CreateClient();

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => CallAsync(client));

        Assert.Equal(ApiTransportReason.InvalidResponse, exception.Reason);
    }

    [Fact]
    public async Task A_connection_that_is_reset_is_lost()
    {
        await using var server = new RawServer(static (_, stream, _) =>
        {
            stream.Socket.LingerState = new LingerOption(true, 0);
            stream.Socket.Close();
            return Task.CompletedTask;
        });
        using ApiClient client = server.CreateClient();

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => CallAsync(client));

        Assert.Equal(ApiTransportReason.ConnectionLost, exception.Reason);
        Assert.True(exception.MayHaveReachedServer);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"code\":0,")]
    public async Task A_server_that_hangs_is_left_when_the_time_is_over(string start)
    {
        await using var server = new RawServer(async (_, stream, token) =>
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(start), token);
            await Task.Delay(Timeout.Infinite, token);
        });
        using ApiClient client = server.CreateClient();

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(
            () => CallAsync(client, new CallOptions { Timeout = TimeSpan.FromSeconds(3) }).WaitAsync(s_patience));

        Assert.Equal(ApiTransportReason.Timeout, exception.Reason);
        Assert.True(exception.MayHaveReachedServer);
        Assert.Equal("EnableFlow: no complete response came within 3 s.", exception.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"code\":0,")]
    public async Task A_caller_who_cancels_gets_the_own_cancellation(string start)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new RawServer(async (_, stream, token) =>
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(start), token);
            arrived.SetResult();
            await Task.Delay(Timeout.Infinite, token);
        });
        using ApiClient client = server.CreateClient();
        using var cancellation = new CancellationTokenSource();

        Task call = CallAsync(client, cancellationToken: cancellation.Token);
        await arrived.Task.WaitAsync(s_patience);
        await cancellation.CancelAsync();

        OperationCanceledException exception = await Assert.ThrowsAsync<OperationCanceledException>(() => call.WaitAsync(s_patience));
        Assert.Equal(cancellation.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_before_it_starts_sends_nothing()
    {
        using var api = new TestApi();

        await Assert.ThrowsAsync<OperationCanceledException>(() => api.EnableAsync(cancellationToken: new CancellationToken(true)));

        Assert.Empty(api.Transport.Calls);

        await api.EnableAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(() => api.EnableAsync(cancellationToken: new CancellationToken(true)));

        Assert.Single(api.Transport.Calls);
    }

    [Fact]
    public async Task A_server_that_dribbles_is_left_when_the_time_is_over()
    {
        await using var server = new RawServer(static async (_, stream, token) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n{"u8.ToArray(), token);
            while (true)
            {
                await Task.Delay(20, token);
                await stream.WriteAsync(" "u8.ToArray(), token);
            }
        });
        using ApiClient client = server.CreateClient(static options => options.Timeout = TimeSpan.FromMilliseconds(400));

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => CallAsync(client).WaitAsync(s_patience));

        Assert.Equal(ApiTransportReason.Timeout, exception.Reason);
    }

    [Fact]
    public async Task An_answer_that_arrives_in_single_bytes_is_read()
    {
        await using var server = new RawServer(static async (_, stream, token) =>
        {
            stream.Socket.NoDelay = true;
            foreach (byte value in "HTTP/1.1 200 OK\r\nContent-Length: 24\r\n\r\n{\"code\":0,\"data\":[1, 2]}"u8.ToArray())
            {
                await stream.WriteAsync(new[] { value }, token);
            }
        });
        using ApiClient client = server.CreateClient();

        int[] numbers = await client.SendAsync(
            client.CreateRequest(TestApi.GetFlow, null),
            static (ref ApiJsonReader reader) => reader.ReadArray(static (ref ApiJsonReader item) => item.ReadInt32()),
            default);

        Assert.Equal([1, 2], numbers);
    }

    [Fact]
    public async Task An_answer_that_promises_too_much_is_refused_unread()
    {
        await using var server = RawServer.Saying("HTTP/1.1 200 OK\r\nContent-Length: 104857600\r\n\r\n{");
        using ApiClient client = server.CreateClient();

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => CallAsync(client).WaitAsync(s_patience));

        Assert.Equal(ApiTransportReason.ResponseTooLarge, exception.Reason);
        Assert.Equal("EnableFlow: the response is larger than 67108864 bytes: ask for less, or raise MaxResponseBytes.", exception.Message);
    }

    [Fact]
    public async Task An_answer_of_100_megabytes_is_left_at_the_limit()
    {
        long written = 0;
        await using var server = new RawServer(async (_, stream, token) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{\"code\":0,\"data\":\""u8.ToArray(), token);
            byte[] chunk = new byte[1024 * 1024];
            Array.Fill(chunk, (byte)'x');
            for (int i = 0; i < 100; i++)
            {
                await stream.WriteAsync(chunk, token);
                written += chunk.Length;
            }
        });
        using ApiClient client = server.CreateClient(static options => options.MaxResponseBytes = 8 * 1024 * 1024);

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => CallAsync(client).WaitAsync(s_patience));

        Assert.Equal(ApiTransportReason.ResponseTooLarge, exception.Reason);
        Assert.True(written < 60L * 1024 * 1024, $"{written} bytes were taken.");
    }

    [Fact]
    public async Task A_small_answer_that_unpacks_to_a_large_one_is_left_at_the_limit()
    {
        byte[] packed = Gzip(new byte[20 * 1024 * 1024]);
        await using var server = new RawServer(async (_, stream, token) =>
        {
            string head = $"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {packed.Length}\r\n\r\n";
            await stream.WriteAsync(Encoding.ASCII.GetBytes(head), token);
            await stream.WriteAsync(packed, token);
        });
        using ApiClient client = server.CreateClient(static options => options.MaxResponseBytes = 1024 * 1024);

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => CallAsync(client).WaitAsync(s_patience));

        Assert.True(packed.Length < 100_000);
        Assert.Equal(ApiTransportReason.ResponseTooLarge, exception.Reason);
    }

    [Fact]
    public async Task A_packed_answer_is_unpacked()
    {
        byte[] packed = Gzip("""{"code":0}"""u8.ToArray());
        await using var server = new RawServer(async (_, stream, token) =>
        {
            string head = $"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {packed.Length}\r\n\r\n";
            await stream.WriteAsync(Encoding.ASCII.GetBytes(head), token);
            await stream.WriteAsync(packed, token);
        });
        using ApiClient client = server.CreateClient();

        await CallAsync(client);

        Assert.Single(server.Calls);
    }

    [Fact]
    public async Task An_answer_that_is_not_packed_as_it_says_is_invalid()
    {
        await using var server = RawServer.Saying("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 10\r\n\r\n{\"code\":0}");
        using ApiClient client = server.CreateClient();

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => CallAsync(client));

        Assert.Equal(ApiTransportReason.InvalidResponse, exception.Reason);
        Assert.Contains("cannot be unpacked", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var elsewhere = RawServer.Saying("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{\"code\":0}");
        await using var server = RawServer.Saying($"HTTP/1.1 307 Temporary Redirect\r\nLocation: {elsewhere.Address}\r\nContent-Length: 0\r\n\r\n");
        using ApiClient client = server.CreateClient();

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => CallAsync(client));

        Assert.Equal(ApiTransportReason.Redirect, exception.Reason);
        Assert.Empty(elsewhere.Calls);
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    private static Task CallAsync(ApiClient client, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        client.SendAsync(client.CreateRequest(TestApi.EnableFlow, options), cancellationToken);
}
