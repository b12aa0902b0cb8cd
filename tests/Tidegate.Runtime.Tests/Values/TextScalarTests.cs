using System;
using System.Globalization;
using Tidegate.Json;
using Xunit;

namespace Tidegate.Runtime.Tests.Values;

/// <summary>Scalars that are text of some form, on each platform: its own parsers read more than ours, and not the same.</summary>
public sealed class TextScalarTests
{
    [Theory]
    [InlineData("2026-01-31T12:00:00Z", "2026-01-31T12:00:00Z")]
    [InlineData("2026-01-31 12:00:00.1230000+0800", "2026-01-31T12:00:00.123+08:00")]
    [InlineData("2026-01-31T12:00-08", "2026-01-31T12:00:00-08:00")]
    public void A_time_is_read_and_written_with_its_offset(string text, string written) => Assert.Equal(written, IsoDateTime.Of(IsoDateTime.Parse(text)));

    [Theory]
    [InlineData("20260131T120000Z", "20260131T120000Z")]
    [InlineData("20260131T120000+0800", "20260131T040000Z")]
    public void A_time_in_the_basic_format_is_written_in_UTC(string text, string written) => Assert.Equal(written, BasicDateTime.Of(BasicDateTime.Parse(text)));

    [Theory]
    [InlineData("PT90M", "PT1H30M")]
    [InlineData("-P1DT0.5S", "-P1DT0.5S")]
    [InlineData("P10675199DT2H48M5.4775807S", "P10675199DT2H48M5.4775807S")]
    [InlineData("-P10675199DT2H48M5.4775808S", "-P10675199DT2H48M5.4775808S")]
    public void A_duration_is_written_in_days_hours_minutes_and_seconds(string text, string written) => Assert.Equal(written, Duration.Of(Duration.Parse(text)));

    [Theory]
    [InlineData("2026-01-31T12:00:00")]
    [InlineData("2026-01-31T12:00:00.00000001Z")]
    [InlineData("20260131T120000Z")]
    [InlineData("2026-02-30T12:00:00Z")]
    public void Another_text_is_no_time(string text) => Assert.Throws<FormatException>(() => IsoDateTime.Parse(text));

    [Theory]
    [InlineData("P1M")]
    [InlineData("PT0.00000001S")]
    [InlineData("P10675199DT2H48M5.4775808S")]
    [InlineData("PT999999999999999999999S")]
    [InlineData("1:30")]
    [InlineData("P1T")]
    [InlineData("P1T5M")]
    [InlineData("P1DT2T3M")]
    public void Another_text_is_no_duration(string text) => Assert.Throws<FormatException>(() => Duration.Parse(text));

    [Fact]
    public void A_UUID_is_text_of_36_characters()
    {
        Assert.Equal("123e4567-e89b-12d3-a456-426614174000", Uuid.Of(Uuid.Parse("123E4567-E89B-12D3-A456-426614174000")));
        Assert.Throws<FormatException>(() => Uuid.Parse(" 123e4567-e89b-12d3-a456-42661417400"));
        Assert.Throws<FormatException>(() => Uuid.Parse("0x3e4567-e89b-12d3-a456-426614174000"));
    }

    [Fact]
    public void A_URI_keeps_its_text_and_is_no_path_of_the_file_system()
    {
        Assert.Equal("https://A.example/b c#d", UriText.Of(UriText.Parse("https://A.example/b c#d")));
        Assert.False(UriText.Parse("/b?c").IsAbsoluteUri);
        Assert.Throws<FormatException>(() => UriText.Parse("http://"));
    }

    [Fact]
    public void Base64_may_be_broken_into_lines_and_has_its_padding()
    {
        Assert.Equal([1, 2, 3, 4], Base64Bytes.Parse("AQID\r\nBA=="));
        Assert.Equal("AQIDBA==", Base64Bytes.Of([1, 2, 3, 4]));
        Assert.Throws<FormatException>(() => Base64Bytes.Parse("AQIDBA"));
    }

    [Fact]
    public void An_optional_value_is_absent_null_or_present()
    {
        ApiOptional<int?> number = 7;
        ApiOptional<string?> text = null;
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";

        Assert.False(default(ApiOptional<int?>).IsPresent);
        Assert.True(text.IsPresent);
        Assert.NotEqual(default, text);
        Assert.Equal(new ApiOptional<int[]?>([1]), new ApiOptional<int[]?>([1]));
        Assert.Equal("7, null, , [2], 1.5", string.Format(culture, "{0}, {1}, {2}, {3}, {4}", number, text, default(ApiOptional<int?>), new ApiOptional<int[]?>([1, 2]), new ApiOptional<double?>(1.5)));
    }
}
