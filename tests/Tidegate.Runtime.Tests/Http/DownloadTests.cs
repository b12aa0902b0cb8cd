using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Observation;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Http;

/// <summary>Files that a service answers with: read as they arrive, and ended as they should be.</summary>
public sealed class DownloadTests
{
    private static readonly ApiOperation s_get = new("GetFile", HttpMethod.Get, "/files") { IsIdempotent = true };

    [Fact]
    public async Task A_file_has_its_bytes_and_what_is_said_of_it()
    {
        await using var server = RawServer.Saying(
            "HTTP/1.1 200 OK\r\nContent-Type: text/csv; charset=utf-8\r\nContent-Disposition: attachment; filename=a.csv\r\nContent-Length: 3\r\n\r\na;b");
        using ApiClient client = server.CreateClient();

        await using ApiDownload download = await GetAsync(client);

        Assert.Equal(("a.csv", "text/csv; charset=utf-8", 3L), (download.FileName, download.ContentType, download.Length));
        Assert.Equal("a;b", await TextOf(download));
        Assert.Equal(0, await download.Stream.ReadAsync(new byte[1]));
        Assert.Contains("\r\nAccept: */*\r\n", server.Calls.Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Content-Length: 10\r\n\r\nabc")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n5\r\nabc")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n")]
    public async Task A_file_that_breaks_off_is_no_end(string rest)
    {
        await using var server = RawServer.Saying($"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n{rest}");
        using ApiClient client = server.CreateClient();
        await using ApiDownload download = await GetAsync(client);

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => TextOf(download));

        Assert.Equal(ApiTransportReason.ConnectionLost, exception.Reason);
        Assert.StartsWith("GetFile: the connection broke: ", exception.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ApiTransportException>(() => TextOf(download));
    }

    [Fact]
    public async Task A_transport_that_takes_a_short_file_for_whole_is_not_believed()
    {
        using var api = new TestApi();
        api.Transport.Response = static _ => Short();
        await using ApiDownload download = await GetAsync(api.Client);

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => TextOf(download));

        Assert.Equal("GetFile: the connection broke: the file ended after 3 of 10 bytes.", exception.Message);
    }

