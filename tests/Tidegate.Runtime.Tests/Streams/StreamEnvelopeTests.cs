using System;
using System.Collections.Generic;
using System.Net;
using System.Text;
using System.Threading.Tasks;
using Tidegate.Runtime.Tests.Support;
using Xunit;
using static Tidegate.Runtime.Tests.Support.StreamedItems;

namespace Tidegate.Runtime.Tests.Streams;

/// <summary>What the envelope around items says, before them and behind them.</summary>
public sealed class StreamEnvelopeTests
{
    [Theory]
    [InlineData("""{"code":62103,"msg":"no","data":[{"id":1}]}""", "")]
    [InlineData("""{"code":62103,"msg":"no"}""", "")]
    [InlineData("""{"code":62103,"msg":"no","data":null}""", "")]
    [InlineData("""{"data":[{"id":1}],"code":62103,"msg":"no"}""", "1:")]
    [InlineData("""{"data":[],"msg":"no","code":"62103"}""", "")]
    [InlineData("""{"status":0,"data":[{"id":1}],"msg":"no","code":62103}""", "1:")]
    public async Task An_error_is_the_error_that_it_says_before_the_items_and_behind_them(string body, string items)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => Response(JsonType, ByteByByte(Encoding.UTF8.GetBytes(body)));

        (string Items, Exception Failure) end = await FailAsync(api.Client);

        ApiException refusal = Assert.IsType<ApiException>(end.Failure);
        Assert.Equal((items, "NoPrivilege", "no"), (end.Items, refusal.ErrorName, refusal.ServiceMessage));
    }

    [Theory]
    [InlineData("""{"requestId":"r-1","code":0,"data":[{"id":1}]}""", "r-1")]
    [InlineData("""{"code":0,"data":[{"id":1}],"requestId":"r-1"}""", null)]
    public async Task The_request_id_is_known_as_soon_as_it_has_come(string body, string? before)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => Response(JsonType, ByteByByte(Encoding.UTF8.GetBytes(body)));
        var details = new ApiResponseDetails();

        await using IAsyncEnumerator<Item> items = Enumerate(api.Client, options: new CallOptions { Details = details }).GetAsyncEnumerator();

        Assert.True(await items.MoveNextAsync());
        Assert.Equal((HttpStatusCode.OK, before), (details.HttpStatus, details.RequestId));
        Assert.False(await items.MoveNextAsync());
        Assert.Equal("r-1", details.RequestId);
    }

    [Theory]
    [InlineData("""{"status":62103,"data":[{"id":1}],"code":0}""", "1:")]
    [InlineData("""{"code":0,"data":null}""", "")]
    [InlineData("""[{"code":0,"data":[{"id":1}]}]""", "1:")]
    public async Task What_could_not_be_told_before_is_read_as_a_whole(string body, string items)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => Response(JsonType, body);

        Assert.Equal(items, await ReadAsync(api.Client));
    }

    [Theory]
    [InlineData("""{"data":[{"id":1}]}""", "1:", "has no 'code' or 'status'")]
    [InlineData("""{"code":0,"data":[{"id":1}]""", "1:", "not JSON")]
    [InlineData("""{"code":0,"data":[{"id":1}]}x""", "1:", "not JSON")]
    [InlineData("""{"code":0,"data":[{"id":1}],"data":[{"id":2}]}""", "1:", "data: given twice")]
    [InlineData("""{"code":0,"data":[{"id":1}""", "1:", "data[1]: the stream broke off here: ask again")]
    [InlineData("""{"code":0,"data":[{"id":1},""", "1:", "data[1]: the stream broke off here: ask again")]
    [InlineData("""{"code":0,"data":[{"id":1},{"id":""", "1:", "data[1]: the stream broke off here: ask again")]
    [InlineData("""{"code":0,"data":[{"id":1},]}""", "1:", "data[1]: not valid JSON")]
    [InlineData("""{"code":0,"data":[,{"id":1}]}""", "", "data[0]: not valid JSON")]
    [InlineData("""{"code":0,"data":[{"id":1}{"id":2}]}""", "1:", "data[1]: not valid JSON (a comma")]
    [InlineData("""{"code":0,"data":[{"id":1},{"id":[]}]}""", "1:", "data[1].id: expected a whole number of 64 bits, found an array")]
    [InlineData("""{"code":0,"data":[{"id":1},{"name":"x"}]}""", "1:", "data[1].id: missing")]
    [InlineData("""{"code":0,"data":[{"id":1},{"id" 2}]}""", "1:", "data[1]: not valid JSON (line 1")]
    [InlineData("""{"code":0,"data":{"id":1}}""", "", "data: expected an array, found an object")]
    [InlineData("""{"code":0}""", "", "data: missing")]
    [InlineData("""{"code":0,""", "", "not JSON")]
    [InlineData("", "", "empty")]
    public async Task What_is_wrong_is_told_behind_the_items_that_came(string body, string items, string message)
    {
        using var api = new TestApi();
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        for (int i = 0; i <= bytes.Length; i++)
        {
            int at = i;
            api.Transport.Response = _ => Response(JsonType, Split(bytes, at));

            (string Items, Exception Failure) end = await FailAsync(api.Client);

            ApiTransportException failure = Assert.IsType<ApiTransportException>(end.Failure);
            Assert.Equal(items, end.Items);
            Assert.StartsWith("Watch: ", failure.Message, StringComparison.Ordinal);
            Assert.Contains(message, failure.Message, StringComparison.Ordinal);
            Assert.Equal(message.Contains("broke off", StringComparison.Ordinal) ? ApiTransportReason.ConnectionLost : ApiTransportReason.InvalidResponse, failure.Reason);
        }
    }

    [Theory]
    [InlineData(false, HttpStatusCode.OK, """{"code":1203,"msg":"expired","data":null}""")]
    [InlineData(false, HttpStatusCode.OK, """{"code":1203,"msg":"expired","data":[]}""")]
    [InlineData(false, HttpStatusCode.Unauthorized, "<html>")]
    [InlineData(true, HttpStatusCode.OK, """{"code":1203,"msg":"expired","data":null}""")]
    [InlineData(true, HttpStatusCode.Forbidden, """{"code":1203,"msg":"expired"}""")]
    public async Task A_refused_token_is_replaced_before_the_first_item(bool isBare, HttpStatusCode status, string refusal)
    {
        using var api = new TestApi();
        int calls = 0;
        api.Transport.Response = _ => ++calls == 1
            ? Response(JsonType, ByteByByte(Encoding.UTF8.GetBytes(refusal)), status)
            : Response(JsonType, isBare ? """[{"id":1}]""" : """{"code":0,"data":[{"id":1}]}""");

        Assert.Equal("1:", await ReadAsync(api.Client, isBare ? WatchBare : Watch));
        Assert.Equal((2, 2), (api.Transport.Calls.Count, api.Transport.TokenRequests.Count));
    }

    [Fact]
    public async Task Details_have_the_request_id_that_stands_behind_the_items()
    {
        using var api = new TestApi();
        api.Transport.Response = static _ => Response(JsonType, """{"code":0,"data":[{"id":1}],"requestId":"r-7"}""");
        var details = new ApiResponseDetails();

        await foreach (Item item in Enumerate(api.Client, options: new CallOptions { Details = details }))
        {
            Assert.Null(details.RequestId);
        }

        Assert.Equal("r-7", details.RequestId);
    }
}
