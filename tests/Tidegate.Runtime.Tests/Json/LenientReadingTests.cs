using System;
using System.Text.Json;
using System.Threading.Tasks;
using Tidegate.Json;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Json;

public sealed class LenientReadingTests
{
    [Theory]
    [InlineData("3377", 3377)]
    [InlineData("-1", -1)]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("\"3377\"", 3377)]
    [InlineData("\" 3377 \"", 3377)]
    [InlineData("\"\\u0033377\"", 3377)]
    [InlineData("3381.0", 3381)]
    [InlineData("\"3381.0\"", 3381)]
    [InlineData("1e3", 1000)]
    [InlineData("1.5E1", 15)]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("-2147483648.000", int.MinValue)]
    public async Task A_whole_number_is_read_in_every_spelling(string json, int expected)
    {
        using var api = new TestApi();

        Assert.Equal(expected, await api.ReadDataAsync(json, static (ref ApiJsonReader reader) => reader.ReadInt32()));
        Assert.Equal(expected, await api.ReadDataAsync(json, static (ref ApiJsonReader reader) => reader.ReadInt64()));
        Assert.Equal(expected, await api.ReadDataAsync(json, static (ref ApiJsonReader reader) => reader.ReadDouble()));
        Assert.Equal(expected, await api.ReadDataAsync(json, static (ref ApiJsonReader reader) => reader.ReadDecimal()));
    }

    [Theory]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("\"-9223372036854775808\"", long.MinValue)]
    [InlineData("9223372036854775807.0", long.MaxValue)]
    [InlineData("9007199254740993", 9007199254740993)]
    public async Task Large_whole_numbers_lose_no_digit(string json, long expected)
    {
        using var api = new TestApi();

        Assert.Equal(expected, await api.ReadDataAsync(json, static (ref ApiJsonReader reader) => reader.ReadInt64()));
    }

    [Theory]
    [InlineData("2147483648", "a number: 2147483648")]
    [InlineData("1.5", "a number: 1.5")]
    [InlineData("1e400", "a number: 1e400")]
    [InlineData("\"\"", "text: \"\"")]
    [InlineData("\"12a\"", "text: \"12a\"")]
    [InlineData("\"0x10\"", "text: \"0x10\"")]
    [InlineData("\"\\ud800\"", "text: \"\\ud800\"")]
    [InlineData("\"1,000\"", "text: \"1,000\"")]
    [InlineData("true", "true")]
    [InlineData("{}", "an object")]
    [InlineData("[1]", "an array")]
    public async Task What_is_no_whole_number_of_32_bits_is_an_error(string json, string found)
    {
        using var api = new TestApi();

        ApiTransportException exception = await api.ReadFailureAsync(json, static (ref ApiJsonReader reader) => reader.ReadInt32());

        Assert.Equal($"GetFlow: data: expected a whole number of 32 bits, found {found}", exception.Message);
        Assert.Equal(ApiTransportReason.InvalidResponse, exception.Reason);
    }

    [Theory]
    [InlineData("8.0E-4", 0.0008)]
    [InlineData("0.008100000381469727", 0.008100000381469727)]
    [InlineData("\"8.0E-4\"", 0.0008)]
    [InlineData("0.0008000000000000000383026943496967243821244742721319198608398437500", 0.0008)]
    [InlineData("12", 12.0)]
    public async Task A_real_number_is_read_in_every_spelling(string json, double expected)
    {
        using var api = new TestApi();

        Assert.Equal(expected, await api.ReadDataAsync(json, static (ref ApiJsonReader reader) => reader.ReadDouble()));
    }

    [Theory]
    [InlineData("\"NaN\"")]
    [InlineData("\"Infinity\"")]
    [InlineData("\"\"")]
    [InlineData("false")]
    public async Task What_is_no_finite_number_is_an_error(string json)
    {
        using var api = new TestApi();

        ApiTransportException exception = await api.ReadFailureAsync(json, static (ref ApiJsonReader reader) => reader.ReadDouble());

        Assert.StartsWith("GetFlow: data: expected a number, found ", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1e999", "1e999")]
    [InlineData("\"-1e400\"", "-1e400")]
    public async Task A_number_that_no_double_holds_is_shown(string json, string shown)
    {
        using var api = new TestApi();

        ApiTransportException exception = await api.ReadFailureAsync(json, static (ref ApiJsonReader reader) => reader.ReadDouble());

        Assert.Equal($"GetFlow: data: too large for a double: {shown}", exception.Message);
    }

    [Fact]
    public async Task A_decimal_keeps_its_digits()
    {
        using var api = new TestApi();

        Assert.Equal("12.340", (await api.ReadDataAsync("12.340", static (ref ApiJsonReader reader) => reader.ReadDecimal())).ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(0.1m, await api.ReadDataAsync("\"0.1\"", static (ref ApiJsonReader reader) => reader.ReadDecimal()));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("1", true)]
    [InlineData("0", false)]
    [InlineData("1.0", true)]
    [InlineData("0e3", false)]
    [InlineData("\"true\"", true)]
    [InlineData("\"False\"", false)]
    [InlineData("\"TRUE\"", true)]
    [InlineData("\"1\"", true)]
    [InlineData("\"0\"", false)]
    [InlineData("\" true \"", true)]
    [InlineData("\"\\u0074rue\"", true)]
    public async Task A_boolean_is_read_in_every_spelling(string json, bool expected)
    {
        using var api = new TestApi();

        Assert.Equal(expected, await api.ReadDataAsync(json, static (ref ApiJsonReader reader) => reader.ReadBoolean()));
    }

    [Theory]
    [InlineData("2")]
    [InlineData("1.5")]
    [InlineData("-1")]
    [InlineData("1e400")]
    [InlineData("\"yes\"")]
    [InlineData("\"\"")]
    [InlineData("[]")]
    public async Task What_is_no_boolean_is_an_error(string json)
    {
        using var api = new TestApi();

        ApiTransportException exception = await api.ReadFailureAsync(json, static (ref ApiJsonReader reader) => reader.ReadBoolean());

        Assert.StartsWith("GetFlow: data: expected true or false, found ", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"text\"", "text")]
    [InlineData("\"\"", "")]
    [InlineData("\"\\u76ee\\n\\\"\"", "目\n\"")]
    [InlineData("12.50", "12.50")]
    [InlineData("1e3", "1e3")]
    [InlineData("true", "true")]
    [InlineData("false", "false")]
    public async Task Text_may_be_a_number_or_a_boolean_and_keeps_its_spelling(string json, string expected)
    {
        using var api = new TestApi();

        Assert.Equal(expected, await api.ReadDataAsync(json, static (ref ApiJsonReader reader) => reader.ReadString()));
    }

    [Theory]
    [InlineData("{}", "expected text, found an object")]
    [InlineData("[\"a\"]", "expected text, found an array")]
    [InlineData("\"\\ud800\"", "text is not valid Unicode")]
    public async Task What_is_no_text_is_an_error(string json, string problem)
    {
        using var api = new TestApi();

        ApiTransportException exception = await api.ReadFailureAsync(json, static (ref ApiJsonReader reader) => reader.ReadString());

        Assert.Equal($"GetFlow: data: {problem}", exception.Message);
    }

    [Theory]
    [InlineData("0", "1970-01-01T00:00:00.000Z")]
    [InlineData("1574385824123", "2019-11-22T01:23:44.123Z")]
    [InlineData("\"1574385824123\"", "2019-11-22T01:23:44.123Z")]
    [InlineData("1.574385824123E12", "2019-11-22T01:23:44.123Z")]
    [InlineData("-1", "1969-12-31T23:59:59.999Z")]
    [InlineData("253402300799999", "9999-12-31T23:59:59.999Z")]
    [InlineData("-62135596800000", "0001-01-01T00:00:00.000Z")]
    public async Task Milliseconds_since_1970_are_a_time(string json, string expected)
    {
        using var api = new TestApi();

        DateTimeOffset time = await api.ReadDataAsync(json, static (ref ApiJsonReader reader) => reader.ReadEpochMillis());

        Assert.Equal(expected, time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("253402300800000")]
    [InlineData("-62135596800001")]
    [InlineData("9223372036854775807")]
    [InlineData("\"2019-08-12\"")]
    [InlineData("1.5")]
    public async Task A_time_out_of_range_is_an_error_with_its_path(string json)
    {
        using var api = new TestApi();

        ApiTransportException exception = await api.ReadFailureAsync(json, static (ref ApiJsonReader reader) => reader.ReadEpochMillis());

        Assert.StartsWith("GetFlow: data: expected milliseconds since 1970", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_JSON_is_kept_as_it_is()
    {
        using var api = new TestApi();

        JsonElement json = await api.ReadDataAsync("""{"a":[1,{"b":null}]}""", static (ref ApiJsonReader reader) => reader.ReadJson());

        Assert.Equal("""{"a":[1,{"b":null}]}""", json.GetRawText());
    }
}
