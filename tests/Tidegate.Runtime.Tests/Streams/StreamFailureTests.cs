using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Runtime.Tests.Support;
using Xunit;
using static Tidegate.Runtime.Tests.Support.StreamedItems;

namespace Tidegate.Runtime.Tests.Streams;

/// <summary>Streams that break off, stall, never end a line, or are no streams: each is a clear error behind the items that came.</summary>
public sealed class StreamFailureTests
{
    [Theory]
    [InlineData(LinesType, "{\"id\":1}\n{\"id\"", "1:", ApiTransportReason.ConnectionLost, "Watch: [1]: the stream broke off here: ask again")]
    [InlineData(LinesType, "{\"id\":1}\n{\"id\"\n{\"id\":2}\n", "1:", ApiTransportReason.InvalidResponse, "Watch: [1]: not valid JSON (line 1")]
    [InlineData(LinesType, "{\"id\":1}{\"id\":2}\n", "", ApiTransportReason.InvalidResponse, "Watch: [0]: not valid JSON (line 1")]
    [InlineData(LinesType, "{\"id\":1}\n{\"id\":2},\n{\"id\":3}\n", "1:", ApiTransportReason.InvalidResponse, "Watch: [1]: not valid JSON (line 1")]
    [InlineData(LinesType, "{\"id\":1}\n{\"id\":2},{\"id\":3}\n{\"id\":4}\n", "1:", ApiTransportReason.InvalidResponse, "Watch: [1]: not valid JSON (line 1")]
    [InlineData(LinesType, "{\"id\":1}\n{\"id\":2}]\n{\"id\":3}\n", "1:", ApiTransportReason.InvalidResponse, "Watch: [1]: not valid JSON (line 1")]
    [InlineData(LinesType, "{\"id\":1}\n]\n{\"id\":2}\n", "1:", ApiTransportReason.InvalidResponse, "Watch: [1]: not valid JSON (line 1")]
    [InlineData(LinesType, "{\"id\":1}\n,{\"id\":2}\n", "1:", ApiTransportReason.InvalidResponse, "Watch: [1]: not valid JSON (line 1")]
    [InlineData(LinesType, "{\"id\":1}\n{\"id\":2,\n\"name\":\"b\"}\n{\"id\":3}\n", "1:", ApiTransportReason.InvalidResponse, "Watch: [1]: not valid JSON (line 1")]
    [InlineData(LinesType, "{\"id\":1}\n{\"id\":2,\"name\":\"a\nb\"}\n{\"id\":3}\n", "1:", ApiTransportReason.InvalidResponse, "Watch: [1]: not valid JSON (line 1")]
    [InlineData(LinesType, "{\"id\":1}\n{\"id\":\"x\"}\n", "1:", ApiTransportReason.InvalidResponse, "Watch: [1].id: expected a whole number of 64 bits, found text: \"x\"")]
    [InlineData("application/json-seq", "\u001e{\"id\":1}\n\u001e{\"name\":\"\u001e{\"id\":2}\n", "1:", ApiTransportReason.InvalidResponse, "Watch: [1]: not valid JSON")]
    [InlineData(EventsType, "data: {\"id\":1}\n\ndata: {\"id\":2}\n", "1:", ApiTransportReason.ConnectionLost, "Watch: [1]: the stream broke off here: ask again")]
    [InlineData(EventsType, "data: {\"id\":1}\n\ndat", "1:", ApiTransportReason.ConnectionLost, "Watch: [1]: the stream broke off here: ask again")]
    [InlineData(EventsType, "data: {\"id\":1}\n\ndata: [DONE]\n\n", "1:", ApiTransportReason.InvalidResponse, "Watch: [1]: not valid JSON")]
    [InlineData("text/html; charset=utf-8", "<html>", "", ApiTransportReason.InvalidResponse, "is of the type 'text/html; charset=utf-8', in which no items can be told apart: a stream is JSON, text/event-stream, ")]
    [InlineData("text/plain", "{\"id\":1}", "", ApiTransportReason.InvalidResponse, "is of the type 'text/plain'")]
    [InlineData(JsonType, "<html>", "", ApiTransportReason.InvalidResponse, "HTML or XML, not JSON")]
    [InlineData(null, "{\"code\":0,\"data\":7}", "", ApiTransportReason.InvalidResponse, "data: expected an array, found a number: 7")]
    public async Task What_is_wrong_is_told_behind_the_items_that_came(string? contentType, string body, string items, ApiTransportReason reason, string message)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        using var api = new TestApi();
        for (int i = 0; i <= bytes.Length; i++)
        {
            int at = i;
            api.Transport.Response = _ => Response(contentType, Split(bytes, at));

            (string Items, Exception Failure) end = await FailAsync(api.Client);

            ApiTransportException failure = Assert.IsType<ApiTransportException>(end.Failure);
            Assert.Equal((items, reason), (end.Items, failure.Reason));
            Assert.Contains(message, failure.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("<html lang='en'>", "HTML or XML, not JSON")]
    [InlineData("{\"id\":", "the stream broke off here")]
    [InlineData("{\"id\":1}\n{\"id\":", "the stream broke off here")]
    [InlineData("[{\"id\":1}] x", "not JSON")]
    [InlineData("[{\"id\":1}", "the stream broke off here")]
    public async Task Without_an_envelope_the_whole_is_judged_too(string body, string message)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => Response(JsonType, body);

        (string _, Exception failure) = await FailAsync(api.Client, WatchBare);

        Assert.Contains(message, Assert.IsType<ApiTransportException>(failure).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(JsonType, "7", "")]
    [InlineData(JsonType, "7 12", "7")]
    [InlineData(LinesType, "7\n12", "7")]
    [InlineData("application/json-seq", "\u001e7\n\u001e12", "7")]
    public async Task A_number_at_an_end_that_may_be_none_is_not_taken(string contentType, string body, string expected)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => Response(contentType, new PieceStream([Encoding.UTF8.GetBytes(body)]));
        var numbers = new List<int>();

        ApiTransportException failure = await Assert.ThrowsAsync<ApiTransportException>(() => ReadNumbersAsync(api.Client, numbers));

        Assert.Equal(expected, string.Join(" ", numbers));
        Assert.Equal($"WatchBare: [{numbers.Count}]: the stream broke off here: ask again", failure.Message);
    }

