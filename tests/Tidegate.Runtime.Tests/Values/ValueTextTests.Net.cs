using System;
using System.ComponentModel;
using Xunit;

namespace Tidegate.Runtime.Tests.Values;

/// <summary>Values as texts: routes, queries, settings and formatted text.</summary>
public sealed class ValueTextTests
{
    [Theory]
    [InlineData(typeof(ApiId), "7")]
    [InlineData(typeof(ApiId), "dock 7")]
    [InlineData(typeof(ApiDate), "2024-06-30")]
    [InlineData(typeof(ApiDateTime), "2024-06-30 12:00:00")]
    public void A_converter_makes_a_value_of_its_text_and_back(Type type, string text)
    {
        TypeConverter converter = TypeDescriptor.GetConverter(type);

        object? value = converter.ConvertFromInvariantString(text);

        Assert.IsType(type, value);
        Assert.Equal(text, value!.ToString());
        Assert.Equal(text, converter.ConvertToInvariantString(value));
    }

    [Theory]
    [InlineData(typeof(ApiId), "")]
    [InlineData(typeof(ApiId), " ")]
    [InlineData(typeof(ApiDate), "")]
    [InlineData(typeof(ApiDate), "tomorrow")]
    [InlineData(typeof(ApiDateTime), "")]
    [InlineData(typeof(ApiDateTime), "tomorrow")]
    public void A_text_that_is_no_value_is_refused(Type type, string text) =>
        Assert.Throws<FormatException>(() => TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text));

    [Fact]
    public void A_day_is_made_of_a_day_of_the_platform_and_gives_it()
    {
        ApiDate date = new DateOnly(2026, 1, 31);

        Assert.Equal("2026-01-31", date.Text);
        Assert.Equal(date, ApiDate.FromDateOnly(new DateOnly(2026, 1, 31)));
        Assert.True(new ApiDate("20260131").TryGetDateOnly(out DateOnly day));
        Assert.Equal(new DateOnly(2026, 1, 31), day);
        Assert.False(new ApiDate("2026-02-30").TryGetDateOnly(out _));
    }

    [Fact]
    public void A_value_is_parsed_by_the_platform()
    {
        Assert.Equal(new ApiId(7), Parse<ApiId>("7"));
        Assert.Equal(new ApiDate("2024-06-30"), Parse<ApiDate>("2024-06-30"));
        Assert.False(ApiDate.TryParse("tomorrow", null, out ApiDate none));
        Assert.Equal(default, none);
        Assert.False(ApiId.TryParse(null, null, out _));
        Assert.Throws<FormatException>(() => Parse<ApiDateTime>("tomorrow"));
        Assert.Throws<ArgumentNullException>(() => ApiId.Parse(null!, null));
    }

    [Fact]
    public void A_value_is_formatted_as_its_text_into_any_buffer()
    {
        Span<char> buffer = stackalloc char[4];

        Assert.True(new ApiId(1234).TryFormat(buffer, out int written, default, null));
        Assert.Equal("1234", buffer[..written].ToString());
        Assert.False(new ApiId(12345).TryFormat(buffer, out written, default, null));
        Assert.Equal(0, written);
        Assert.Equal("on 2024-06-30, at berth 7", FormattableString.Invariant($"on {new ApiDate("2024-06-30"):d}, at berth {new ApiId(7)}"));
    }

    [Fact]
    public void A_value_is_parsed_from_and_formatted_as_UTF8()
    {
        Span<byte> buffer = stackalloc byte[8];

        Assert.Equal(new ApiId("目"), ParseUtf8<ApiId>("目"u8));
        Assert.True(FormatUtf8(new ApiId("目"), buffer, out int written));
        Assert.True(buffer[..written].SequenceEqual("目"u8));
        Assert.False(FormatUtf8(new ApiDate("2024-06-30"), buffer, out written));
        Assert.Equal(0, written);
        Assert.Throws<FormatException>(() => ParseUtf8<ApiId>([0xFF]));
        Assert.Throws<FormatException>(() => ParseUtf8<ApiDate>("tomorrow"u8));
    }

    private static bool FormatUtf8<T>(T value, Span<byte> destination, out int written)
        where T : IUtf8SpanFormattable => value.TryFormat(destination, out written, default, null);

    private static T ParseUtf8<T>(ReadOnlySpan<byte> text)
        where T : IUtf8SpanParsable<T>
    {
        bool isRead = T.TryParse(text, null, out T? value);
        T parsed = T.Parse(text, null);
        Assert.True(isRead);
        Assert.Equal(parsed, value);
        return parsed;
    }

    private static T Parse<T>(string text)
        where T : ISpanParsable<T>
    {
        T value = T.Parse(text, null);
        Assert.Equal(value, T.Parse(text.AsSpan(), null));
        Assert.True(T.TryParse(text, null, out T? other));
        Assert.Equal(value, other);
        return value;
    }
}
