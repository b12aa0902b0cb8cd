using System;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Tidegate.Json;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Json;

public sealed class IdTests
{
    [Theory]
    [InlineData("2479", "2479", "2479")]
    [InlineData("\"2479\"", "2479", "2479")]
    [InlineData("3381.0", "3381", "3381")]
    [InlineData("1e3", "1000", "1000")]
    [InlineData("-5", "-5", "-5")]
    [InlineData("\"-5\"", "-5", "-5")]
    [InlineData("0", "0", "0")]
    [InlineData("\"FLOW_001\"", "FLOW_001", "\"FLOW_001\"")]
    [InlineData("\"612852-2022030800\"", "612852-2022030800", "\"612852-2022030800\"")]
    [InlineData("\"007\"", "007", "\"007\"")]
    [InlineData("\"+7\"", "+7", "\"+7\"")]
    [InlineData("\"-0\"", "-0", "\"-0\"")]
    [InlineData("\" 7\"", " 7", "\" 7\"")]
    [InlineData("\"3381.0\"", "3381.0", "\"3381.0\"")]
    [InlineData("\"\"", "", "\"\"")]
    [InlineData("9223372036854775807", "9223372036854775807", "9223372036854775807")]
    [InlineData("9223372036854775808", "9223372036854775808", "\"9223372036854775808\"")]
    [InlineData("\"-9223372036854775808\"", "-9223372036854775808", "-9223372036854775808")]
    [InlineData("\"-9223372036854775809\"", "-9223372036854775809", "\"-9223372036854775809\"")]
    [InlineData("1.5", "1.5", "\"1.5\"")]
    public async Task An_id_is_read_from_number_or_text_and_written_back(string json, string text, string written)
    {
        using var api = new TestApi();

        ApiId id = await api.ReadDataAsync(json, static (ref ApiJsonReader reader) => reader.ReadId());

        Assert.Equal(text, id.ToString());
        Assert.True(id.HasValue);
        Assert.Equal(written, Write(id));
        Assert.Equal(id, new ApiId(text));
    }

    [Theory]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("[1]")]
    public async Task What_is_neither_number_nor_text_is_no_id(string json)
    {
        using var api = new TestApi();

        ApiTransportException exception = await api.ReadFailureAsync(json, static (ref ApiJsonReader reader) => reader.ReadId());

        Assert.StartsWith("GetFlow: data: expected a number or text, found ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_and_its_text_are_one_id()
    {
        ApiId number = 3377;
        ApiId text = "3377";

        Assert.True(number == text);
        Assert.Equal(number.GetHashCode(), text.GetHashCode());
        Assert.True(text.TryGetInt64(out long value));
        Assert.Equal(3377, value);
    }

    [Fact]
    public void Different_ids_are_not_equal()
    {
        Assert.NotEqual(new ApiId(1), new ApiId(2));
        Assert.NotEqual(new ApiId("a"), new ApiId("A"));
        Assert.NotEqual(new ApiId("#"), new ApiId(0));
        Assert.NotEqual(default, new ApiId(0));
        Assert.NotEqual(default, new ApiId(""));
    }

    [Fact]
    public void The_default_value_is_no_id()
    {
        ApiId none = default;

        Assert.False(none.HasValue);
        Assert.False(none.IsNumber);
        Assert.False(none.TryGetInt64(out _));
        Assert.Equal("", none.ToString());
        Assert.Equal("flowId", Assert.Throws<ArgumentNullException>(() => ApiArgument.NotNull(none, "flowId")).ParamName);
        Assert.Throws<ArgumentNullException>(() => new ApiId(null!));
    }

    private static string Write(ApiId id)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            ApiJsonWriter.WriteId(writer, id);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
