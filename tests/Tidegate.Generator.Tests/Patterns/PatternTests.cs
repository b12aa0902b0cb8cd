using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using CsCheck;
using Tidegate.Compiler.Patterns;
using Xunit;

namespace Tidegate.Generator.Tests.Patterns;

/// <summary>Patterns mean what they mean in ECMAScript, with the regular expressions of the platform as the oracle.</summary>
public sealed class PatternTests
{
    private static readonly string[] s_patterns =
    [
        "^$", "^a$", "^[a-z]+$", "^(a|b)$", "^(a|bc|)*$", "^a?b*c+$", "^[^a-c]$", "^a{2}$", "^a{2,}b{0,2}$", "^(ab){1,3}c?$", "^\\d{3}-\\d{4}$",
        "^\\w+\\s\\W$", "^[\\w.-]+@[a-c]+\\.(com|cn)$", "^.*b.*$", "^[\\S]\\D*$", "^\\[a\\]\\(b\\)\\.\\$\\^$", "^[-a]+$", "^[a-]$", "^[a\\-c]+$", "^[\\]]$", "^\\x61\\u0062$",
        "^(?:a|(b|c(d|))+)$", "^[\\t\\n]$", "^([a-c]{1,2}\\d){2}$", "^(a*)*b$", "^(a|a)*$", "^(a|aa)+$", "^([a-z]+)*1$", "^[\u4e00-\u9fa5a-z]{1,3}$", "^\u6d41.$", "^\\/a\\-b$", "^/$",
    ];

    public static TheoryData<string> Readable => [.. s_patterns];

    [Theory]
    [MemberData(nameof(Readable))]
    public void A_pattern_takes_the_texts_that_the_platform_takes(string text)
    {
        Pattern pattern = Read(text);
        // '$' of .NET takes a line break at the end, too.
        Regex oracle = new(text[..^1] + "\\z", RegexOptions.ECMAScript | RegexOptions.CultureInvariant);

        TextOf("abcd.-19 @\n_[]()\u6d41\u9fa5\u9fa6/".Select(c => c.ToString()).ToArray()).TryMany(candidate => pattern.IsMatch(candidate) == oracle.IsMatch(candidate), 2_000);
    }

    [Theory]
    [InlineData("^[a-z]+$", "abc", true)]
    [InlineData("^[a-z]+$", "", false)]
    [InlineData("^[a-z]+$", "abc\n", false)]
    [InlineData("^.$", "\U0001F600", true)]
    [InlineData("^..$", "\U0001F600", false)]
    [InlineData("^[\U0001F600-\U0001F64F]{2}$", "\U0001F601\U0001F602", true)]
    [InlineData("^\\d$", "\u0663", false)]
    [InlineData("^\\s$", "\u3000", true)]
    [InlineData("^.$", "\u2028", false)]
    [InlineData("^[^a]$", "\u2028", true)]
    public void A_character_is_a_code_point(string pattern, string text, bool isMatch) => Assert.Equal(isMatch, Read(pattern).IsMatch(text));

    [Fact]
    public void Half_a_character_is_one() => Assert.True(Read("^.$").IsMatch("\ud83d"));

    /// <summary>The shapes on which a backtracking matcher takes as long as the age of the earth.</summary>
    [Theory]
    [InlineData("^(a+)+$")]
    [InlineData("^(a|aa)+$")]
    [InlineData("^(a*)*b$")]
    [InlineData("^(a|a?)+$")]
    [InlineData("^([a-zA-Z]+)*$")]
    [InlineData("^(.*a){11}$")]
    public void No_pattern_makes_a_text_expensive(string pattern)
    {
        Assert.False(Read(pattern).IsMatch(new string('a', 100_000) + "!"));
    }

