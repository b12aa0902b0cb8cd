using System;
using System.Globalization;
using System.Text.Json;
using System.Threading.Tasks;
using Tidegate.Json;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Json;

public sealed class DateTests
{
    [Theory]
    [InlineData("2019-08-12 01:34:05.0", "2019-08-12T01:34:05.000", DateTimeKind.Unspecified)]
    [InlineData("2019-08-12 01:34:05.123", "2019-08-12T01:34:05.123", DateTimeKind.Unspecified)]
    [InlineData("2019-08-12 01:34:05", "2019-08-12T01:34:05.000", DateTimeKind.Unspecified)]
    [InlineData("2019-08-12T01:34:05", "2019-08-12T01:34:05.000", DateTimeKind.Unspecified)]
    [InlineData("2019-08-12T01:34:05Z", "2019-08-12T01:34:05.000", DateTimeKind.Utc)]
    [InlineData("2019-08-12T01:34:05.5+08:00", "2019-08-11T17:34:05.500", DateTimeKind.Utc)]
    [InlineData("2019-08-12", "2019-08-12T00:00:00.000", DateTimeKind.Unspecified)]
    [InlineData("Tue Feb 02 17:35:00 CST 2021", "2021-02-02T17:35:00.000", DateTimeKind.Unspecified)]
    [InlineData("1574385824123", "2019-11-22T01:23:44.123", DateTimeKind.Utc)]
    [InlineData(" 2019-08-12 01:34:05 ", "2019-08-12T01:34:05.000", DateTimeKind.Unspecified)]
    public void A_time_is_read_from_every_form_that_services_use(string text, string expected, DateTimeKind kind)
    {
        var value = new ApiDateTime(text);

        Assert.True(value.TryGetDateTime(out DateTime dateTime));
        Assert.Equal(expected, dateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture));
        Assert.Equal(kind, dateTime.Kind);
        Assert.Equal(text, value.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2019-13-01 00:00:00")]
    [InlineData("99999999999999999")]
    [InlineData("a b c d e f")]
    public void Text_of_another_form_is_kept_and_is_no_time(string text)
    {
        Assert.False(new ApiDateTime(text).TryGetDateTime(out _));
        Assert.False(new ApiDate(text).TryGetDate(out _));
        Assert.Equal(text, new ApiDateTime(text).Text);
    }

    [Theory]
    [InlineData("2019-08-12 01:34:05")]
    [InlineData("2019-08-12 01:34:05.0")]
    [InlineData("9999-99-99 99:99:99.0")]
    [InlineData("0000-00-00 00:00:00")]
    [InlineData("2019-08-12 01:34:05.1")]
    [InlineData("2019-08-12 01:34:05,0")]
    [InlineData("2019-08-12 01:34:0:")]
    [InlineData("2019-08-12 01:34:/5")]
    [InlineData("２019-08-12 01:34:05")]
    [InlineData("2019-08-12T01:34:05")]
    [InlineData("2019/08/12 01:34:05")]
    [InlineData("yesterday at noon!!")]
    [InlineData("a\\b\"c")]
    public async Task A_time_keeps_its_text_and_is_equal_to_one_that_was_made_of_it(string text)
    {
        using var api = new TestApi();
        string json = JsonSerializer.Serialize(text);

        ApiDateTime read = await api.ReadDataAsync(json, static (ref ApiJsonReader reader) => reader.ReadDateTime());

        Assert.Equal(text, read.Text);
        Assert.Equal(new ApiDateTime(text), read);
        Assert.Equal(new ApiDateTime(text).GetHashCode(), read.GetHashCode());
        Assert.NotEqual(new ApiDateTime(text + "0"), read);
        Assert.NotEqual(default, read);
    }

    [Theory]
    [InlineData("2019-08-12")]
    [InlineData("2019-08-12 23:59:59")]
    public void A_day_is_read_without_its_time(string text)
    {
        Assert.True(new ApiDate(text).TryGetDate(out DateTime date));
        Assert.Equal(new DateTime(2019, 8, 12), date);
    }

    [Fact]
    public void What_is_made_from_a_time_has_the_service_s_form()
    {
        ApiDateTime dateTime = new DateTime(2019, 8, 2, 3, 4, 5, 678, DateTimeKind.Utc);
        ApiDate date = new DateTime(2019, 8, 2, 3, 4, 5);

        Assert.Equal("2019-08-02 03:04:05", dateTime.Text);
        Assert.Equal("2019-08-02", date.Text);
        Assert.Equal(new ApiDate("2019-08-02"), date);
        Assert.Equal(new ApiDateTime("2019-08-02 03:04:05").GetHashCode(), dateTime.GetHashCode());
        Assert.Equal("", default(ApiDate).Text);
        Assert.Equal(default, new ApiDateTime(""));
    }
}
