using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Tidegate.Json;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Json;

public sealed class ListReadingTests
{
    [Theory]
    [InlineData("\";yourOwners;\"", new[] { "yourOwners" })]
    [InlineData("\"a;b\"", new[] { "a", "b" })]
    [InlineData("\";yourVisitors; \"", new[] { "yourVisitors" })]
    [InlineData("\" owner\"", new[] { "owner" })]
    [InlineData("\"\"", new string[0])]
    [InlineData("\" ; ;;\"", new string[0])]
    [InlineData("12", new[] { "12" })]
    [InlineData("[\"a\",\" b \",\"\"]", new[] { "a", "b" })]
    public async Task A_separated_list_is_split_trimmed_and_without_empty_items(string json, string[] expected)
    {
        using var api = new TestApi();

        string[] items = await api.ReadDataAsync(json, static (ref ApiJsonReader reader) => reader.ReadSeparated(';', static item => item));

        Assert.Equal(expected, items);
    }

    [Theory]
    [InlineData("\"1;x\"", "x")]
    [InlineData("\"1; 99999999999;y\"", "99999999999")]
    public async Task An_item_of_another_form_is_an_error(string json, string item)
    {
        using var api = new TestApi();

        ApiTransportException exception = await api.ReadFailureAsync(
            json,
            static (ref ApiJsonReader reader) => reader.ReadSeparated(';', static item => int.Parse(item, System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal($"GetFlow: data: an item of the list has another form than declared: \"{item}\"", exception.Message);
    }

    [Fact]
    public async Task A_map_keeps_its_keys_and_leaves_out_nulls()
    {
        using var api = new TestApi();

        System.Collections.Generic.IReadOnlyDictionary<string, int> map = await api.ReadDataAsync(
            """{"a":1,"目":"2","n":null,"\u0062":3,"a":4}""",
            static (ref ApiJsonReader reader) => reader.ReadMap(static (ref ApiJsonReader value) => value.ReadInt32()));

        Assert.Equal([("a", 4), ("b", 3), ("目", 2)], map.Select(static pair => (pair.Key, pair.Value)).OrderBy(static pair => pair.Key, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_map_whose_values_may_be_null_keeps_the_nulls()
    {
        using var api = new TestApi();

        System.Collections.Generic.IReadOnlyDictionary<string, int?> map = await api.ReadDataAsync(
            """{"a":1,"n":null,"a":null}""",
            static (ref ApiJsonReader reader) => reader.ReadMapWithNulls<int?>(
                static (ref ApiJsonReader value) => value.IsNull ? null : value.ReadInt32()));

        Assert.Equal([("a", null), ("n", null)], map.Select(static pair => (pair.Key, pair.Value)).OrderBy(static pair => pair.Key, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(1000)]
    public async Task An_array_of_any_length_is_read(int length)
    {
        using var api = new TestApi();
        string[] expected = Enumerable.Range(0, length).Select(static i => $"item {i}").ToArray();

        string[] items = await api.ReadDataAsync(
            JsonSerializer.Serialize(expected),
            static (ref ApiJsonReader reader) => reader.ReadArray(static (ref ApiJsonReader item) => item.ReadString()));

        Assert.Equal(expected, items);
    }
}