    [Fact]
    public async Task A_reset_is_a_broken_connection()
    {
        var sent = new TaskCompletionSource();
        await using var server = new RawServer(async (_, stream, token) =>
        {
            await SendAsync(stream, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc", token);
            await sent.Task;
            stream.Socket.LingerState = new LingerOption(enable: true, seconds: 0);
            stream.Socket.Close();
        });
        using ApiClient client = server.CreateClient();
        await using ApiDownload download = await GetAsync(client);
        Assert.Equal(3, await download.Stream.ReadAsync(new byte[3]));
        sent.SetResult();

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => TextOf(download));

        Assert.Equal(ApiTransportReason.ConnectionLost, exception.Reason);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_that_stalls_ends_by_the_time_without_bytes(bool isAsync)
    {
        await using var server = new RawServer(static async (_, stream, token) =>
        {
            await SendAsync(stream, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc", token);
            await Task.Delay(Timeout.Infinite, token);
        });
        using ApiClient client = server.CreateClient(static options => options.IdleTimeout = TimeSpan.FromMilliseconds(50));
        await using ApiDownload download = await GetAsync(client);
        byte[] buffer = new byte[3];
        Assert.Equal(3, await download.Stream.ReadAsync(buffer));

        ApiTransportException exception = isAsync
            ? await Assert.ThrowsAsync<ApiTransportException>(() => download.Stream.ReadAsync(buffer).AsTask())
            : Assert.Throws<ApiTransportException>(() => download.Stream.Read(buffer, 0, 3));

        Assert.Equal(ApiTransportReason.Timeout, exception.Reason);
        Assert.Equal("GetFile: no more of the file came within 0.05 s, after 3 bytes: ask again, or raise IdleTimeout.", exception.Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_token_of_the_call_and_that_of_the_reader_end_reading(bool isOfCall)
    {
        await using var server = new RawServer(static async (_, stream, token) =>
        {
            await SendAsync(stream, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n", token);
            await Task.Delay(Timeout.Infinite, token);
        });
        using ApiClient client = server.CreateClient();
        using var call = new CancellationTokenSource();
        using var reader = new CancellationTokenSource();
        await using ApiDownload download = await client.DownloadAsync(client.CreateRequest(s_get, null), call.Token);
        Task<int> reading = download.Stream.ReadAsync(new byte[3], 0, 3, reader.Token);
        CancellationTokenSource canceled = isOfCall ? call : reader;

        await canceled.CancelAsync();

        OperationCanceledException exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.Equal(canceled.Token, exception.CancellationToken);
        await Assert.ThrowsAnyAsync<Exception>(() => TextOf(download));
    }

    [Fact]
    public async Task The_time_for_the_call_ends_when_the_headers_have_come()
    {
        var mayEnd = new TaskCompletionSource();
        await using var server = new RawServer(async (_, stream, token) =>
        {
            await SendAsync(stream, "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n", token);
            await mayEnd.Task;
            await SendAsync(stream, "abc", token);
        });
        var clock = new TestClock();
        using ApiClient client = server.CreateClient(options => (options.Clock, options.Timeout) = (clock, TimeSpan.FromSeconds(1)));
        await using ApiDownload download = await GetAsync(client);
        clock.Advance(TimeSpan.FromSeconds(90));
        Task<string> reading = TextOf(download);
        mayEnd.SetResult();

        Assert.Equal("abc", await reading);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_download_that_is_disposed_of_or_read_lets_the_next_call_pass(bool isRead)
    {
        await using var server = RawServer.Saying("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc");
        using var transport = new SocketsHttpHandler { MaxConnectionsPerServer = 1, AllowAutoRedirect = false };
        var options = new ApiClientOptions { Gateway = server.Address, AccessKey = TestApi.AccessKey, SecretKey = TestApi.SecretKey };
        using var client = new ApiClient(TestApi.Service, options, new ApiClientParts { Transport = transport });
        ApiDownload first = await GetAsync(client);
        if (isRead)
        {
            await TextOf(first);
        }
        else
        {
            await first.DisposeAsync();
        }

        await using ApiDownload second = await GetAsync(client);

        Assert.Equal("abc", await TextOf(second));
        if (!isRead)
        {
            await Assert.ThrowsAsync<ObjectDisposedException>(() => TextOf(first));
        }
    }

    [Fact]
    public async Task Handlers_and_observers_see_the_headers_and_do_not_hold_the_file()
    {
        var observer = new RecordingObserver { IsCurious = true };
        await using var server = RawServer.Saying("HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nContent-Length: 4\r\n\r\na;b\n");
        var options = new ApiClientOptions { Gateway = server.Address, AccessKey = TestApi.AccessKey, SecretKey = TestApi.SecretKey, MaxResponseBytes = 2 };
        using var client = new ApiClient(TestApi.Service, options, new ApiClientParts { Observer = observer, Handlers = [new Twice(static () => { })] });

        await using ApiDownload download = await GetAsync(client);

        ApiCallReport report = observer.Calls.Single();
        Assert.Equal((HttpStatusCode.OK, null), (report.HttpStatus, report.Failure));
        Assert.EndsWith("\n(a file, 4 bytes)", observer.Contents[^1].Response, StringComparison.Ordinal);
        Assert.Equal("a;b\n", await TextOf(download));
    }

    private static Task<ApiDownload> GetAsync(ApiClient client) => client.DownloadAsync(client.CreateRequest(s_get, null), default);

    private static HttpResponseMessage Short()
    {
        HttpResponseMessage response = StubTransport.Bytes("abc"u8.ToArray());
        response.Content.Headers.ContentLength = 10;
        return response;
    }

    private static async Task<string> TextOf(ApiDownload download)
    {
        using var kept = new MemoryStream();
        await download.Stream.CopyToAsync(kept);
        return Encoding.UTF8.GetString(kept.ToArray());
    }

    private static ValueTask SendAsync(NetworkStream stream, string text, CancellationToken cancellationToken) =>
        stream.WriteAsync(Encoding.ASCII.GetBytes(text), cancellationToken);
}
