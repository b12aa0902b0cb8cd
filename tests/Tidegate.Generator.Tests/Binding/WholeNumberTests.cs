using Tidegate.Compiler.Text;
using Xunit;

namespace Tidegate.Generator.Tests.Binding;

/// <summary>Which numbers of samples are whole, in whatever spelling: exactly those that the client reads as whole.</summary>
public sealed class WholeNumberTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("0.0", 0)]
    [InlineData("0e999999999999", 0)]
    [InlineData("3381", 3381)]
    [InlineData("3381.0", 3381)]
    [InlineData("1e3", 1000)]
    [InlineData("1E+3", 1000)]
    [InlineData("100e-2", 1)]
    [InlineData("-0.5e1", -5)]
    [InlineData("0.00001e5", 1)]
    [InlineData("1.50e1", 15)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("9.223372036854775807e18", long.MaxValue)]
    [InlineData("-9223372036854775808.000", long.MinValue)]
    public void A_whole_number_is_known_in_every_spelling(string text, long expected)
    {
        Assert.True(JsonNumbers.TryWhole(text, out long value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("1e-1")]
    [InlineData("8.999999999999999999999999999999")]
    [InlineData("0.0000000000000000000000000000000000001")]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("1e19")]
    [InlineData("1e999999999999")]
    [InlineData("1e-999999999999")]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("+5")]
    [InlineData("01")]
    [InlineData("5.")]
    [InlineData(".5")]
    [InlineData("1e")]
    [InlineData("0x10")]
    [InlineData(" 5")]
    [InlineData("NaN")]
    public void Another_number_or_none_is_not_whole(string text) => Assert.False(JsonNumbers.TryWhole(text, out _));
}
