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
}
