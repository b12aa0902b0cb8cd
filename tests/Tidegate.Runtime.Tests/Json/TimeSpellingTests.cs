using System;
using System.Globalization;
using System.Threading.Tasks;
using Tidegate.Json;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Json;

/// <summary>The spellings of times that languages print and services send: each is read by its own rule, or not at all.</summary>
public sealed class TimeSpellingTests
{
    [Theory]
    [InlineData("2024-06-30", "2024-06-30 00:00:00.0000000")]
    [InlineData("20240630", "2024-06-30 00:00:00.0000000")]
    [InlineData("2024-06-30 12:00", "2024-06-30 12:00:00.0000000")]
    [InlineData("2024-06-30T12:00", "2024-06-30 12:00:00.0000000")]
    [InlineData("2024-06-30t12:00:05", "2024-06-30 12:00:05.0000000")]
    [InlineData("2024-06-30 12:00:05.0", "2024-06-30 12:00:05.0000000")]
    [InlineData("2024-06-30 12:00:05,123", "2024-06-30 12:00:05.1230000")]
    [InlineData("2024-06-30T12:00:00.123456", "2024-06-30 12:00:00.1234560")]
    [InlineData("2024-06-30 12:00:00.123456", "2024-06-30 12:00:00.1234560")]
    [InlineData("2024-06-30T12:00:00.1234567", "2024-06-30 12:00:00.1234567")]
    [InlineData("2024-06-30T12:00:00.123456789", "2024-06-30 12:00:00.1234567")]
    [InlineData("2024-06-30 23:59:59.999999999", "2024-06-30 23:59:59.9999999")]
    [InlineData("20240630120005", "2024-06-30 12:00:05.0000000")]
    [InlineData("20240630120005123", "2024-06-30 12:00:05.1230000")]
    [InlineData("20240630T120005", "2024-06-30 12:00:05.0000000")]
    [InlineData("20240630T1200", "2024-06-30 12:00:00.0000000")]
    [InlineData("2024-02-29 00:00:00", "2024-02-29 00:00:00.0000000")]
    [InlineData("0001-01-01T00:00:00", "0001-01-01 00:00:00.0000000")]
    [InlineData("9999-12-31T23:59:59.9999999", "9999-12-31 23:59:59.9999999")]
    [InlineData(" 2024-06-30 12:00:05\t", "2024-06-30 12:00:05.0000000")]
    [InlineData("Tue Feb 02 17:35:00 CST 2021", "2021-02-02 17:35:00.0000000")]
    [InlineData("Sun Jun 30 12:00:00 2024", "2024-06-30 12:00:00.0000000")]
    [InlineData("Sun Jun  2 12:00:00 2024", "2024-06-02 12:00:00.0000000")]
    [InlineData("Sun, 30 Jun 2024 12:00:00", "2024-06-30 12:00:00.0000000")]
    public void A_clock_on_the_wall_is_read_as_it_shows(string text, string expected)
    {
        var value = new ApiDateTime(text);

        Assert.True(value.TryGetDateTime(out DateTime dateTime));
        Assert.Equal(expected, dateTime.ToString("yyyy-MM-dd HH:mm:ss.fffffff", CultureInfo.InvariantCulture));
        Assert.Equal(DateTimeKind.Unspecified, dateTime.Kind);
        Assert.False(value.TryGetDateTimeOffset(out _));
        Assert.True(new ApiDate(text).TryGetDate(out DateTime day));
        Assert.Equal(dateTime.Date, day);
        Assert.Equal(text, value.Text);
    }

