using Tidegate.Compiler.Yaml;
using Xunit;

namespace Tidegate.Generator.Tests.Yaml;

public class YamlValueTests
{
    [Theory]
    [InlineData("a: 1", "{<a>: <1>}")]
    [InlineData("a: 1\r\nb: 2\r\n", "{<a>: <1>, <b>: <2>}")]
    [InlineData("a: 1\rb: 2", "{<a>: <1>, <b>: <2>}")]
    [InlineData("\uFEFFa: 1", "{<a>: <1>}")]
    [InlineData("---\na: 1\n", "{<a>: <1>}")]
    [InlineData("--- # a comment\na: 1\n", "{<a>: <1>}")]
    [InlineData("a:\n  b:\n    c: 1\nd: 2", "{<a>: {<b>: {<c>: <1>}}, <d>: <2>}")]
    [InlineData("a:\nb: 1", "{<a>: <>, <b>: <1>}")]
    [InlineData("a:\n  - 1\n  - 2", "{<a>: [<1>, <2>]}")]
    [InlineData("a:\n- 1\n- 2\nb: 3", "{<a>: [<1>, <2>], <b>: <3>}")]
    [InlineData("- a: 1\n  b: 2\n- c: 3", "[{<a>: <1>, <b>: <2>}, {<c>: <3>}]")]
    [InlineData("- - 1\n  - 2\n- - 3", "[[<1>, <2>], [<3>]]")]
    [InlineData("- a:\n    - 1\n  b:\n  - 2", "[{<a>: [<1>], <b>: [<2>]}]")]
    [InlineData("-\n  a: 1\n-\n- 2", "[{<a>: <1>}, <>, <2>]")]
    [InlineData("\"a b\": 1\n'c': 2", "{<a b>: <1>, <c>: <2>}")]
    [InlineData("a : 1", "{<a>: <1>}")]
    [InlineData("name?: string", "{<name?>: <string>}")]
    public void Block_collections_nest_by_indentation(string text, string expected) =>
        Assert.Equal(expected, YamlText.Show(YamlText.Accept(text)));

    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("[]", "[]")]
    [InlineData("[1, 2, ]", "[<1>, <2>]")]
    [InlineData("{a: 1, b: [c, {d: e}], }", "{<a>: <1>, <b>: [<c>, {<d>: <e>}]}")]
    [InlineData("{\"a\":1,\"b\":\"c\"}", "{<a>: <1>, <b>: <c>}")]
    [InlineData("{\"a\" : 1}", "{<a>: <1>}")]
    [InlineData("{ a: , b: 1 }", "{<a>: <>, <b>: <1>}")]
    [InlineData("a: {\n  b: 1, # why\n\n  c: 2\n}\nd: 3", "{<a>: {<b>: <1>, <c>: <2>}, <d>: <3>}")]
    [InlineData("- [a\n  b, c]", "[[<a b>, <c>]]")]
    [InlineData("[http://x/y?z=1]", "[<http://x/y?z=1>]")]
    [InlineData("a: [\"x\"\n  , 'y']", "{<a>: [<x>, <y>]}")]
    public void Flow_collections_nest_by_brackets(string text, string expected) =>
        Assert.Equal(expected, YamlText.Show(YamlText.Accept(text)));

    [Theory]
    [InlineData("a: b # comment", "b")]
    [InlineData("a: b#c", "b#c")]
    [InlineData("a: b   ", "b")]
    [InlineData("a:   b", "b")]
    [InlineData("a:\tb", "b")]
    [InlineData("a: http://x:80/y", "http://x:80/y")]
    [InlineData("a: list<string, \";\">", "list<string, \";\">")]
    [InlineData("a: -1", "-1")]
    [InlineData("a: it's", "it's")]
    [InlineData("a: b\n  c\n\n  d", "b c\nd")]
    [InlineData("a:\n  b\n  c", "b c")]
    [InlineData("a: b\n  - c", "b - c")]
    [InlineData("a: x [1] {2}, 3", "x [1] {2}, 3")]
    [InlineData("a: POST /flows/{flowId}", "POST /flows/{flowId}")]
    public void A_plain_scalar_ends_where_something_else_begins(string text, string expected) =>
        AssertValue(text, expected, ScalarStyle.Plain);

    [Theory]
    [InlineData("''", "")]
    [InlineData("'it''s'", "it's")]
    [InlineData("'a\\n'", "a\\n")]
    [InlineData("'a # b: c'", "a # b: c")]
    [InlineData("'a  \n  b'", "a b")]
    [InlineData("'a\n\n\n  b'", "a\n\nb")]
    public void A_single_quoted_scalar_has_no_escapes_but_a_doubled_quote(string text, string expected) =>
        AssertValue("a: " + text, expected, ScalarStyle.SingleQuoted);

    [Theory]
    [InlineData(@"\0", "\0")]
    [InlineData(@"\a", "\a")]
    [InlineData(@"\b", "\b")]
    [InlineData(@"\t", "\t")]
    [InlineData("\\\t", "\t")]
    [InlineData(@"\n", "\n")]
    [InlineData(@"\v", "\v")]
    [InlineData(@"\f", "\f")]
    [InlineData(@"\r", "\r")]
    [InlineData(@"\e", "\u001B")]
    [InlineData(@"\ ", " ")]
    [InlineData("\\\"", "\"")]
    [InlineData(@"\/", "/")]
    [InlineData(@"\\", "\\")]
    [InlineData(@"\N", "\u0085")]
    [InlineData(@"\_", "\u00A0")]
    [InlineData(@"\L", "\u2028")]
    [InlineData(@"\P", "\u2029")]
    [InlineData(@"\x41", "A")]
    [InlineData(@"\u4e2D", "\u4E2D")]
    [InlineData(@"\U0001F600", "\U0001F600")]
    [InlineData(@"\uD83D\uDE00", "\U0001F600")]
    public void Every_escape_of_a_double_quoted_scalar_is_read(string escape, string expected) =>
        AssertValue($"a: \"{escape}\"", expected, ScalarStyle.DoubleQuoted);

    [Theory]
    [InlineData("\"a  \n   b\"", "a b")]
    [InlineData("\"a\n\n\n   b\"", "a\n\nb")]
    [InlineData("\"a \\\n   b\"", "a b")]
    [InlineData("\"a\\\n  \\  b\"", "a  b")]
    [InlineData("\"a\\t\n  b\"", "a\t b")]
    [InlineData("\"a\r\n  b\"", "a b")]
    [InlineData("\"a \\\n\n  b\"", "a \nb")]
    public void A_double_quoted_scalar_folds_its_lines(string text, string expected) =>
        AssertValue("a: " + text, expected, ScalarStyle.DoubleQuoted);

    [Theory]
    [InlineData("|\n  b\n  c\n", "b\nc\n")]
    [InlineData("|-\n  b\n\n", "b")]
    [InlineData("|+\n  b\n\n\n", "b\n\n\n")]
    [InlineData("|\n  b\n\n\n", "b\n")]
    [InlineData("|\n  b", "b")]
    [InlineData("|\n\n  b\n", "\nb\n")]
    [InlineData("|\n  b\n    c\n", "b\n  c\n")]
    [InlineData("|2\n    b\n", "  b\n")]
    [InlineData("|1-\n   b\n", "  b")]
    [InlineData("|-1\n   b\n", "  b")]
    [InlineData("| # comment\n  # text\n", "# text\n")]
    [InlineData("|\r\n  b\r\n  c\r\n", "b\nc\n")]
    [InlineData("|\n  \"b\": [\\n\n", "\"b\": [\\n\n")]
    [InlineData("|\n  b\n  \tc\n", "b\n\tc\n")]
    public void A_literal_scalar_keeps_its_lines(string text, string expected) =>
        AssertValue("a: " + text, expected, ScalarStyle.Literal);

    [Theory]
    [InlineData(">\n  b\n  c\n", "b c\n")]
    [InlineData(">-\n  b\n  c\n", "b c")]
    [InlineData(">\n  b\n\n  c\n", "b\nc\n")]
    [InlineData(">\n  b\n    c\n  d\n", "b\n  c\nd\n")]
    [InlineData(">+\n  b\n\n", "b\n\n")]
    [InlineData(">\n\n  b\n", "\nb\n")]
    public void A_folded_scalar_joins_its_lines(string text, string expected) =>
        AssertValue("a: " + text, expected, ScalarStyle.Folded);

    [Fact]
    public void A_block_scalar_ends_where_the_next_entry_begins()
    {
        YamlNode root = YamlText.Accept("- a: |\n    b\n   # too little for the text, so a comment\n  c: 1\n- d\n");
        Assert.Equal("[{<a>: <b\n>, <c>: <1>}, <d>]", YamlText.Show(root));
    }

    [Theory]
    [InlineData("a:", true)]
    [InlineData("a: ~", true)]
    [InlineData("a: null", true)]
    [InlineData("a: \"\"", false)]
    [InlineData("a: 'null'", false)]
    [InlineData("a: nullable", false)]
    public void Only_a_plain_scalar_can_mean_null(string text, bool isNull)
    {
        YamlMapping root = Assert.IsType<YamlMapping>(YamlText.Accept(text));
        Assert.Equal(isNull, Assert.IsType<YamlScalar>(root.Entries[0].Value).IsNull);
    }

    [Fact]
    public void Equal_texts_give_equal_trees() =>
        Assert.Equal(YamlText.Accept("a: [1, {b: c}]"), YamlText.Accept("a: [1, {b: c}]"));

    private static void AssertValue(string text, string expected, ScalarStyle style)
    {
        YamlMapping root = Assert.IsType<YamlMapping>(YamlText.Accept(text));
        YamlScalar value = Assert.IsType<YamlScalar>(Assert.Single(root.Entries).Value);
        Assert.Equal(expected, value.Value);
        Assert.Equal(style, value.Style);
    }
}
