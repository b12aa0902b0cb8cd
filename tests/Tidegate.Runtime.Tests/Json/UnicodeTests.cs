using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Tidegate.Json;
using Tidegate.Observation;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Json;

/// <summary>Text that is not Unicode is an error on its way in and on its way out, and never another text.</summary>
public sealed class UnicodeTests
{
    private const string HalfPair = "a\ud800b";

    [Theory]
    [InlineData("\"\u00c7\u00f8\":1,\"\u00c4\u00cf\":2")]
    [InlineData("\"x\\u0041\u00c7\":1")]
    [InlineData("\"\\ud800\":1")]
    public async Task A_name_of_a_map_that_is_no_Unicode_is_an_error(string members)
    {
        using var api = new TestApi();
        byte[] answer = Encoding.Latin1.GetBytes("{\"code\":0,\"data\":{" + members + "}}");
        api.Transport.Response = _ => StubTransport.Bytes(answer);

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => api.GetAsync(ReadMap));

        Assert.EndsWith(": text is not valid Unicode", exception.Message, StringComparison.Ordinal);
        Assert.Equal(ApiTransportReason.InvalidResponse, exception.Reason);
    }

    [Fact]
    public async Task A_key_that_stands_twice_is_told()
    {
        var observer = new RecordingObserver();
        using var api = new TestApi(observer);

        IReadOnlyDictionary<string, int> map = await api.ReadDataAsync("""{"a":1,"b":2,"a":3}""", ReadMap);

        Assert.Equal(3, map["a"]);
        ApiDriftReport report = Assert.Single(observer.Drift);
        Assert.Equal((ApiDriftKind.RepeatedKey, "data.a"), (report.Kind, report.Path));
    }

    [Fact]
    public void Half_a_pair_is_refused_wherever_it_would_be_sent()
    {
        using var api = new TestApi();
        Action<ApiRequest>[] ways =
        [
            static request => request.AddQuery("q"u8, HalfPair),
            static request => request.AddQuery("q"u8, new ApiDate(HalfPair)),
            static request => request.AddQuery("q"u8, new ApiId(HalfPair)),
            static request => request.AppendPathValue(HalfPair, "part"),
            static request => request.BeginBody().WriteStringValue(HalfPair),
            static request => request.BeginBody().WriteStringValue("\ud83c"),
            static request => request.BeginBody().WriteStringValue("\"\udf00\ud83c"),
            static request => request.BeginObject().WriteString("name"u8, HalfPair),
            static request => request.BeginObject().WriteId("name"u8, HalfPair),
            static request => request.BeginObject().WriteSeparated("name"u8, [HalfPair], ';', static item => item),
            static request => request.BeginObject().WriteMap("name"u8, new Dictionary<string, int> { [HalfPair] = 1 }, static (writer, value) => writer.WriteNumberValue(value)),
            static request => request.BeginObject().WriteJsonText("name"u8, new JsonText<string>(HalfPair), static (writer, value) => writer.WriteStringValue(value)),
        ];
        foreach (Action<ApiRequest> way in ways)
        {
            ArgumentException exception = Assert.ThrowsAny<ArgumentException>(() => way(api.Client.CreateRequest(TestApi.EnableFlow, null)));

            Assert.Contains("half a surrogate pair", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Half_a_pair_is_refused_in_calls_without_a_spec()
    {
        using var api = new TestApi();

        await Assert.ThrowsAnyAsync<ArgumentException>(() => api.Client.SendAsync(System.Net.Http.HttpMethod.Get, "/x", [new("q", HalfPair)]));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => api.Client.SendAsync(System.Net.Http.HttpMethod.Get, "/x", [new(HalfPair, "v")]));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => api.Client.SendAsync(System.Net.Http.HttpMethod.Post, "/x", null, $"\"{HalfPair}\""));
        Assert.Empty(api.Transport.Calls);
    }

    [Fact]
    public async Task Every_whole_text_is_sent_as_it_is()
    {
        using var api = new TestApi();
        var random = new Random(7);
        for (int i = 0; i < 100; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(0, 80)).Select(_ => RandomRune(random).ToString()));
            ApiRequest request = api.Client.CreateRequest(TestApi.EnableFlow, null);
            request.BeginBody().WriteStringValue(text);
            await api.Client.SendAsync(request, default);
            Assert.Equal(text, JsonSerializer.Deserialize<string>(api.Transport.Calls[^1].BodyText));
        }
    }

    private static Rune RandomRune(Random random) => random.Next(4) switch
    {
        0 => new Rune(random.Next(0x10000, 0x110000)),
        1 => new Rune(random.Next(0x80, 0xD800)),
        2 => new Rune('\ufffd'),
        _ => new Rune(random.Next(0, 0x80)),
    };

    private static IReadOnlyDictionary<string, int> ReadMap(ref ApiJsonReader reader) =>
        reader.ReadMap(static (ref ApiJsonReader value) => value.ReadInt32());
}
