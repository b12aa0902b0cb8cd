using System;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Json;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Responses;

/// <summary>Documents that are nested deeply: what nobody reads does no harm, and what is too deep to be read is told as that.</summary>
public sealed class DepthTests
{
    [Theory]
    [InlineData(64)]
    [InlineData(1_000)]
    [InlineData(1_000_000)]
    public async Task A_member_that_nobody_reads_may_be_of_any_depth(int depth)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => StubTransport.Json($$"""{"extra":{{Nested(depth)}},"code":0,"data":{"x":{{Nested(depth)}},"y":7} }""");

        Assert.Equal(7, await api.GetAsync(static (ref ApiJsonReader reader) => ReadY(ref reader)));
    }

    [Fact]
    public async Task A_refusal_keeps_its_code_and_message_whatever_the_depth_of_its_data()
    {
        using var api = new TestApi();
        api.Transport.Response = _ => StubTransport.Json($$"""{"code":62103,"data":{{Nested(500)}},"msg":"no right"}""");

        ApiException refusal = await Assert.ThrowsAsync<ApiException>(() => api.EnableAsync());

        Assert.Equal((62103, "no right"), (refusal.Code, refusal.ServiceMessage));
    }

    [Fact]
    public async Task A_token_is_found_beside_deep_members()
    {
        using var api = new TestApi();
        api.Transport.ResponseToken = static (_, _) =>
            StubTransport.Json($$"""{"extra":{{Nested(300)}},"status":0,"data":{"deep":{{Nested(300)}},"accessToken":"t-1","expire":60} }""");

        await api.EnableAsync();

        Assert.Equal("t-1", Assert.Single(api.Transport.Calls).Token);
    }

    [Theory]
    [InlineData(63)]
    [InlineData(200)]
    [InlineData(998)]
    public async Task Declared_values_are_read_to_a_thousand_levels(int depth)
    {
        using var api = new TestApi();

        // The envelope is a level of its own.
        Assert.Equal(depth, await api.ReadDataAsync(Nodes(depth), ReadNode));
    }

    [Fact]
    public async Task A_declared_value_that_is_too_deep_names_the_limit()
    {
        using var api = new TestApi();

        ApiTransportException failure = await api.ReadFailureAsync(Nodes(1_000), ReadNode);

        Assert.Equal(ApiTransportReason.InvalidResponse, failure.Reason);
        Assert.Equal(
            "GetFlow: data.next.next.next.next.next.next.next...: nested deeper than 1000 levels: raise MaxDepth if that is meant", failure.Message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100)]
    public async Task The_limit_is_an_option(int limit)
    {
        using var api = new TestApi(options => options.MaxDepth = limit);
        if (limit > 1)
        {
            Assert.Equal(limit - 1, await api.ReadDataAsync(Nodes(limit - 1), ReadNode));
        }

        ApiTransportException failure = await api.ReadFailureAsync(Nodes(limit), ReadNode);

        Assert.Contains($": nested deeper than {limit} levels: raise MaxDepth", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arrays_and_maps_count_as_levels_too()
    {
        using var api = new TestApi(static options => options.MaxDepth = 3);

        Assert.Equal([[1]], await api.ReadDataAsync("[[1]]", static (ref ApiJsonReader reader) => reader.ReadArray(ReadNumbers)));
        ApiTransportException array = await api.ReadFailureAsync(
            """[{"a":[1]}]""", static (ref ApiJsonReader reader) => reader.ReadArray(static (ref ApiJsonReader item) => item.ReadMap(ReadNumbers)));

        Assert.Equal("GetFlow: data[0].a: nested deeper than 3 levels: raise MaxDepth if that is meant", array.Message);
    }

    [Fact]
    public async Task Deep_objects_may_stand_alone_in_arrays()
    {
        using var api = new TestApi();
        string nodes = string.Concat(Enumerable.Repeat("""[{"next":""", 300)) + "null" + string.Concat(Enumerable.Repeat("}]", 300));

        Assert.Equal(300, await api.ReadDataAsync(nodes, ReadNode));
    }

    [Fact]
    public async Task Values_of_the_type_json_have_the_same_limit()
    {
        using var api = new TestApi(static options => options.MaxDepth = 5_000);
        string deep = Nested(4_999);
        JsonElement element = await api.ReadDataAsync(deep, static (ref ApiJsonReader reader) => reader.ReadJson());

        ApiTransportException failure = await api.ReadFailureAsync(Nested(5_000), static (ref ApiJsonReader reader) => reader.ReadJson());
        ApiTransportException hostile = await api.ReadFailureAsync(
            $$"""[{"a":{},"b":{{Nested(1_000_000)}} }]""", static (ref ApiJsonReader reader) => reader.ReadArray(static (ref ApiJsonReader item) => item.ReadJson()));

        Assert.Equal(deep, element.GetRawText());
        Assert.Equal("GetFlow: data: nested deeper than 5000 levels: raise MaxDepth if that is meant", failure.Message);
        Assert.Equal("GetFlow: data[0]: nested deeper than 5000 levels: raise MaxDepth if that is meant", hostile.Message);
    }

    [Fact]
    public async Task Documents_in_text_are_kept_at_any_depth()
    {
        using var api = new TestApi();
        string deep = Nested(5_000);

        JsonText<int> text = await api.ReadDataAsync(
            $$"""{"x":{{deep}},"y":3}""", static (ref ApiJsonReader reader) => reader.ReadJsonText(ReadY));

        Assert.Equal(3, text.Value);
    }

    [Fact]
    public async Task An_untyped_answer_has_the_same_limit()
    {
        using var api = new TestApi();
        api.Transport.Response = static _ => StubTransport.Json($$"""{"code":0,"data":{{Nested(900)}} }""");
        using (JsonDocument answer = await api.Client.SendAsync(HttpMethod.Get, "/deep"))
        {
            Assert.Equal(JsonValueKind.Array, answer.RootElement.GetProperty("data").ValueKind);
        }

        api.Transport.Response = static _ => StubTransport.Json($$"""{"code":0,"data":{{Nested(1_000)}} }""");
        ApiTransportException failure = await Assert.ThrowsAsync<ApiTransportException>(() => api.Client.SendAsync(HttpMethod.Get, "/deep"));

        Assert.Equal("GET /deep: the response: nested deeper than 1000 levels: raise MaxDepth if that is meant", failure.Message);
    }

    [Fact]
    public async Task A_small_stack_ends_the_read_and_not_the_process()
    {
        using var api = new TestApi(static options => options.MaxDepth = 100_000);
        Exception? failure = null;
        JsonText<int> text = await api.ReadDataAsync(Nodes(90_000), static (ref ApiJsonReader reader) => reader.ReadJsonText(ReadNode));
        var thread = new Thread(() => failure = Record.Exception(() => text.Value), 256 * 1024);
        thread.Start();
        thread.Join();

        ApiTransportException told = Assert.IsType<ApiTransportException>(failure);
        Assert.Contains("nested deeper than the stack of this thread bears", told.Message, StringComparison.Ordinal);
    }

    private static string Nested(int depth) => new string('[', depth) + new string(']', depth);

    private static string Nodes(int depth) => string.Concat(Enumerable.Repeat("""{"next":""", depth)) + "null" + new string('}', depth);

    private static int[] ReadNumbers(ref ApiJsonReader reader) => reader.ReadArray(static (ref ApiJsonReader item) => item.ReadInt32());

    private static int ReadNode(ref ApiJsonReader reader)
    {
        int depth = 1;
        reader.BeginObject();
        while (reader.NextMember())
        {
            if (reader.NameIs("next"u8))
            {
                depth += ReadNode(ref reader);
            }
            else
            {
                reader.SkipUnknownMember();
            }
        }

        return depth;
    }

    private static int ReadY(ref ApiJsonReader reader)
    {
        int y = 0;
        reader.BeginObject();
        while (reader.NextMember())
        {
            if (reader.NameIs("y"u8))
            {
                y = reader.ReadInt32();
            }
            else
            {
                reader.SkipUnknownMember();
            }
        }

        return y;
    }
}