    [Theory]
    [InlineData("2024-06-30T12:00:00Z", "2024-06-30T12:00:00.0000000+00:00")]
    [InlineData("2024-06-30t12:00:00z", "2024-06-30T12:00:00.0000000+00:00")]
    [InlineData("2024-06-30T12:00Z", "2024-06-30T12:00:00.0000000+00:00")]
    [InlineData("2024-06-30T12:00:00.123Z", "2024-06-30T12:00:00.1230000+00:00")]
    [InlineData("2024-06-30T12:00:00.123456789Z", "2024-06-30T12:00:00.1234567+00:00")]
    [InlineData("2024-06-30 12:00:00Z", "2024-06-30T12:00:00.0000000+00:00")]
    [InlineData("2024-06-30 12:00:00 UTC", "2024-06-30T12:00:00.0000000+00:00")]
    [InlineData("2024-06-30T12:00:00+08:00", "2024-06-30T12:00:00.0000000+08:00")]
    [InlineData("2024-06-30T12:00:00+0800", "2024-06-30T12:00:00.0000000+08:00")]
    [InlineData("2024-06-30T12:00:00+08", "2024-06-30T12:00:00.0000000+08:00")]
    [InlineData("2024-06-30T12:00:00.000-0330", "2024-06-30T12:00:00.0000000-03:30")]
    [InlineData("2024-06-30T12:00:00-00:00", "2024-06-30T12:00:00.0000000+00:00")]
    [InlineData("2024-06-30 12:00:00 +0800", "2024-06-30T12:00:00.0000000+08:00")]
    [InlineData("2024-06-30 12:00:00.123456+08", "2024-06-30T12:00:00.1234560+08:00")]
    [InlineData("2024-06-30T12:00+08:00[Asia/Shanghai]", "2024-06-30T12:00:00.0000000+08:00")]
    [InlineData("2024-06-30T12:00Z[UTC]", "2024-06-30T12:00:00.0000000+00:00")]
    [InlineData("2024-06-30T00:00:00+14:00", "2024-06-30T00:00:00.0000000+14:00")]
    [InlineData("2024-06-30T23:00:00-14:00", "2024-06-30T23:00:00.0000000-14:00")]
    [InlineData("20240630T120000Z", "2024-06-30T12:00:00.0000000+00:00")]
    [InlineData("20240630T120000.5+0800", "2024-06-30T12:00:00.5000000+08:00")]
    [InlineData("20240630120000Z", "2024-06-30T12:00:00.0000000+00:00")]
    [InlineData("20240630120000.25+08:00", "2024-06-30T12:00:00.2500000+08:00")]
    [InlineData("1719748800000", "2024-06-30T12:00:00.0000000+00:00")]
    [InlineData("1574385824123", "2019-11-22T01:23:44.1230000+00:00")]
    [InlineData("Sun, 30 Jun 2024 12:00:00 GMT", "2024-06-30T12:00:00.0000000+00:00")]
    [InlineData("Sun, 30 Jun 2024 12:00:00 +0800", "2024-06-30T12:00:00.0000000+08:00")]
    [InlineData("Sun Jun 30 2024 12:00:00 GMT+0800 (China Standard Time)", "2024-06-30T12:00:00.0000000+08:00")]
    [InlineData("Sun Jun 30 2024 12:00:00 GMT-0330", "2024-06-30T12:00:00.0000000-03:30")]
    [InlineData("Sun Jun 30 12:00:00 UTC 2024", "2024-06-30T12:00:00.0000000+00:00")]
    [InlineData("Sun Jun 30 12:00:00 GMT+08:00 2024", "2024-06-30T12:00:00.0000000+08:00")]
    public void An_offset_is_kept(string text, string expected)
    {
        var value = new ApiDateTime(text);

        Assert.True(value.TryGetDateTimeOffset(out DateTimeOffset time));
        Assert.Equal(expected, time.ToString("O", CultureInfo.InvariantCulture));
        Assert.True(value.TryGetDateTime(out DateTime dateTime));
        Assert.Equal(DateTimeKind.Utc, dateTime.Kind);
        Assert.Equal(time.UtcDateTime, dateTime);
        Assert.True(new ApiDate(text).TryGetDate(out DateTime day));
        Assert.Equal(time.Date, day);
        Assert.Equal(text, value.Text);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("2024")]
    [InlineData("202406")]
    [InlineData("2024182")]
    [InlineData("1719748800")]
    [InlineData("2024063012")]
    [InlineData("202406301200")]
    [InlineData("946684800000")]
    [InlineData("-1719748800000")]
    [InlineData("0719748800000")]
    [InlineData("1719748800.123")]
    [InlineData("1.7197488E12")]
    [InlineData("171974880000000")]
    [InlineData("1719748800000000")]
    [InlineData("1719748800000000000")]
    [InlineData("20240230")]
    [InlineData("20241301")]
    [InlineData("20240630250000")]
    [InlineData("2024-02-30")]
    [InlineData("2023-02-29")]
    [InlineData("0000-01-01")]
    [InlineData("-2024-06-30")]
    [InlineData("+12024-06-30T12:00:00Z")]
    [InlineData("2024-06")]
    [InlineData("2024-182")]
    [InlineData("2024-W26-7")]
    [InlineData("2024-6-30")]
    [InlineData("24-06-30")]
    [InlineData("30/06/2024")]
    [InlineData("06/30/2024 12:00:00 +08:00")]
    [InlineData("2024-06-30T")]
    [InlineData("2024-06-30T12")]
    [InlineData("2024-06-30T12:00:")]
    [InlineData("2024-06-30T12:00:00.")]
    [InlineData("2024-06-30T12:00:00.1234567890")]
    [InlineData("2024-06-30T12:00:60Z")]
    [InlineData("2024-06-30T23:59:60")]
    [InlineData("2024-06-30T24:00:00")]
    [InlineData("2024-06-30T12:60:00")]
    [InlineData("2024-06-30T12:00:00+15:00")]
    [InlineData("2024-06-30T12:00:00+08:60")]
    [InlineData("2024-06-30T12:00:00+8")]
    [InlineData("2024-06-30T12:00:00+08:00:01")]
    [InlineData("2024-06-30T12:00:00[Asia/Shanghai]")]
    [InlineData("2024-06-30T12:00:00Z[")]
    [InlineData("2024-06-30T12:00:00ZZ")]
    [InlineData("2024-06-30T12:00:00 CST")]
    [InlineData("2024-06-30  12:00:00")]
    [InlineData("２024-06-30")]
    [InlineData("٢٠٢٤٠٦٣٠")]
    [InlineData("Mon Jun 30 12:00:00 CST 2024")]
    [InlineData("Sun Jun 31 12:00:00 CST 2024")]
    [InlineData("Sun Jux 30 12:00:00 CST 2024")]
    [InlineData("Sun unJ 30 12:00:00 CST 2024")]
    [InlineData("Sun Jun 30 12:00:00 C5T 2024")]
    [InlineData("Sun Jun 30 2024 12:00:00 GMT+0800 nonsense")]
    [InlineData("Sun, 30 Jun 24 12:00:00 GMT")]
    public void What_no_rule_or_more_than_one_could_read_is_not_read(string text)
    {
        var value = new ApiDateTime(text);

        Assert.False(value.TryGetDateTime(out DateTime dateTime));
        Assert.Equal(default, dateTime);
        Assert.False(value.TryGetDateTimeOffset(out _));
        Assert.False(new ApiDate(text).TryGetDate(out DateTime day));
        Assert.Equal(default, day);
        Assert.Equal(text, value.Text);
    }

