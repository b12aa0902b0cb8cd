using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Tidegate.Json;
using Tidegate.Runtime.Tests.Support;
using Xunit;
using static Tidegate.Runtime.Tests.Support.StreamedItems;

namespace Tidegate.Runtime.Tests.Streams;

/// <summary>Items in each form, in whatever pieces they arrive.</summary>
public sealed class StreamFormTests
{
    public static TheoryData<string, bool, string, string> Forms => new()
    {
        { LinesType, false, "{\"id\":1,\"name\":\"a\"}\n{\"id\":2}\r\n\n \n{\"id\":3,\"name\":\"\\u00fc\\\"\"}\n", "1:a 2: 3:ü\"" },
        { "application/jsonl; charset=utf-8", false, "\uFEFF{\"id\":1}\n{\"id\":2,\"name\":\"é\"}", "1: 2:é" },
        { "application/ndjson", false, "", "" },
        { "application/x-jsonlines", true, "{\"id\":1}\n", "1:" },
        { "Application/JSON-Lines", true, "{\"id\":1,\"x\":NaN}\n{\"id\":2}\n", "1: 2:" },
        { "application/json-seq", false, "\u001e{\"id\":1}\n\u001e{\"id\":2,\n\"name\":\"b\"}\n\u001e{\"id\":3}\n", "1: 2:b 3:" },
        { EventsType, false, "\uFEFF: hi\n\ndata: {\"id\":1}\n\nevent: x\rid: 7\rdata:{\"id\":2,\rdata: \"name\":\"b\"}\r\rretry: 9\r\ndata: {\"id\":3}\r\n\r\n", "1: 2:b 3:" },
        { EventsType, false, "data\n\ndata: {\"id\":1}\n\ndata:\n\nevent: ping\n\n: tail", "1:" },
        { JsonType, false, "{\"code\":0,\"data\":[{\"id\":1,\"name\":\"],\\\"[\"},{\"id\":2} , {\"id\":3}],\"msg\":\"OK\"}", "1:],\"[ 2: 3:" },
        { JsonType, false, "{\"x\":{\"data\":[1]},\"data\":[{\"id\":1},{\"id\":2}],\"code\":\"0\"}", "1: 2:" },
        { JsonType, false, "{\"\\u0064ata\":[ ],\"code\":0}", "" },
        { JsonType, false, "{\"data\":[{\"id\":1}],\"data\":[],\"code\":0}", "1:" },
        { JsonType, true, " [ {\"id\":1},{\"id\":2}]\n", "1: 2:" },
        { JsonType, true, "[]", "" },
        { "application/vnd.x+json", true, "{\"id\":1}\n{\n  \"id\": 2,\n  \"name\": \"b\"\n}{\"id\":3} {\"id\":4}\n", "1: 2:b 3: 4:" },
        { JsonType, true, "{\"id\":1}", "1:" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Items_are_the_same_wherever_they_are_split(string contentType, bool isBare, string body, string expected)
    {
        ApiOperation operation = isBare ? WatchBare : Watch;
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        using var api = new TestApi();
        for (int i = 0; i <= bytes.Length; i++)
        {
            int at = i;
            api.Transport.Response = _ => Response(contentType, Split(bytes, at));
            Assert.Equal(expected, await ReadAsync(api.Client, operation));
        }

        api.Transport.Response = _ => Response(contentType, ByteByByte(bytes));
        Assert.Equal(expected, await ReadAsync(api.Client, operation));
    }

    [Fact]
    public async Task Many_items_are_those_of_the_platform_in_each_form()
    {
        // Of all lengths around those of the buffer, so that items end before, at and behind its end.
        string[] items = Enumerable.Range(0, 3000).Select(static i => $$"""{"id":{{i}},"name":"{{new string('x', i * 37 % 911)}}"}""").Append($$"""{"id":9,"name":"{{new string('y', 300_000)}}"}""").Append("""{"id":10}""").ToArray();
        string expected = string.Join(" ", items.Select(static item => System.Text.Json.JsonDocument.Parse(item).RootElement)
            .Select(static item => $"{item.GetProperty("id")}:{(item.TryGetProperty("name", out System.Text.Json.JsonElement name) ? name : "")}"));
        using var api = new TestApi();
        foreach ((string type, string body) in new[]
        {
            (LinesType, string.Join("\n", items)),
            (JsonType, $$"""{"code":0,"data":[{{string.Join(",", items)}}]}"""),
            (EventsType, string.Concat(items.Select(static item => $"data: {item}\n\n"))),
            ("application/json-seq", string.Concat(items.Select(static item => $"\u001e{item}\n"))),
        })
        {
            foreach (int size in new[] { 1000, 16 * 1024, 1 << 20 })
            {
                api.Transport.Response = _ => Response(type, new PieceStream(Encoding.UTF8.GetBytes(body).Chunk(size)));
                Assert.Equal(expected, await ReadAsync(api.Client));
            }
        }
    }

    [Theory]
    [InlineData(JsonType, "[1,23,456]", "1 23 456")]
    [InlineData(JsonType, "1 23\n456", "1 23 456")]
    [InlineData(LinesType, "1\n23\n456", "1 23 456")]
    [InlineData(EventsType, "data: 1\n\ndata: 23\n\ndata: 456\n\n", "1 23 456")]
    public async Task Numbers_are_whole_wherever_they_are_split(string contentType, string body, string expected)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        using var api = new TestApi();
        for (int i = 0; i <= bytes.Length; i++)
        {
            int at = i;
            api.Transport.Response = _ => Told(Response(contentType, Split(bytes, at)), bytes.Length);
            var numbers = new List<int>();

            await ReadNumbersAsync(api.Client, numbers);

            Assert.Equal(expected, string.Join(" ", numbers));
        }
    }

    [Theory]
    [InlineData("data: a\ndata:  b\n\ndata\n\ndata: [DONE]\n\n", "a\n b||[DONE]")]
    [InlineData("data: x", null)]
    public async Task Text_is_the_data_of_an_event_itself(string body, string? expected)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => Response(EventsType, ByteByByte(Encoding.UTF8.GetBytes(body)));
        var texts = new List<string>();
        async Task ReadAllAsync()
        {
            await foreach (string text in api.Client.StreamAsync(() => api.Client.CreateRequest(Watch, null), static (ref ApiJsonReader reader) => reader.ReadString(), default))
            {
                texts.Add(text);
            }
        }

        if (expected is null)
        {
            await Assert.ThrowsAsync<ApiTransportException>(ReadAllAsync);
            return;
        }

        await ReadAllAsync();
        Assert.Equal(expected, string.Join("|", texts));
    }

    [Fact]
    public async Task A_stream_accepts_all_forms_and_each_enumeration_is_a_call()
    {
        using var api = new TestApi();
        api.Transport.Response = _ => Response(LinesType, "{\"id\":1}\n");
        IAsyncEnumerable<Item> items = Enumerate(api.Client);
        Assert.Empty(api.Transport.Calls);

        for (int i = 0; i < 2; i++)
        {
            await foreach (Item item in items)
            {
                Assert.Equal("1:", item.Text);
            }
        }

        Assert.Equal(2, api.Transport.Calls.Count);
        Assert.Contains("text/event-stream", api.Transport.Calls[0].Headers["Accept"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    public async Task A_stream_of_values_may_be_empty(string body)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => Told(Response(JsonType, body), body.Length);

        Assert.Equal("", await ReadAsync(api.Client, WatchBare));
    }

    /// <summary>A response whose length is told, so that its end is no accident.</summary>
    private static HttpResponseMessage Told(HttpResponseMessage response, int length)
    {
        response.Content.Headers.ContentLength = length;
        return response;
    }
}
