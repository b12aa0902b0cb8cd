using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using Tidegate.Json;
using Xunit;

namespace Tidegate.Runtime.Tests.Values;

/// <summary>Values in the hands of System.Text.Json: what a minimal API answers, what a cache or a queue keeps.</summary>
public sealed partial class JsonValueTests
{
    public static TheoryData<object, string> Values => new()
    {
        { new ApiId(7), "7" },
        { new ApiId(long.MinValue), "-9223372036854775808" },
        { new ApiId("7"), "7" },
        { new ApiId("007"), "\"007\"" },
        { new ApiId("dock"), "\"dock\"" },
        { new ApiId("18446744073709551615"), "\"18446744073709551615\"" },
        { new ApiDate("2024-06-30"), "\"2024-06-30\"" },
        { new ApiDate("30.6."), "\"30.6.\"" },
        { new ApiDate(""), "\"\"" },
        { new ApiDateTime("2024-06-30 12:00:01"), "\"2024-06-30 12:00:01\"" },
        { new ApiDateTime("2024-06-30T12:00:01.5Z"), "\"2024-06-30T12:00:01.5Z\"" },
        { default(ApiDateTime), "\"\"" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_what_it_is_on_the_wire_and_comes_back_equal(object value, string json)
    {
        foreach (JsonSerializerOptions options in new[] { JsonSerializerOptions.Default, ValueContext.Default.Options })
        {
            Assert.Equal(json, JsonSerializer.Serialize(value, value.GetType(), options));
            Assert.Equal(value, JsonSerializer.Deserialize(json, value.GetType(), options));
        }
    }

    [Theory]
    [InlineData(typeof(ApiId), "null")]
    [InlineData(typeof(ApiId), "{}")]
    [InlineData(typeof(ApiId), "true")]
    [InlineData(typeof(ApiId), """{"value":7}""")]
    [InlineData(typeof(ApiDate), "null")]
    [InlineData(typeof(ApiDate), "20240630")]
    [InlineData(typeof(ApiDate), """{"text":"2024-06-30"}""")]
    [InlineData(typeof(ApiDateTime), "[]")]
    [InlineData(typeof(ApiDateTime), "null")]
    [InlineData(typeof(ApiId), "\"\\ud800\"")]
    [InlineData(typeof(Dictionary<ApiId, int>), """{"":1}""")]
    public void What_is_no_value_is_refused_and_never_read_as_an_empty_one(Type type, string json)
    {
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, type));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, type, ValueContext.Default));
    }

    [Fact]
    public void Values_are_keys()
    {
        const string Json = """{"Ids":{"7":1,"dock":2},"Days":{"2024-06-30":3},"Times":{"2024-06-30 12:00:00":4}}""";
        var keyed = new Keyed(
            new() { [7] = 1, ["dock"] = 2 }, new() { [new ApiDate("2024-06-30")] = 3 }, new() { [new ApiDateTime("2024-06-30 12:00:00")] = 4 });

        foreach (JsonSerializerOptions options in new[] { JsonSerializerOptions.Default, ValueContext.Default.Options })
        {
            Assert.Equal(Json, JsonSerializer.Serialize(keyed, options));
            Keyed read = JsonSerializer.Deserialize<Keyed>(Json, options)!;
            Assert.Equal(keyed.Ids, read.Ids);
            Assert.Equal(keyed.Days, read.Days);
            Assert.Equal(keyed.Times, read.Times);
        }
    }

    [Fact]
    public void An_empty_id_is_null_and_no_key()
    {
        Assert.Equal("null", JsonSerializer.Serialize(default(ApiId)));
        Assert.Null(JsonSerializer.Deserialize<ApiId?>("null"));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new Dictionary<ApiId, int> { [default] = 1 }));
    }

    [Theory]
    [InlineData("""{"Doc":"{\u0022a\u0022: [1,2]}"}""", """{"a": [1,2]}""")]
    [InlineData("""{"Doc":"{\"a\": [1,2]}"}""", """{"a": [1,2]}""")]
    [InlineData("""{"Doc":"no JSON"}""", "no JSON")]
    [InlineData("""{"Doc":""}""", "")]
    public void A_document_keeps_its_text(string json, string text)
    {
        foreach (JsonSerializerOptions options in new[] { JsonSerializerOptions.Default, ValueContext.Default.Options })
        {
            Holder read = JsonSerializer.Deserialize<Holder>(json, options)!;

            Assert.Equal(text, read.Doc!.Text);
            Assert.Equal(json, JsonSerializer.Serialize(read, options));
            Assert.Equal(read, JsonSerializer.Deserialize<Holder>(JsonSerializer.Serialize(read, options), options));
        }
    }

    [Fact]
    public void A_document_is_read_by_its_own_reader_when_it_is_looked_at()
    {
        Holder read = JsonSerializer.Deserialize("""{"Doc":"{\"a\":[1,\"2\"]}"}""", ValueContext.Default.Holder)!;

        Assert.Equal([1, 2], read.Doc!.Value!["a"]);
    }

    [Fact]
    public void A_document_that_is_something_else_says_so_when_it_is_looked_at()
    {
        Holder read = JsonSerializer.Deserialize("""{"Doc":"{\"a\":[true]}"}""", ValueContext.Default.Holder)!;

        Assert.Equal("JsonText: a[0]: expected a whole number of 32 bits, found true", Assert.Throws<ApiTransportException>(() => read.Doc!.Value).Message);
    }

    [Fact]
    public void A_document_made_from_a_value_is_written_as_its_text_and_comes_back_equal()
    {
        var made = new Holder(new Dictionary<string, int[]> { ["a"] = [1] });

        string json = JsonSerializer.Serialize(made, ValueContext.Default.Holder);

        Holder read = JsonSerializer.Deserialize(json, ValueContext.Default.Holder)!;
        Assert.Equal("""{"a":[1]}""", read.Doc!.Text);
        Assert.Equal(made, read);
        Assert.Equal(made.GetHashCode(), read.GetHashCode());
    }

    [Theory]
    [InlineData(typeof(JsonText<JsonElement>))]
    [InlineData(typeof(JsonText<int[]>[]))]
    [InlineData(typeof(Dictionary<string, JsonText<string>>))]
    public void A_document_outside_of_a_record_is_refused_and_the_remedy_told(Type type)
    {
        string json = type.IsArray ? """["1"]""" : type.GetGenericTypeDefinition() == typeof(JsonText<>) ? "\"1\"" : """{"a":"1"}""";

        NotSupportedException exception = Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize(json, type));

        Assert.Contains("give System.Text.Json the converter that the client has for it", exception.Message, StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new JsonText<int>(1)));
    }

    [Fact]
    public void A_document_outside_of_a_record_takes_a_converter_from_the_options()
    {
        var options = new JsonSerializerOptions { Converters = { new DocConverter() } };
        var made = new JsonText<Dictionary<string, int[]>>(new Dictionary<string, int[]> { ["a"] = [1] });

        Assert.Equal(made, JsonSerializer.Deserialize<JsonText<Dictionary<string, int[]>>>(JsonSerializer.Serialize(made, options), options));
    }

    public sealed record Keyed(Dictionary<ApiId, int> Ids, Dictionary<ApiDate, int> Days, Dictionary<ApiDateTime, int> Times);

    public sealed record Holder([property: JsonConverter(typeof(DocConverter))] JsonText<Dictionary<string, int[]>>? Doc);

    /// <summary>Such as is generated for a member.</summary>
    public sealed class DocConverter()
        : ApiJsonConverter<JsonText<Dictionary<string, int[]>>>(
            static (ref ApiJsonReader doc) => doc.ReadJsonText(static (ref ApiJsonReader map) => new Dictionary<string, int[]>(
                map.ReadMap(static (ref ApiJsonReader list) => list.ReadArray(static (ref ApiJsonReader item) => item.ReadInt32())), StringComparer.Ordinal)),
            static (json, doc) => ApiJsonWriter.WriteJsonText(json, doc, static (inner, map) => ApiJsonWriter.WriteMap(
                inner, map, static (values, list) => ApiJsonWriter.WriteArray(values, list, static (numbers, item) => numbers.WriteNumberValue(item)))));

    [JsonSerializable(typeof(ApiId))]
    [JsonSerializable(typeof(ApiDate))]
    [JsonSerializable(typeof(ApiDateTime))]
    [JsonSerializable(typeof(Keyed))]
    [JsonSerializable(typeof(Holder))]
    internal sealed partial class ValueContext : JsonSerializerContext;
}
