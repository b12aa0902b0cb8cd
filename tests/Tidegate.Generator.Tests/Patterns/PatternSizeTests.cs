using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Patterns;
using Xunit;

namespace Tidegate.Generator.Tests.Patterns;

/// <summary>A pattern of a few hundred characters costs the build little, whatever it stands for.</summary>
public sealed class PatternSizeTests
{
    /// <summary>Three hundred characters of Chinese, each of which is an alternative.</summary>
    private static readonly string s_ideographs = string.Join("|", Enumerable.Range(0, 300).Select(i => (char)(0x4E00 + (2 * i))));

    private static readonly string s_words = string.Join("|", Enumerable.Range(0, 300).Select(i => $"{(char)(0x4E00 + (2 * i))}{(char)(0x6E00 + (2 * i))}"));

    private static readonly string s_runs = string.Join("|", Enumerable.Range(0, 60).Select(i => (char)(0x4E00 + (2 * i)) + "*"));

    public static TheoryData<string> Huge =>
    [
        $"^.*({s_ideographs}).{{900}}$",
        $"^.*({s_words}).{{900}}$",
        $"^({s_words}){{1,8}}$",
        $"^({s_runs}|.{{900}})*$",
        "^.*a.{900}$",
        "^(.*a.{9}){90}$",
        "^(){2000000000}$",
        "^(a" + string.Concat(Enumerable.Repeat("()", 2_000)) + "){2000000000}$",
        "^((){2000000000}){2000000000}$",
        "^(a?){2000000000}$",
        "^(a*){4000}$",
        "^((((a*)*b*)*c*)*d*){300}$",
        "^(" + string.Concat(Enumerable.Range(0, 1_600).Select(i => $"[^{(char)(0x4E00 + (2 * i))}]")) + ")*$",
        "^" + string.Concat(Enumerable.Range(0, 1_600).Select(i => $"(.|{(char)(0x4E00 + (2 * i))})")) + "$",
        "^[" + string.Concat(Enumerable.Range(0, 8_000).Select(i => (char)(0x4E00 + (2 * i)))) + "]$",
    ];

    [Theory]
    [MemberData(nameof(Huge))]
    public void What_is_too_large_is_told_before_it_costs_much(string text)
    {
        Pattern.Read("^a$", out _);
        long before = GC.GetAllocatedBytesForCurrentThread();
        bool isRead = Pattern.Read(text, out string? problem) is not null;
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.False(isRead);
        Assert.Contains("too large, so say 'length'", problem, StringComparison.Ordinal);
        Assert.InRange(allocated, 0, 40_000_000);
    }

    public static TheoryData<string> Harmless =>
    [
        $"^({s_ideographs}){{1,8}}$",
        $"^({s_runs})*$",
        "^.{1,900}$",
        "^(.*a){11}$",
        "^([a-z0-9-]{1,63}\\.){1,5}[a-z]{2,63}$",
        "^(([0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5])\\.){3}([0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5])$",
        "^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,200}\\.[A-Za-z]{2,}$",
    ];

    [Theory]
    [MemberData(nameof(Harmless))]
    public void What_people_write_is_read(string text)
    {
        Assert.True(Pattern.Read(text, out string? problem) is not null, problem);
    }

    public static TheoryData<string, string> Equal => new()
    {
        { "^(a|b|c)$", "^[a-c]$" },
        { "^(a|bd|c)$", "^([ac]|bd)$" },
        { "^[a-m]*[n-z]?$", "^([a-m]+[n-z]|[a-m]|[n-z]|[a-m]*)$" },
        { "^(a|b)*$", "^(a*b*)*$" },
        { "^(ac|bc)$", "^[ab]c$" },
        { "^(.*|.{900})$", "^.*$" },
        { "^[^\\s\\S]$", "^a[^\\s\\S]$" },
        { "^a{2,3}$", "^aaa?$" },
        { "^(" + s_ideographs + ")$", "^[" + s_ideographs.Replace("|", "", StringComparison.Ordinal) + "]$" },
    };

    [Theory]
    [MemberData(nameof(Equal))]
    public void Patterns_of_the_same_texts_have_the_same_table(string one, string other)
    {
        Assert.Equal(TableOf(one), TableOf(other));
    }

    [Fact]
    public void A_table_is_no_larger_than_it_must_be()
    {
        Pattern pattern = Pattern.Read("^(.*|.{900})$", out _)!;

        // What is dead, and what may go on; a line break, and the rest.
        Assert.Equal(2, pattern.Next.Count);
        Assert.Equal(2, pattern.Next[1].Count);
    }

    /// <summary>Whether there is a text of a length is answered where that takes few steps, and left open elsewhere.</summary>
    [Fact]
    public void A_length_far_away_costs_little()
    {
        Pattern pattern = Pattern.Read("^([a-j][a-z]{90}|[k-z][a-f]{80})*$", out _)!;
        long before = GC.GetAllocatedBytesForCurrentThread();

        Assert.True(pattern.HasTextOf(4_999, 5_000));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000_000);
    }

    private static string TableOf(string text)
    {
        var pattern = Pattern.Read(text, out string? problem);
        Assert.True(pattern is not null, problem);
        IEnumerable<string> rows = pattern.Next.Prepend(pattern.Accepting).Prepend(pattern.Classes).Prepend(pattern.Starts).Select(row => string.Join(",", row));
        return string.Join("\n", rows);
    }
}
