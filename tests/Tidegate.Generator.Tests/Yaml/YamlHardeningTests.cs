using System;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace Tidegate.Generator.Tests.Yaml;

/// <summary>A megabyte of anything is read to its end, with a bounded number of diagnostics.</summary>
public class YamlHardeningTests
{
    private const int Megabyte = 1 << 20;

    /// <summary>There are many kinds of text: a plain run reads less of each.</summary>
    private static readonly int s_length = LongRuns.Choose(plain: Megabyte / 8, @long: Megabyte);

    /// <summary>Not a measurement: what is quadratic takes minutes.</summary>
    private static readonly TimeSpan s_hang = TimeSpan.FromSeconds(30);

    public static TheoryData<string, string> Repeated => new()
    {
        { "", "[" }, { "", "{" }, { "", "a: [" }, { "", "{a: " }, { "", "a: [\n" }, { "", "[{" }, { "", "- " }, { "", "-\n" },
        { "", "? " }, { "", "a: " }, { "", "a" }, { "", "a\n" }, { "", ":" }, { "", ":\n" }, { "", "," }, { "", "]" }, { "", "[}" },
        { "", " " }, { "", "\n" }, { "", "\r" }, { "", "\t" }, { "", "\ta\n" }, { "", "#" }, { "", "# c\n" }, { "", "\"" },
        { "", "'" }, { "", "a: \"\n" }, { "", "a: 'b\n  'c\n" }, { "", "\0" }, { "", "\u0001a" }, { "", "\uFFFD" }, { "", "&a " },
        { "", "&a\n" }, { "", "!" }, { "", "*a\n" }, { "", "%a\n" }, { "", "---\n" }, { "", "k: v\n" }, { "", "- - - a\n" },
        { "", "a: b: c\n" }, { "", "a: \"x\"\n  b\n" }, { "", "- a\nb: 1\n" }, { "", "\"a\":1\n" }, { "", "a: |\n" }, { "", "<<: a\n" },
        { "a: \"", "x" }, { "a: \"", "x\n  " }, { "a: \"", "\\" }, { "a: \"", "\\q" }, { "a: \"", "\\\n " }, { "a: \"", "\\u0041" },
        { "a: '", "''" }, { "a: |\n", "  x\n" }, { "a: |\n", "\n" }, { "a: |\n", " \n" }, { "a: >\n", "  x\n" }, { "a: >\n", "  x\n\n   y\n" },
        { "a: b", "\n" }, { "a: ", "b " }, { "a: ", " #" }, { "a: [b", "\n" }, { "a: [", "," }, { "a: [", "b, " }, { "a: [", "b: c, " },
        { "a: [\n", "1,\n" }, { "a: [", "\"b\" " }, { "a: [", "b, # c\n " }, { "a: {", "b:1, " }, { "a: {c: ", "b\n d: e\n " },
        { "a: [", "[1], " }, { "a: [", "{\"b\": [1, null]},\n  " },
    };

    [Theory]
    [MemberData(nameof(Repeated))]
    public Task Much_of_the_same_is_read_to_its_end(string beginning, string repeated) =>
        ReadToTheEnd(beginning + new StringBuilder().Insert(0, repeated, s_length / repeated.Length));

    [Fact]
    public Task A_megabyte_of_keys_is_read_to_its_end() =>
        ReadToTheEnd(string.Concat(Enumerable.Range(0, Megabyte / 8).Select(i => $"k{i}: v\n")));

    [Fact]
    public Task Many_open_brackets_under_keys_are_read_to_their_end() =>
        ReadToTheEnd(string.Concat(Enumerable.Range(0, s_length / 8).Select(i => $"k{i}: [\n")));

    [Fact]
    public Task A_thousand_levels_of_indentation_are_read_to_their_end() =>
        ReadToTheEnd(string.Concat(Enumerable.Range(0, 1400).Select(i => new string(' ', i) + "a:\n")));

    [Fact]
    public Task Under_indented_lines_in_closed_brackets_are_read_to_their_end() =>
        ReadToTheEnd("a: [\n" + string.Concat(Enumerable.Repeat("1,\n", s_length / 3)) + "]");

    [Fact]
    public void A_gigantic_scalar_is_kept_whole()
    {
        string text = new('x', Megabyte);
        Assert.Equal($"{{<a>: <{text}>}}", YamlText.Show(YamlText.Accept("a: " + text)));
        Assert.Equal($"{{<a>: <{text}>}}", YamlText.Show(YamlText.Accept($"a: '{text}'")));
    }

    private static async Task ReadToTheEnd(string text)
    {
        YamlText yaml = await Task.Run(() => YamlText.Read(text)).WaitAsync(s_hang);
        Assert.InRange(yaml.Diagnostics.Count, 0, 101);
        Assert.All(yaml.Diagnostics, d => Assert.InRange(d.Message.Length, 1, 500));
        Assert.True(yaml.Root is not null || yaml.Diagnostics.Count > 0);
    }
}