    [Theory]
    [InlineData("2024-06-30T00:00:00+08:00", "2024-06-30")]
    [InlineData("2024-06-30T23:59:59-08:00", "2024-06-30")]
    [InlineData("0001-01-01T00:00:00+08:00", "0001-01-01")]
    public void A_day_is_the_day_written(string text, string expected)
    {
        Assert.True(new ApiDate(text).TryGetDate(out DateTime day));

        Assert.Equal(expected, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(DateTimeKind.Unspecified, day.Kind);
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00+08:00")]
    [InlineData("9999-12-31T23:59:59-08:00")]
    public void A_time_that_no_platform_can_hold_in_UTC_is_not_read(string text)
    {
        Assert.False(new ApiDateTime(text).TryGetDateTime(out _));
        Assert.False(new ApiDateTime(text).TryGetDateTimeOffset(out _));
    }

    [Fact]
    public async Task Every_way_in_reads_the_same_time()
    {
        using var api = new TestApi();
        var random = new Random(20240630);
        for (int i = 0; i < 300; i++)
        {
            var time = new DateTime(random.NextInt64(DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks));
            string form = (i % 3) switch { 0 => "yyyy-MM-dd HH:mm:ss", 1 => "yyyy-MM-dd HH:mm:ss.0", _ => "yyyy-MM-dd HH:mm:ss.fffffff" };
            string text = time.ToString(form.Replace(".0", "'.0'", StringComparison.Ordinal), CultureInfo.InvariantCulture);

            ApiDateTime read = await api.ReadDataAsync($"\"{text}\"", static (ref ApiJsonReader reader) => reader.ReadDateTime());

            Assert.Equal(text, read.Text);
            Assert.True(read.TryGetDateTime(out DateTime fromResponse));
            Assert.True(new ApiDateTime(text).TryGetDateTime(out DateTime fromText));
            Assert.True(new ApiDateTime(text.Replace(' ', 'T')).TryGetDateTime(out DateTime fromIso));
            DateTime expected = i % 3 == 2 ? time : time.AddTicks(-(time.Ticks % TimeSpan.TicksPerSecond));
            Assert.Equal([expected, expected, expected], [fromResponse, fromText, fromIso]);
        }
    }
}
