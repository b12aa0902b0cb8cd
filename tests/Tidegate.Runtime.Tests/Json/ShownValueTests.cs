using System;
using System.Threading.Tasks;
using Tidegate.Json;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Json;

/// <summary>An error shows the value that is wrong, but no secret and not too much.</summary>
public sealed class ShownValueTests
{
    private const string Secret = "open-sesame";

    [Theory]
    [InlineData("""{"phrase":"open-sesame"}""")]
    [InlineData("""{"PHRASE":"open-sesame"}""")]
    [InlineData("""{"phrase":{"inner":["open-sesame"]}}""")]
    [InlineData("""{"count":{"phrase":{"deep":"open-sesame"}}}""")]
    [InlineData("""{"\u0070hrase":"open-sesame"}""")]
    [InlineData("""{"count":"{\"phrase\":\"open-sesame\"}"}""")]
    [InlineData("""{"count":"key is sec-fedcba9876543210"}""")]
    [InlineData("""{"phrase":1234567890.5}""")]
    public async Task A_secret_is_not_shown(string data)
    {
        using var api = new ObservedApi();
        api.Transport.Response = _ => StubTransport.Json($$"""{"code":0,"data":{{data}}}""");

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(
            () => api.Client.SendAsync(api.Client.CreateRequest(ObservedApi.Read, null), ReadAnything, default));

        Assert.Contains("***", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(TestApi.SecretKey, exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("1234567890", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_is_not_shown_of_a_document_in_text()
    {
        using var api = new ObservedApi();
        api.Transport.Response = _ => StubTransport.Json("""{"code":0,"data":{"phrase":"{\"inner\":\"open-sesame\"}"}}""");
        JsonText<int> document = await api.Client.SendAsync(api.Client.CreateRequest(ObservedApi.Read, null), ReadDocument, default);

        ApiTransportException exception = Assert.Throws<ApiTransportException>(() => document.Value);

        Assert.DoesNotContain(Secret, exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_text_is_cut_and_stays_in_one_line()
    {
        using var api = new TestApi();

        ApiTransportException exception = await api.ReadFailureAsync(
            "\"line\\n" + new string(' ', 40) + new string('x', 5000) + "\"", static (ref ApiJsonReader reader) => reader.ReadInt32());

        Assert.StartsWith("GetFlow: data: expected a whole number of 32 bits, found text: \"line\\u000a ", exception.Message, StringComparison.Ordinal);
        Assert.InRange(exception.Message.Length, 60, 200);
    }

    /// <summary>Goes into objects, and expects a number of everything in them.</summary>
    private static int ReadAnything(ref ApiJsonReader reader)
    {
        int count = 0;
        reader.BeginObject();
        while (reader.NextMember())
        {
            count += reader.Inner.TokenType switch
            {
                System.Text.Json.JsonTokenType.StartObject => ReadAnything(ref reader),
                System.Text.Json.JsonTokenType.StartArray => reader.ReadArray(static (ref ApiJsonReader item) => item.ReadInt32()).Length,
                _ => reader.ReadInt32(),
            };
        }

        return count;
    }

    private static JsonText<int> ReadDocument(ref ApiJsonReader reader)
    {
        JsonText<int>? document = null;
        reader.BeginObject();
        while (reader.NextMember())
        {
            document = reader.ReadJsonText(ReadAnything);
        }

        return document!;
    }
}
