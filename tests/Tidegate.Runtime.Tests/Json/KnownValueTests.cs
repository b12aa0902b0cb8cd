using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Tidegate.Json;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Json;

/// <summary>Values of enums, few and many, as they are recognized in a response.</summary>
public sealed class KnownValueTests
{
    private const int Many = 20_000;

    private static readonly string[] s_few = ["M", "W", "mi", "目", "true", "7", "a\"b"];

    [Theory]
    [InlineData("\"mi\"", "mi")]
    [InlineData("\"M\"", "M")]
    [InlineData("\"\\u004d\"", "M")]
    [InlineData("\"目\"", "目")]
    [InlineData("\"\\u76ee\"", "目")]
    [InlineData("\"a\\\"b\"", "a\"b")]
    [InlineData("7", "7")]
    [InlineData("true", "true")]
    public async Task A_known_text_is_given_without_making_it_again(string json, string expected)
    {
        using var api = new TestApi();
        var known = new KnownTexts(s_few);

        string text = await api.ReadDataAsync(json, (ref ApiJsonReader reader) => reader.ReadKnownText(known));

        Assert.Equal(expected, text);
        Assert.Contains(s_few, one => ReferenceEquals(one, text));
    }

    [Theory]
    [InlineData("\"m\"", "m")]
    [InlineData("\"Mi\"", "Mi")]
    [InlineData("\"\"", "")]
    [InlineData("8", "8")]
    [InlineData("false", "false")]
    [InlineData("\"\\u006d\"", "m")]
    [InlineData("\"目目\"", "目目")]
    public async Task An_unknown_text_is_kept(string json, string expected)
    {
        using var api = new TestApi();
        var known = new KnownTexts(s_few);

        Assert.Equal(expected, await api.ReadDataAsync(json, (ref ApiJsonReader reader) => reader.ReadKnownText(known)));
        Assert.False(known.Contains(expected));
    }

    [Fact]
    public async Task Each_of_many_is_found_and_nothing_else()
    {
        string[] texts = [.. Enumerable.Range(0, Many).Select(static i => "w" + i.ToString(CultureInfo.InvariantCulture))];
        var known = new KnownTexts(texts);
        string json = "[\"" + string.Join("\",\"", texts.Concat(texts.Select(static text => text + "x"))) + "\"]";
        using var api = new TestApi();

        string[] read = await api.ReadDataAsync(json, (ref ApiJsonReader reader) => reader.ReadArray((ref ApiJsonReader item) => item.ReadKnownText(known)));

        Assert.True(texts.Zip(read, ReferenceEquals).All(static isSame => isSame));
        Assert.True(texts.All(known.Contains) && !read.Skip(Many).Any(known.Contains) && !known.Contains(null));
    }

    [Fact]
    public void Numbers_have_their_first_name_and_are_found_by_each_in_any_case_that_says_which()
    {
        var known = new KnownNumbers([1, -2, 1, 3], ["Ok", "Fail", "Fine", "OK"]);

        Assert.Equal(["Ok", "Fail", "3", "OK"], new[] { known.TextOf(1), known.TextOf(-2), "3", known.TextOf(3) });
        Assert.Equal("7", known.TextOf(7));
        Assert.True(known.Contains(-2) && !known.Contains(7));
        Assert.Equal([1, 3, 1, -2], new[] { Find("Ok"), Find("OK"), Find("FINE"), Find("fail") });
        Assert.Null(Find("ok"));

        int? Find(string name) => ApiValue.TryReadNumber(name, known, out Level level) ? level.Value : null;
    }

    [Fact]
    public async Task Reading_one_of_many_takes_no_longer_than_reading_one_of_two()
    {
        string json = "[" + string.Join(",", Enumerable.Repeat($"\"w{Many}\"", 2000)) + "]";
        string numbers = "[" + string.Join(",", Enumerable.Repeat(Many, 2000)) + "]";
        using var api = new TestApi();
        int[] all = [.. Enumerable.Range(1, Many)];
        var texts = new KnownTexts([.. all.Select(static i => $"w{i}")]);
        var values = new KnownNumbers(all, [.. all.Select(static i => $"N{i}")]);
        var few = new KnownTexts(["w1", $"w{Many}"]);

        TimeSpan ofFew = await BestAsync(async () => await api.ReadDataAsync(json, (ref ApiJsonReader reader) => reader.ReadArray((ref ApiJsonReader item) => item.ReadKnownText(few))));
        TimeSpan ofMany = await BestAsync(async () => await api.ReadDataAsync(json, (ref ApiJsonReader reader) => reader.ReadArray((ref ApiJsonReader item) => item.ReadKnownText(texts))));
        TimeSpan ofNumbers = await BestAsync(async () => await api.ReadDataAsync(numbers, (ref ApiJsonReader reader) => reader.ReadArray((ref ApiJsonReader item) => item.ReadKnownInt32(values))));

        // A search from end to end would take thousands of times as long.
        Assert.True(ofMany.Ticks < (ofFew.Ticks * 20) + TimeSpan.TicksPerMillisecond, $"{ofMany} for texts, {ofFew} for few");
        Assert.True(ofNumbers.Ticks < (ofFew.Ticks * 20) + TimeSpan.TicksPerMillisecond, $"{ofNumbers} for numbers, {ofFew} for few");
    }

    private static async Task<TimeSpan> BestAsync(Func<Task> read)
    {
        TimeSpan best = TimeSpan.MaxValue;
        for (int run = 0; run < 5; run++)
        {
            var watch = Stopwatch.StartNew();
            await read();
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }

        return best;
    }

    private readonly record struct Level(int Value) : IApiValue<Level, int>
    {
        Level IApiValue<Level, int>.Wrap(int value) => new(value);

        bool IApiValue<Level>.TryRead(string? text, out Level value) => throw new NotSupportedException();
    }
}
