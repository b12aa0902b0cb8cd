using System;
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

/// <summary>What a response may be before it shows that items come: a call like any other.</summary>
public sealed class StreamBeginTests
{
    [Theory]
    [InlineData("{\"code\":0,\"msg\":\"")]
    [InlineData("")]
    public async Task Until_the_items_begin_the_time_of_the_call_counts(string start)
    {
        await using var server = new RawServer(async (_, stream, token) =>
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: {JsonType}\r\n\r\n{start}"), token);
            await Task.Delay(Timeout.Infinite, token);
        });
        using ApiClient client = server.CreateClient(static options => options.Timeout = TimeSpan.FromMilliseconds(300));

        (string items, Exception failure) = await FailAsync(client);

        Assert.Equal(("", ApiTransportReason.Timeout), (items, Assert.IsType<ApiTransportException>(failure).Reason));
        Assert.DoesNotContain("IdleTimeout", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"code\":7,\"msg\":\"no\"}", 7, 1)]
    [InlineData("{\"code\":1203,\"msg\":\"expired\",\"data\":null}", 1203, 2)]
    public async Task An_error_of_another_type_is_told_as_any_other(string body, int code, int calls)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => Plain(body);

        (string _, Exception failure) = await FailAsync(api.Client);

        Assert.Equal(code, Assert.IsType<ApiException>(failure).Code);
        Assert.Equal(calls, api.Transport.Calls.Count);
    }

    [Theory]
    [InlineData("{\"data\":[],\"code\":1203,\"msg\":\"expired\"}")]
    [InlineData("{\"data\":[ ], \"code\": 1203}")]
    public async Task A_token_that_is_refused_behind_an_empty_array_is_replaced(string refusal)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(refusal);
        for (int i = 0; i <= bytes.Length; i++)
        {
            int at = i;
            using var api = new TestApi();
            api.Transport.Response = _ => Response(JsonType, api.Transport.Calls.Count > 1 ? new PieceStream([Encoding.UTF8.GetBytes("{\"code\":0,\"data\":[{\"id\":1}]}")]) : Split(bytes, at));

            Assert.Equal("1:", await ReadAsync(api.Client));
            Assert.Equal(2, api.Transport.Calls.Count);
        }
    }

    [Fact]
    public async Task An_error_of_another_type_may_be_long()
    {
        using var api = new TestApi();
        api.Transport.Response = _ => Response("text/plain", new PieceStream([Encoding.UTF8.GetBytes($$"""{"code":7,"msg":"{{new string('x', 10_000)}}"}""")]));

        (string _, Exception failure) = await FailAsync(api.Client);

        Assert.Equal(7, Assert.IsType<ApiException>(failure).Code);
    }

    [Fact]
    public async Task What_is_of_another_type_and_never_ends_is_told_by_its_type()
    {
        using var api = new TestApi();
        byte[] piece = new byte[10_000];
        api.Transport.Response = _ => Response("video/mp4", new PieceStream(Enumerable.Repeat(piece, int.MaxValue)));

        (string _, Exception failure) = await FailAsync(api.Client);

        Assert.Contains("is of the type 'video/mp4'", Assert.IsType<ApiTransportException>(failure).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"code\":0,\"data\":[]}")]
    [InlineData("{\"id\":1}\n{\"id\":2}\n")]
    public async Task Items_of_another_type_are_not_guessed(string body)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => Plain(body);

        (string _, Exception failure) = await FailAsync(api.Client);

        Assert.Contains("is of the type 'text/plain; charset=utf-8'", Assert.IsType<ApiTransportException>(failure).Message, StringComparison.Ordinal);
    }

    private static HttpResponseMessage Plain(string body)
    {
        var content = new StringContent(body, Encoding.UTF8, "text/plain");
        content.Headers.ContentLength = Encoding.UTF8.GetByteCount(body);
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
    }
}