    [Theory]
    [InlineData(LinesType, "", "x")]
    [InlineData(JsonType, "{\"code\":0,\"data\":[\"", "x")]
    [InlineData(JsonType, "{\"code\":0,\"msg\":\"", "x")]
    [InlineData(JsonType, "{\"code\":0,\"data\":[]", " ")]
    [InlineData(EventsType, "data: ", "x")]
    [InlineData(EventsType, "", "data: x\n")]
    [InlineData("application/json-seq", "\u001e\"", "x")]
    public async Task What_never_ends_is_too_large(string contentType, string start, string endless)
    {
        byte[] more = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(endless, 10_000)));
        using var api = new TestApi(static options => options.MaxResponseBytes = 1_000_000);
        api.Transport.Response = _ => Response(contentType, new PieceStream(Enumerable.Repeat(more, int.MaxValue).Prepend(Encoding.UTF8.GetBytes(start))));

        (string _, Exception failure) = await FailAsync(api.Client);

        Assert.Equal(ApiTransportReason.ResponseTooLarge, Assert.IsType<ApiTransportException>(failure).Reason);
        Assert.Contains("larger than 1000000 bytes", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_may_be_as_long_as_the_limit()
    {
        string item = $$"""{"id":1,"name":"{{new string('x', 5000)}}"}""";
        using var api = new TestApi(options => options.MaxResponseBytes = item.Length);
        api.Transport.Response = _ => Response(LinesType, $"{item}\n{item}\n{item} \n");

        (string items, Exception failure) = await FailAsync(api.Client);

        Assert.Equal(2, items.Split(' ').Length);
        Assert.Equal($"Watch: [2]: larger than {item.Length} bytes: raise MaxResponseBytes if that is meant", Assert.IsType<ApiTransportException>(failure).Message);
    }

    [Fact]
    public async Task A_stream_that_is_packed_is_refused()
    {
        using var api = new TestApi();
        api.Transport.Response = static _ =>
        {
            HttpResponseMessage response = Response(LinesType, "x");
            response.Content.Headers.TryAddWithoutValidation("Content-Encoding", "zstd");
            return response;
        };

        (string _, Exception failure) = await FailAsync(api.Client);

        Assert.Contains("the stream is packed as 'zstd'", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Content-Length: 100\r\n\r\n{\"id\":1}\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n9\r\n{\"id\":1}\n\r\n")]
    public async Task A_connection_that_breaks_between_two_items_is_no_end(string rest)
    {
        await using var server = RawServer.Saying($"HTTP/1.1 200 OK\r\nContent-Type: {LinesType}\r\n{rest}");
        using ApiClient client = server.CreateClient();

        (string items, Exception failure) = await FailAsync(client);

        Assert.Equal(("1:", ApiTransportReason.ConnectionLost), (items, Assert.IsType<ApiTransportException>(failure).Reason));
    }

    [Fact]
    public async Task A_stream_that_does_not_go_on_is_over_in_time()
    {
        await using var server = new RawServer(static async (_, stream, token) =>
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: {EventsType}\r\n\r\ndata: {{\"id\":1}}\n\ndata:"), token);
            await Task.Delay(Timeout.Infinite, token);
        });
        using ApiClient client = server.CreateClient(static options => options.IdleTimeout = TimeSpan.FromMilliseconds(200));

        (string items, Exception failure) = await FailAsync(client);

        Assert.Equal(("1:", ApiTransportReason.Timeout), (items, Assert.IsType<ApiTransportException>(failure).Reason));
        Assert.StartsWith("Watch: no more of the stream came within 0.2 s, after ", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Each_token_cancels_while_nothing_comes(bool isOfCall)
    {
        using var api = new TestApi();
        var waiting = new PieceStream([Encoding.UTF8.GetBytes("{\"id\":1}\n")], static token => Task.Delay(Timeout.Infinite, token));
        api.Transport.Response = _ => Response(LinesType, waiting);
        using var canceled = new CancellationTokenSource();
        using var other = new CancellationTokenSource();
        IAsyncEnumerable<Item> items = Enumerate(api.Client, cancellationToken: isOfCall ? canceled.Token : other.Token);
        await using IAsyncEnumerator<Item> enumerator = items.GetAsyncEnumerator(isOfCall ? other.Token : canceled.Token);
        Assert.True(await enumerator.MoveNextAsync());

        ValueTask<bool> next = enumerator.MoveNextAsync();
        Assert.False(next.IsCompleted);
        await canceled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next.AsTask());
        Assert.True(waiting.IsDisposed);
        Assert.False(await enumerator.MoveNextAsync());
    }

    [Fact]
    public async Task Items_that_have_arrived_are_not_read_after_the_token_is_canceled()
    {
        using var api = new TestApi();
        api.Transport.Response = static _ => Response(LinesType, "{\"id\":1}\n{\"id\":2}\n");
        using var canceled = new CancellationTokenSource();
        await using IAsyncEnumerator<Item> enumerator = Enumerate(api.Client, cancellationToken: canceled.Token).GetAsyncEnumerator();
        Assert.True(await enumerator.MoveNextAsync());

        await canceled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => enumerator.MoveNextAsync().AsTask());
    }

    [Fact]
    public async Task Stopping_early_lets_go_of_the_connection_which_is_not_used_again()
    {
        int connections = 0;
        await using var server = new RawServer(async (_, stream, token) =>
        {
            int number = Interlocked.Increment(ref connections);
            await stream.WriteAsync(Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: {LinesType}\r\nContent-Length: 10000000\r\n\r\n{{\"id\":{number}}}\n"), token);
            await RawServer.ReadHeadAsync(stream, token);
        });
        using ApiClient client = server.CreateClient();
        for (int i = 1; i <= 2; i++)
        {
            await foreach (Item item in Enumerate(client))
            {
                Assert.Equal($"{i}:", item.Text);
                break;
            }
        }

        Assert.Equal(2, connections);
    }

    [Fact]
    public async Task A_stream_that_is_read_to_its_end_leaves_its_connection_to_the_next()
    {
        int connections = 0;
        await using var server = new RawServer(async (head, stream, token) =>
        {
            Interlocked.Increment(ref connections);
            while (head.Length > 0)
            {
                await stream.WriteAsync(Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: {JsonType}\r\nTransfer-Encoding: chunked\r\n\r\n1c\r\n{{\"code\":0,\"data\":[{{\"id\":1}}]\r\n1\r\n}}\r\n0\r\n\r\n"), token);
                head = await RawServer.ReadHeadAsync(stream, token);
            }
        });
        using ApiClient client = server.CreateClient();

        Assert.Equal("1: 1:", $"{await ReadAsync(client)} {await ReadAsync(client)}");
        Assert.Equal(1, connections);
    }

    [Fact]
    public async Task Items_come_through_handlers_and_observers_as_they_arrive()
    {
        var end = new TaskCompletionSource();
        var observer = new RecordingObserver();
        using var transport = new StubTransport { Response = _ => Response(LinesType, new PieceStream([Encoding.UTF8.GetBytes("{\"id\":1,\"x\":2}\n")], _ => end.Task)) };
        var options = new ApiClientOptions { Gateway = new Uri("https://apim.example.test"), AccessKey = TestApi.AccessKey, SecretKey = TestApi.SecretKey };
        using var client = new ApiClient(TestApi.Service, options, new ApiClientParts { Transport = transport, Observer = observer, Handlers = [new Handler()] });
        await using IAsyncEnumerator<Item> enumerator = Enumerate(client).GetAsyncEnumerator();

        Assert.True(await enumerator.MoveNextAsync());
        Assert.Equal("1:", enumerator.Current.Text);
        Assert.Equal(["[0].x"], observer.Drift.Select(static drift => drift.Path));
        end.SetResult();
        Assert.False(await enumerator.MoveNextAsync());
    }

    [Fact]
    public async Task Secrets_are_not_in_messages()
    {
        using var api = new TestApi();
        api.Transport.Response = static _ => Response(LinesType, $"{{\"id\":\"{TestApi.SecretKey}\"}}\n");

        (string _, Exception failure) = await FailAsync(api.Client);

        Assert.DoesNotContain(TestApi.SecretKey, failure.ToString(), StringComparison.Ordinal);
        Assert.Contains("[0].id: expected a whole number of 64 bits", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_status_that_is_no_success_is_the_error_of_any_call()
    {
        using var api = new TestApi();
        api.Transport.Response = static _ => Response(LinesType, "{\"id\":1}\n", HttpStatusCode.BadGateway);

        (string _, Exception failure) = await FailAsync(api.Client);

        Assert.Equal(ApiTransportReason.HttpStatus, Assert.IsType<ApiTransportException>(failure).Reason);
    }

    private sealed class Handler : DelegatingHandler;
}
