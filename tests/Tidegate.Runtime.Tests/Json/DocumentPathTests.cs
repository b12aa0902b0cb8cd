using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Tidegate.Json;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Json;

/// <summary>A document that was received as text is decoded after the response is gone; its errors name the place all the same.</summary>
public sealed class DocumentPathTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("""a\"b\u0041""", "a\"bA")]
    [InlineData("line\\nbreak", "line\\u000abreak")]
    [InlineData("密码", "密码")]
    public async Task The_path_names_members_from_outside_in_one_line(string name, string shown)
    {
        using var api = new TestApi();
        IReadOnlyDictionary<string, JsonText<int[]>> documents = await api.ReadDataAsync(
            $$"""{"other":[7],"{{name}}":[1,2,{}] }""", ReadDocuments);

        ApiTransportException exception = Assert.Throws<ApiTransportException>(() => documents.Values.Last().Value);

        Assert.Equal($"GetFlow: data.{shown}[2]: expected a whole number of 32 bits, found an object", exception.Message);
        Assert.Equal(7, Assert.Single(documents["other"].Value!));
    }

    [Fact]
    public async Task The_path_names_no_secret_and_cuts_long_names()
    {
        using var api = new TestApi();
        IReadOnlyDictionary<string, JsonText<int[]>> documents = await api.ReadDataAsync(
            $$"""{"{{TestApi.SecretKey}}":{},"{{new string('x', 500)}}":{} }""", ReadDocuments);

        string[] messages = [.. documents.Values.Select(static document => Assert.Throws<ApiTransportException>(() => document.Value).Message)];

        Assert.Equal("GetFlow: data.***: expected an array, found an object", messages[0]);
        Assert.Equal($"GetFlow: data.{new string('x', 60)}: expected an array, found an object", messages[1]);
    }

    [Fact]
    public async Task No_part_of_a_secret_is_left_by_cutting_a_name()
    {
        using var api = new TestApi();
        string digest = new('a', 64);
        string straddling = new string('x', 55) + TestApi.SecretKey;
        IReadOnlyDictionary<string, JsonText<int[]>> documents = await api.ReadDataAsync($$"""{"{{digest}}":{},"{{straddling}}":{} }""", ReadDocuments);

        string[] messages = [.. documents.Values.Select(static document => Assert.Throws<ApiTransportException>(() => document.Value).Message)];

        Assert.Equal("GetFlow: data.***: expected an array, found an object", messages[0]);
        Assert.Equal($"GetFlow: data.{new string('x', 55)}***: expected an array, found an object", messages[1]);
    }

    private static IReadOnlyDictionary<string, JsonText<int[]>> ReadDocuments(ref ApiJsonReader reader) =>
        reader.ReadMap(static (ref ApiJsonReader value) => value.ReadJsonText(static (ref ApiJsonReader document) =>
            document.ReadArray(static (ref ApiJsonReader item) => item.ReadInt32())));
}
