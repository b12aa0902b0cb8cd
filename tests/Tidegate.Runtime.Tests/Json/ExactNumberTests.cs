using System;
using System.Globalization;
using System.Numerics;
using System.Threading.Tasks;
using Tidegate.Json;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Json;

/// <summary>No number is rounded on its way to one that looks exact.</summary>
public sealed class ExactNumberTests
{
    [Theory]
    [InlineData("8.999999999999999999999999999999")]
    [InlineData("0.99999999999999999999999999999999999999")]
    [InlineData("1e-30")]
    [InlineData("-1E-400")]
    [InlineData("5.0000000000000000000000000000000001")]
    [InlineData("1e30")]
    [InlineData("1e999999999999")]
    [InlineData("1e-999999999999")]
    [InlineData("9223372036854775807.5")]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809.0")]
    [InlineData("18446744073709551616")]
    [InlineData("99999999999999999999e-1")]
    public async Task What_is_not_a_whole_number_of_64_bits_is_not_made_one(string number)
    {
        using var api = new TestApi();
        foreach (string json in new[] { number, $"\"{number}\"" })
        {
            await api.ReadFailureAsync(json, static (ref ApiJsonReader reader) => reader.ReadInt64());
            await api.ReadFailureAsync(json, static (ref ApiJsonReader reader) => reader.ReadInt32());
            await api.ReadFailureAsync(json, static (ref ApiJsonReader reader) => reader.ReadEpochMillis());
        }

        Assert.Equal(number, (await api.ReadDataAsync(number, static (ref ApiJsonReader reader) => reader.ReadId())).ToString());
    }

    [Theory]
    [InlineData("9007199254740993.0", 9007199254740993)]
    [InlineData("9223372036854775807.000000000000000000000000000000000000000", long.MaxValue)]
    [InlineData("-9223372036854775808.0", long.MinValue)]
    [InlineData("0.00000000000000000000000000000000000007e38", 7)]
    [InlineData("700000000000000000000000000000000000000e-38", 7)]
    [InlineData("9.007199254740993E15", 9007199254740993)]
    [InlineData("0e999999999999", 0)]
    [InlineData("-0.0", 0)]
    public async Task A_whole_number_is_exact_in_every_spelling(string number, long expected)
    {
        using var api = new TestApi();

        Assert.Equal(expected, await api.ReadDataAsync(number, static (ref ApiJsonReader reader) => reader.ReadInt64()));
        Assert.Equal(expected, await api.ReadDataAsync($"\"{number}\"", static (ref ApiJsonReader reader) => reader.ReadInt64()));
    }

    [Fact]
    public async Task Whole_numbers_are_those_that_are_whole_by_long_arithmetic()
    {
        using var api = new TestApi();
        var random = new Random(8);
        for (int i = 0; i < 400; i++)
        {
            BigInteger digits = new(random.NextInt64(0, 100_000_000) * (long)Math.Pow(10, random.Next(0, 9)));
            int exponent = random.Next(-24, 14);
            string text = FormattableString.Invariant($"{digits}e{exponent}");
            var power = BigInteger.Pow(10, Math.Abs(exponent));
            bool isWhole = exponent >= 0 || digits % power == 0;
            BigInteger value = exponent >= 0 ? digits * power : digits / power;

            long? read = await api.ReadDataAsync(text, static (ref ApiJsonReader reader) => TryReadInt64(ref reader));

            Assert.Equal(isWhole && value <= long.MaxValue ? (long)value : null, read);
        }
    }

    [Theory]
    [InlineData("0.1234567890123456789012345678", "0.1234567890123456789012345678")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("1.00000000000000000000000000000000000000", "1")]
    [InlineData("1e-28", "0.0000000000000000000000000001")]
    [InlineData("12.340", "12.340")]
    public async Task A_decimal_that_holds_every_digit_is_read(string number, string expected)
    {
        using var api = new TestApi();

        decimal value = await api.ReadDataAsync(number, static (ref ApiJsonReader reader) => reader.ReadDecimal());

        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), value);
        Assert.Equal(value, await api.ReadDataAsync($"\"{number}\"", static (ref ApiJsonReader reader) => reader.ReadDecimal()));
    }

    [Theory]
    [InlineData("0.12345678901234567890123456789012345")]
    [InlineData("1e-30")]
    [InlineData("79228162514264337593543950336")]
    [InlineData("7922816251426433759354395033.54")]
    [InlineData("1e29")]
    public async Task A_decimal_that_would_lose_digits_is_an_error(string number)
    {
        using var api = new TestApi();

        await api.ReadFailureAsync(number, static (ref ApiJsonReader reader) => reader.ReadDecimal());
        await api.ReadFailureAsync($"\"{number}\"", static (ref ApiJsonReader reader) => reader.ReadDecimal());
    }

    private static long? TryReadInt64(ref ApiJsonReader reader)
    {
        try
        {
            return reader.ReadInt64();
        }
        catch (ApiTransportException)
        {
            return null;
        }
    }
}
