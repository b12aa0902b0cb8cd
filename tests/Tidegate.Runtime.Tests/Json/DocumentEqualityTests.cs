using System.Text.Json;
using System.Threading.Tasks;
using Tidegate.Json;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Json;

/// <summary>Documents in text are compared by what they say, whichever way they came.</summary>
public sealed class DocumentEqualityTests
{
    [Theory]
    [InlineData("[7,8]")]
    [InlineData("\"[7,8]\"")]
    [InlineData("\"[ 7, 8.0 ]\"")]
    [InlineData("\"[\\\"7\\\",8]\"")]
    public async Task Documents_that_say_the_same_are_equal(string json)
    {
        JsonText<int[]> read = await ReadAsync(json);

        foreach (JsonText<int[]> same in new[] { await ReadAsync("\"[7,8]\""), new JsonText<int[]>([7, 8]), read })
        {
            Assert.Equal(read, same);
            Assert.Equal(same, read);
            Assert.Equal(read.GetHashCode(), same.GetHashCode());
        }

        Assert.NotEqual(read, new JsonText<int[]>([8, 7]));
        Assert.NotEqual(read, await ReadAsync("\"[7]\""));
        Assert.False(read.Equals(null));
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"null\"")]
    public async Task A_blank_document_is_equal_to_one_without_a_value(string json)
    {
        var none = new JsonText<int[]>(null!);

        Assert.Equal(none, await ReadAsync(json));
        Assert.Equal(none.GetHashCode(), (await ReadAsync(json)).GetHashCode());
    }

    [Theory]
    [InlineData("""{"a":[1,"b"],"c":null}""", """{ "c":null, "a":[1,"\u0062"] }""", true)]
    [InlineData("""{"a":1,"a":1}""", """{"a":1,"b":1}""", false)]
    [InlineData("""{"a":1,"a":2}""", """{"a":1,"a":2}""", true)]
    [InlineData("""{"a":2}""", """{"a":1,"a":2}""", true)]
    [InlineData("""{"a":1}""", """{"a":1,"b":null}""", false)]
    [InlineData("[1,2]", "[2,1]", false)]
    [InlineData("[1]", "[1,1]", false)]
    [InlineData("[\"\\ud800\"]", "[\"\\ud800\"]", true)]
    [InlineData("[\"\\ud800\"]", "[\"\\ud801\"]", false)]
    [InlineData("{\"\\ud800\":1}", "{\"\\ud800\":1}", true)]
    public void JSON_of_any_form_is_compared_by_what_it_says(string left, string right, bool areEqual)
    {
        (JsonText<JsonElement> one, JsonText<JsonElement> other) = (new(Parse(left)), new(Parse(right)));

        Assert.Equal(areEqual, one.Equals(other));
        Assert.Equal(areEqual, other.Equals(one));
        Assert.True(!areEqual || one.GetHashCode() == other.GetHashCode());
    }

    [Fact]
    public void A_text_that_is_not_valid_Unicode_has_a_hash()
    {
        Assert.Equal(new JsonText<JsonElement>(Parse("\"\\ud800\"")).GetHashCode(), new JsonText<JsonElement>(Parse("\"\\ud800\"")).GetHashCode());
    }

    [Fact]
    public void JSON_may_be_deeper_than_a_stack()
    {
        const int Depth = 20_000;
        string deep = new string('[', Depth) + new string(']', Depth);

        Assert.Equal(new JsonText<JsonElement>(Parse(deep)), new JsonText<JsonElement>(Parse(deep)));
        Assert.NotEqual(new JsonText<JsonElement>(Parse(deep)), new JsonText<JsonElement>(Parse($"[{deep}]")));
    }

    [Fact]
    public async Task Documents_that_cannot_be_read_are_equal_when_their_texts_are()
    {
        JsonText<int[]> broken = await ReadAsync("\"[7,\"");

        Assert.Equal(broken, await ReadAsync("\"[7\\u002c\""));
        Assert.Equal(broken.GetHashCode(), (await ReadAsync("\"[7\\u002c\"")).GetHashCode());
        Assert.NotEqual(broken, await ReadAsync("\"[7, \""));
        Assert.NotEqual(broken, new JsonText<int[]>([7]));
        Assert.Throws<ApiTransportException>(() => broken.Value);
    }

    private static async Task<JsonText<int[]>> ReadAsync(string json)
    {
        using var api = new TestApi();
        return await api.ReadDataAsync(
            json,
            static (ref ApiJsonReader reader) => reader.ReadJsonText(static (ref ApiJsonReader list) => list.ReadArray(static (ref ApiJsonReader item) => item.ReadInt32())));
    }

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = int.MaxValue });
        return document.RootElement.Clone();
    }
}