    [Theory]
    [InlineData("[a-z]+", "'^' at its start and '$' at its end")]
    [InlineData("^[a-z]+", "'^' at its start and '$' at its end")]
    [InlineData("^a\\$", "'^' at its start and '$' at its end")]
    [InlineData("^", "'^' at its start and '$' at its end")]
    [InlineData("^a|b$", "put all alternatives in brackets")]
    [InlineData("^(a$", "a '(' is not closed")]
    [InlineData("^a)$", "a ')' closes nothing")]
    [InlineData("^[a$", "a '[' is not closed")]
    [InlineData("^[]$", "'[]' is no character")]
    [InlineData("^[z-a]$", "from a character to a later one")]
    [InlineData("^[\\d-z]$", "from a character to a later one")]
    [InlineData("^[[:alpha:]]$", "'[' in square brackets")]
    [InlineData("^a{2,1}$", "'{2,5}'")]
    [InlineData("^a{x}$", "'{2,5}'")]
    [InlineData("^a{2$", "'{2,5}'")]
    [InlineData("^a}$", "write '\\}'")]
    [InlineData("^a]$", "write '\\]'")]
    [InlineData("^*a$", "'*' repeats nothing")]
    [InlineData("^a+?$", "a repetition is repeated")]
    [InlineData("^a++$", "a repetition is repeated")]
    [InlineData("^a**$", "a repetition is repeated")]
    [InlineData("^(?=a)b$", "looking ahead or behind")]
    [InlineData("^(?<n>a)$", "looking ahead or behind")]
    [InlineData("^(?i)a$", "looking ahead or behind")]
    [InlineData("^(a)\\1$", "'\\1' is not known here")]
    [InlineData("^\\ba$", "'\\b' is not known here")]
    [InlineData("^\\p{L}$", "'\\p' is not known here")]
    [InlineData("^\\x4$", "2 hexadecimal digits")]
    [InlineData("^\\u4e0$", "4 hexadecimal digits")]
    [InlineData("^\\ud83d$", "half a character")]
    [InlineData("^a^b$", "'^' stands only at the start")]
    [InlineData("^a$b$", "'$' stands only at the end")]
    [InlineData("^.{1,5000}$", "too large")]
    [InlineData("^((a{1,100}){1,100}){1,100}$", "too large")]
    [InlineData("^.*a.{20}$", "too large")]
    public void What_cannot_be_read_is_told_with_a_remedy(string pattern, string remedy)
    {
        Assert.Null(Pattern.Read(pattern, out string? problem));
        Assert.Contains(remedy, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Brackets_without_end_are_told_and_not_followed()
    {
        Assert.Null(Pattern.Read("^" + new string('(', 100_000) + "$", out string? problem));
        Assert.Contains("nested too deeply", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("^a{2,3}$", 0, null, true)]
    [InlineData("^a{2,3}$", 4, null, false)]
    [InlineData("^a{2,3}$", 0, 1, false)]
    [InlineData("^a{2,3}$", 3, 3, true)]
    [InlineData("^(ab)*$", 5, 5, false)]
    [InlineData("^(ab)*$", 5, 6, true)]
    [InlineData("^(ab)*$", 1_000_000, null, true)]
    [InlineData("^(ab)*$", 4_999, 4_999, false)]
    [InlineData("^$", 1, null, false)]
    public void Whether_a_length_is_possible_is_known(string pattern, int min, int? max, bool isPossible) => Assert.Equal(isPossible, Read(pattern).HasTextOf(min, max));

    [Fact]
    public void Characters_that_lead_to_the_same_are_one_class()
    {
        Pattern pattern = Read("^[A-Za-z0-9_.-]{1,64}$");

        Assert.Equal(2, pattern.Next[1].Count);
        Assert.Equal(66, pattern.Next.Count);
    }

    /// <summary>Whatever stands between the anchors, reading comes to an end, and what is read means what the platform means by it.</summary>
    [Fact]
    public void Any_text_is_read_or_told()
    {
        Gen<string> inner = TextOf("a", "b", "[", "]", "(", ")", "|", "*", "+", "?", "{", "}", "1", ",", "2", "-", "\\", "d", "w", ".", "^", "$", "[ab]", "(a|b)", "{1,2}", "\\d");
        inner.Select(text => "^" + text + "$").TryMany(
            text =>
            {
                if (Pattern.Read(text, out string? problem) is not { } pattern)
                {
                    return !string.IsNullOrEmpty(problem);
                }

                Regex oracle = new(text[..^1] + "\\z", RegexOptions.ECMAScript);
                return Texts.All(candidate => pattern.IsMatch(candidate) == oracle.IsMatch(candidate));
            },
            20_000);
    }

    private static IEnumerable<string> Texts => ["", "a", "b", "ab", "ba", "aa", "1", "a1", "-", "d", "w", ".", "2", "a,b", "aab", ","];

    private static Gen<string> TextOf(params string[] pieces) =>
        Gen.Int[0, pieces.Length - 1].Array[0, 10].Select(picks => string.Concat(picks.Select(pick => pieces[pick])));

    private static Pattern Read(string text)
    {
        var pattern = Pattern.Read(text, out string? problem);
        Assert.True(pattern is not null, string.Format(CultureInfo.InvariantCulture, "{0}: {1}", text, problem));
        return pattern;
    }
}
