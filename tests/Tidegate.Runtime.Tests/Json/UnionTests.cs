using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Tidegate.Json;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Json;

/// <summary>What tells the alternatives of a union apart, read ahead of them.</summary>
public sealed class UnionTests
{
    private static readonly UnionTags s_tags = new("kind", UnionTagKind.Text, ["circle", "square"]);

    /// <summary>The first two have 'x' in common, and the last two 'y': each pair is told apart by the members that it has not in common.</summary>
    private static readonly UnionRecords s_records = new([["x", "ex"], ["p"]], [["x", "ex"], ["q"], ["y"]], [["y"], ["r"]]);

    [Theory]
    [InlineData("""{"x":1,"p":1}""", 0)]
    [InlineData("""{"p":1,"other":{"q":1,"y":1},"ex":{"r":1}}""", 0)]
    [InlineData("""{"y":1,"q":1,"x":1}""", 1)]
    [InlineData("""{"r":1,"y":1,"q":null}""", 2)]
    [InlineData("""{"x":1,"p":1,"r":1,"y":1}""", -1)]
    [InlineData("""{"x":1}""", -1)]
    [InlineData("""{"x":1,"p":null}""", -1)]
    [InlineData("{}", -1)]
    [InlineData("[]", -1)]
    [InlineData("7", -1)]
    public async Task A_record_is_known_by_all_that_tells_it_from_others(string json, int expected)
    {
        using var api = new TestApi();

        Assert.Equal(expected, await api.ReadDataAsync(json, static (ref ApiJsonReader reader) =>
        {
            int found = s_records.Find(ref reader);
            reader.Skip();
            return found;
        }));
    }

    [Fact]
    public async Task More_markers_than_usual_are_as_good()
    {
        UnionRecords records = new([.. Enumerable.Range(0, 70).Select(i => new[] { $"a{i}" })], [["b"]]);
        string json = $"{{{string.Join(",", Enumerable.Range(0, 70).Select(i => $"\"a{i}\":1"))}}}";
        using var api = new TestApi();

        Assert.Equal(0, await api.ReadDataAsync(json, (ref ApiJsonReader reader) =>
        {
            int found = records.Find(ref reader);
            reader.Skip();
            return found;
        }));
    }

    /// <summary>Every place of the tag, at three levels, each with an object before and behind it.</summary>
    [Fact]
    public async Task The_tag_of_each_level_is_found_wherever_it_stands()
    {
        using var api = new TestApi();
        string[] places = [.. Arrange("circle", "null"), .. Arrange("circle", "null").SelectMany(inner => Arrange("square", inner)).SelectMany(inner => Arrange("circle", inner))];

        foreach (string json in places)
        {
            string told = await api.ReadDataAsync(json, Tell);
            Assert.Equal(json.Contains("square", StringComparison.Ordinal) ? "circle(square(circle))" : "circle", told);
        }

        Assert.Equal(3 + 27, places.Length);
    }

#if NET
    [Fact]
    public async Task A_tag_that_is_known_costs_no_memory()
    {
        using var api = new TestApi();

        long[] bytes = await api.ReadDataAsync(
            """[{"kind":"circle","a":1},{"kind":"square"},{"a":{"b":[1]},"kind":"circle"}]""",
            static (ref ApiJsonReader reader) => reader.ReadArray(static (ref ApiJsonReader item) =>
            {
                // The first look makes the table of tags.
                s_tags.Begin(ref item).End(ref item);
                long before = GC.GetAllocatedBytesForCurrentThread();
                UnionTag tag = s_tags.Begin(ref item);
                long after = GC.GetAllocatedBytesForCurrentThread();
                item.Skip();
                tag.End(ref item);
                return after - before;
            }));

        Assert.Equal([0, 0, 0], bytes);
    }
#endif

    [Theory]
    [InlineData(UnionTagKind.Text, "\"star\"", "star")]
    [InlineData(UnionTagKind.Text, "7", "7")]
    [InlineData(UnionTagKind.Text, "true", "true")]
    [InlineData(UnionTagKind.Text, "{}", null)]
    [InlineData(UnionTagKind.Number, "1.0", "1")]
    [InlineData(UnionTagKind.Number, "\" 1 \"", "1")]
    [InlineData(UnionTagKind.Number, "1.5", "1.5")]
    [InlineData(UnionTagKind.Number, "2e0", "2e0")]
    [InlineData(UnionTagKind.Number, "99999999999999999999", "99999999999999999999")]
    [InlineData(UnionTagKind.Boolean, "\"TRUE\"", "true")]
    [InlineData(UnionTagKind.Boolean, "0", "false")]
    [InlineData(UnionTagKind.Boolean, "2", "2")]
    public async Task A_tag_is_read_as_other_values_are_and_kept_where_it_is_unknown(UnionTagKind kind, string json, string? expected)
    {
        UnionTags tags = new("kind", kind, ["1", "true", "false"]);
        using var api = new TestApi();

        Assert.Equal(expected ?? "none", await api.ReadDataAsync($$"""{"kind":{{json}}}""", (ref ApiJsonReader reader) =>
        {
            UnionTag tag = tags.Begin(ref reader);
            reader.Skip();
            tag.End(ref reader);
            return tag.Text ?? "none";
        }));
    }

    [Fact]
    public async Task A_null_is_no_shape_and_an_unknown_one_is_kept()
    {
        using var api = new TestApi();

        ApiTransportException failure = await api.ReadFailureAsync("[null]", static (ref ApiJsonReader reader) => reader.ReadArray(static (ref ApiJsonReader item) => UnionShapes.KindOf(ref item)));
        JsonElement kept = await api.ReadDataAsync("""{"a":[1]}""", static (ref ApiJsonReader reader) => UnionShapes.ReadUnknown(ref reader));

        Assert.Equal("GetFlow: data[0]: expected a value, found null", failure.Message);
        Assert.Equal("""{"a":[1]}""", kept.GetRawText());
        Assert.Equal("Int32 is no case of Shape: pass one of those that it has. (Parameter 'Shape')", UnionShapes.NoCase(7, "Shape").Message);
    }

    private static string[] Arrange(string tag, string inner) =>
    [
        $$"""{"kind":"{{tag}}","a":{"kind":"x"},"inner":{{inner}}}""",
        $$"""{"a":{"kind":"x"},"kind":"{{tag}}","inner":{{inner}}}""",
        $$"""{"a":{"kind":"x"},"inner":{{inner}},"kind":"{{tag}}"}""",
    ];

    private static string Tell(ref ApiJsonReader reader)
    {
        UnionTag tag = s_tags.Begin(ref reader);
        string told = tag.Text ?? "none";
        reader.BeginObject();
        while (reader.NextMember())
        {
            if (reader.NameIs("inner"u8))
            {
                told += $"({Tell(ref reader)})";
            }
            else
            {
                Assert.Equal(reader.NameIs("kind"u8), UnionTag.IsAt(reader));
                reader.Skip();
            }
        }

        tag.End(ref reader);
        return told;
    }
}
