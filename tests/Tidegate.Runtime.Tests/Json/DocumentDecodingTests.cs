using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Json;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Json;

/// <summary>A document is decoded once, whoever looks at it and whatever comes of it: what is met in it counts once.</summary>
public sealed class DocumentDecodingTests
{
    private int _reads;

    [Fact]
    public async Task Readers_at_once_share_one_decoding()
    {
        using var api = new TestApi();
        JsonText<object> document = await api.ReadDataAsync("\"{}\"", ReadDocument);
        using var start = new Barrier(8);

        object?[] values = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return document.Value;
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

        Assert.Equal(1, _reads);
        Assert.Single(values.Distinct());
    }

    [Fact]
    public async Task A_broken_document_is_decoded_once_and_fails_each_time()
    {
        using var api = new TestApi();
        JsonText<object> document = await api.ReadDataAsync("\"[1]\"", ReadDocument);

        string[] messages = [.. Enumerable.Range(0, 3).Select(_ => Assert.Throws<ApiTransportException>(() => document.Value).Message)];

        Assert.Equal(1, _reads);
        Assert.Equal("GetFlow: data: expected an object, found an array", Assert.Single(messages.Distinct()));
    }

    [Fact]
    public async Task Text_that_is_not_Unicode_is_told_and_not_replaced()
    {
        using var api = new TestApi();
        var documents = new JsonText<object>[3];
        byte[] bytes = [0xC1, 0xF7, 0xC1];
        for (int i = 0; i < documents.Length; i++)
        {
            byte[] answer = [.. "{\"code\":0,\"data\":\"{"u8, bytes[i], .. "}\"}"u8];
            api.Transport.Response = _ => StubTransport.Bytes(answer);
            documents[i] = await api.GetAsync(ReadDocument);
        }

        Assert.Equal("GetFlow: data: text is not valid Unicode", Assert.Throws<ApiTransportException>(() => documents[0].Text).Message);
        Assert.Equal("GetFlow: data: text is not valid Unicode", Assert.Throws<ApiTransportException>(() => documents[0].Value).Message);
        Assert.NotEqual(documents[0], documents[1]);
        Assert.Equal(documents[0], documents[2]);
        Assert.Equal(documents[0].GetHashCode(), documents[2].GetHashCode());
    }

    [Fact]
    public async Task Infinity_in_a_document_costs_a_value_only()
    {
        using var api = new TestApi();

        JsonText<object> document = await api.ReadDataAsync("\"{\\\"a\\\":Infinity}\"", ReadDocument);

        Assert.NotNull(document.Value);
    }

    private JsonText<object> ReadDocument(ref ApiJsonReader reader) => reader.ReadJsonText(ReadObject);

    private object ReadObject(ref ApiJsonReader reader)
    {
        Interlocked.Increment(ref _reads);
        Thread.Sleep(20);
        reader.BeginObject();
        while (reader.NextMember())
        {
            reader.SkipUnknownMember();
        }

        return new object();
    }
}
