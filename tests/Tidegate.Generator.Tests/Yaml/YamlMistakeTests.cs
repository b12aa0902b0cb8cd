using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Tidegate.Compiler.Diagnostics;
using Xunit;

namespace Tidegate.Generator.Tests.Yaml;

/// <summary>Each mistake gives one diagnostic that covers the text at fault.</summary>
public class YamlMistakeTests
{
    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "a: \uFFFD\uFFFDb: [", "TG1001", "\uFFFD" },
        { "a\0:\0 \01\0", "TG1001", "\0" },
        { "", "TG1002", "" },
        { "\uFEFF", "TG1002", "" },
        { "\n\n# only a comment\n", "TG1002", "" },
        { "---\n", "TG1002", "" },
        { "a: b\u0007\u0007c", "TG1003", "\u0007\u0007" },
        { "a: 'x\u001Fy'", "TG1003", "\u001F" },
        { "# \u007F", "TG1003", "\u007F" },
        { "a: \u0085", "TG1003", "\u0085" },
        { "a: \u2028", "TG1003", "\u2028" },
        { "a: \uFEFF", "TG1003", "\uFEFF" },
        { "a:\n\tb: 1\n\tc: 2\n", "TG1004", "\t" },
        { "a: [\n\t1,\n\t2]", "TG1004", "\t" },
        { "a: [b,\n\t\n  c]", "TG1004", "\t" },
        { "a: b\n\t\n  c", "TG1004", "\t" },
        { "a: |\n\tb\n", "TG1004", "\t" },
        { "a: \"b\n\tc\"", "TG1004", "\t" },
        { "- \ta: 1", "TG1004", "\t" },
        { "a: 1\n\tb: 2", "TG1004", "\t" },
        { "a: 1\n  b: 2\n  c: 3\nd: 4", "TG1005", "b: 2" },
        { "a:\n    b: 1\n  c: 2\nd: 3", "TG1005", "c: 2" },
        { "a: 'x'\n  y\nb: 1", "TG1005", "y" },
        { "a:\n    - b\n  - c\nd: 1", "TG1005", "- c" },
        { "  a: 1\nb: 2", "TG1005", "a: 1" },
        { "a:\n    b: 1\n  c: 2\n  d: 3", "TG1005", "b: 1" },
        { "a:\n  b: 1\n    c: 2\n    d: 3\n  e: 4", "TG1005", "c: 2" },
        { "a: b\n  # comment\n  c\n", "TG1005", "c" },
        { "service BatchProcessing\nnamespace: X\n", "TG1006", "service BatchProcessing" },
        { "a: 1\nb\nc: 2", "TG1006", "b" },
        { "types\n  Flow: id\nb: 1", "TG1006", "types" },
        { "a: {b, c: 1}", "TG1006", "b" },
        { "a: {\"b\" 1, c: 2}", "TG1006", "\"b\"" },
        { "a: 1\n\"b\"\n", "TG1006", "\"b\"" },
        { "a: 1\nflowId:FlowId\n", "TG1007", "flowId:FlowId" },
        { "a: {b:1}", "TG1007", "b:1" },
        { "a: {b:}", "TG1007", "b:" },
        { "\"a\":1\nb: 2", "TG1007", "\"a\":1" },
        { "a: 1\n\"b\":2\n", "TG1007", "\"b\":2" },
        { "a: 1\n: b\n", "TG1008", ":" },
        { "a: 1\n[b]\n", "TG1011", "[b]" },
        { "a: 1\n*b\n", "TG1014", "*b" },
        { "a: {*b, c: 1}", "TG1014", "*b" },
        { "a: 1\n}\nb: 2", "TG1018", "}" },
        { "a: {: b}", "TG1008", ":" },
        { "a: {\"b\n  c\": d}", "TG1009", "\"b\n  c\"" },
        { "a: 1\nb: 2\n\"a\": 3\n", "TG1010", "\"a\"" },
        { "{a: 1, b: {a: 2}, a: 3}", "TG1010", "a" },
        { "? a\n: b\nc: 1", "TG1011", "?" },
        { "a: ? b\nc: 1", "TG1011", "?" },
        { "[a, b]: 1\nc: 2", "TG1011", "[a, b]" },
        { "a: {[b]: c}", "TG1011", "[b]" },
        { "a: [? b]", "TG1011", "?" },
        { "<<: b", "TG1012", "<<" },
        { "a: &b c", "TG1013", "&b" },
        { "a: &b\n  c: 1\nd: 2", "TG1013", "&b" },
        { "&a b: 1\nc: 2", "TG1013", "&a" },
        { "a: [&b c]", "TG1013", "&b" },
        { "a: *b\nc: 1", "TG1014", "*b" },
        { "a: [*b, c]", "TG1014", "*b" },
        { "*a : b", "TG1014", "*a" },
        { "a: !!str b", "TG1015", "!!str" },
        { "- !<tag:x> a", "TG1015", "!<tag:x>" },
        { "%YAML 1.2\n---\na: 1", "TG1016", "%YAML 1.2" },
        { "a: 1\n---\nb: 2\n[", "TG1017", "---" },
        { "a: 1\n...\n", "TG1017", "..." },
        { "---\n---\n", "TG1017", "---" },
        { "a: @b c # d", "TG1018", "@b c" },
        { "a: `b`", "TG1040", "`b`" },
        { "a: %b", "TG1018", "%b" },
        { "a: ,b", "TG1018", ",b" },
        { "a: ]", "TG1018", "]" },
        { "a: [b, |]", "TG1018", "|" },
        { "a *b: c", "TG1018", "*b" },
        { "a: b: c # d\nd: 1", "TG1019", "b: c" },
        { "a: b:\n    c: 1\nd: 2", "TG1019", "b:" },
        { "{ doc: What: this, b: 1 }", "TG1019", "What: this" },
        { "a: \"b\nc: 1\n", "TG1020", "\"b" },
        { "a: 'b\nc: 'd'\n", "TG1020", "'b" },
        { "a:\n  - \"b\n  - \"c\"\n", "TG1020", "\"b" },
        { "a: \"b\n  c: 1\n  d: \"e\"\nf: 2", "TG1020", "\"b" },
        { "'a: 1\nb: 2", "TG1020", "'a: 1" },
        { "a: {\"b: 1,\n  \"c\": \"d\"\n}\ne: 1", "TG1020", "\"b: 1," },
        { "a: \"b", "TG1020", "\"b" },
        { "a: \"\\q\"", "TG1021", "\\q" },
        { "a: \"C:\\Users\"", "TG1021", "\\U" },
        { "a: \"\\x1\"", "TG1021", "\\x1" },
        { "a: \"\\uD83D\"", "TG1021", "\\uD83D" },
        { "a: \"\\uDE00\"", "TG1021", "\\uDE00" },
        { "a: \"\\uD83D\\u0041\"", "TG1021", "\\uD83D" },
        { "a: \"\\U00110000\"", "TG1021", "\\U00110000" },
        { "a: \"\\U0000D83D\"", "TG1021", "\\U0000D83D" },
        { "a: \"\\\U0001F600\"", "TG1021", "\\\U0001F600" },
        { "a: [1, 2\nb: [3]\n", "TG1022", "[" },
        { "a: { b: 1\nc: 2\n", "TG1022", "{" },
        { "a: {b: [1, 2}\nc: 3", "TG1022", "[" },
        { "[1, [2], 3", "TG1022", "[" },
        { "a: [1}]", "TG1023", "}" },
        { "a: [1]]", "TG1023", "]" },
        { "a: {\n  b: 1\n  c: 2\n}", "TG1024", "c" },
        { "a: [[1] [2]]", "TG1024", "[2]" },
        { "a: [\"b\" \"c\"]", "TG1024", "\"c\"" },
        { "a: [1,, 2]", "TG1025", "," },
        { "a: {, b: 1}", "TG1025", "," },
        { "a: [b: c, d]", "TG1026", "b: c" },
        { "a: { b: c[] }", "TG1027", "[]" },
        { "a: { b: c[][], d: 1 }", "TG1027", "[][]" },
        { "a: { b: { c: d[] } }", "TG1027", "[]" },
        { "a: [b[], c]", "TG1027", "[]" },
        { "a: { b: c[]? }", "TG1027", "[]?" },
        { "a: \"b\" c # d", "TG1027", "c" },
        { "a: 'it's'", "TG1027", "s'" },
        { "a: [1] 2", "TG1027", "2" },
        { "{a: 1}\nb: 2\nc: 3", "TG1027", "b: 2" },
        { "--- a", "TG1027", "a" },
        { "a: {\"b: {\"c\": 1}}\nd: 1", "TG1027", "c\"" },
        { "a: |x\n  b", "TG1028", "x" },
        { "a: > text\n  b", "TG1028", "text" },
        { "a: |0\n  b", "TG1028", "0" },
        { "a: |+-\n  b", "TG1028", "-" },
        { "a: |\n    \n  b", "TG1029", "    " },
        { "a: - b\n   - c\nd: 1", "TG1030", "-" },
        { "a: \"b\"#c", "TG1031", "#c" },
        { "a: [b,#c\n  d]", "TG1031", "#c" },
        { "a:\n  - b\n  c\n  d\n  - e", "TG1032", "c" },
        { "samples:\n  - body: 1\n  answer: 2\n", "TG1032", "answer: 2" },
        { "a: 1\n- b\n- c\nd: 1", "TG1033", "-" },
        { "a: [- b]", "TG1034", "-" },
        { "a: {\n\"b\": 1,\n\"c\": 2\n}\nd: 3", "TG1035", "\"b\": 1," },
        { "|\n  text", "TG1038", "|" },
        { "a： 1\nb: 2", "TG1039", "：" },
        { "a:\u3000b\nc: 1", "TG1039", "\u3000" },
        { "a:\n\u3000\u3000b: 1\n\u3000\u3000c: 2\nd: 3", "TG1039", "\u3000" },
        { "a:\n\u00A0\u00A0b: 1\nd: 3", "TG1039", "\u00A0" },
        { "a: {b： 1}", "TG1039", "：" },
        { "a: [b, c］\nd: 1", "TG1039", "］" },
        { "a: \"b”\nc: 1", "TG1039", "”" },
        { "a: {\n  \"b\": 1, // why\n  /* more */\n  \"c\": null // none\n}\nd: 1", "TG1040", "// why" },
        { "// why\na: 1", "TG1040", "// why" },
        { "```yaml\na: 1\n```\n", "TG1040", "```yaml" },
        { "a:\n{\n  \"b\": 1\n}\nc: 1", "TG1041", "{" },
        { "a: { doc: The berth, its number, and more, type: x }", "TG1006", "its number" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_reported_once_at_the_text_at_fault(string text, string rule, string atFault) =>
        Assert.Equal([$"{rule} '{atFault}'"], YamlText.Read(text).Mistakes);

    [Fact]
    public void Half_a_surrogate_pair_is_no_character()
    {
        Assert.Equal(["TG1003 '\uD83D'"], YamlText.Read("a: \uD83D").Mistakes);
        Assert.Equal(["TG1003 '\uDE00'"], YamlText.Read("a: \uDE00x").Mistakes);
        Assert.Empty(YamlText.Read("a: \uD83D\uDE00").Mistakes);
    }

    [Fact]
    public void A_key_may_not_be_longer_than_every_reader_takes()
    {
        string longest = new('k', 1024);
        Assert.Empty(YamlText.Read(longest + ": 1").Mistakes);
        Assert.Equal([$"TG1009 '{longest}k'"], YamlText.Read(longest + "k: 1").Mistakes);
    }

    [Fact]
    public void The_hundredth_level_is_the_last()
    {
        string Nested(int depth) => new string('[', depth) + new string(']', depth);
        Assert.Empty(YamlText.Read(Nested(100)).Mistakes);
        Assert.Equal(["TG1036 '['"], YamlText.Read(Nested(101)).Mistakes);
    }

    [Fact]
    public void After_a_hundred_mistakes_the_rest_is_not_read()
    {
        string text = string.Concat(Enumerable.Repeat("- *a\n", 500));
        var yaml = YamlText.Read(text);
        Assert.Equal(101, yaml.Mistakes.Count);
        Assert.Equal("TG1037 '*a'", yaml.Mistakes[100]);
        Assert.Equal(100, yaml.Diagnostics[100].Span.Line);
    }

    [Fact]
    public void Every_rule_has_a_spec_that_breaks_it()
    {
        IEnumerable<string> tested = Mistakes.Select(row => (string)row[1]).Concat(["TG1036", "TG1037"]);
        IEnumerable<string> rules = typeof(YamlRules).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => ((SpecRule)field.GetValue(null)!).Id);
        Assert.Equal(rules.Order(), tested.Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Every_message_is_complete(string text, string rule, string atFault)
    {
        SpecDiagnostic diagnostic = YamlText.Read(text).Diagnostics[0];
        Assert.DoesNotContain("{0}", diagnostic.Message);
        Assert.Equal(rule, diagnostic.Rule.Id);
        Assert.Equal(atFault.Length, diagnostic.Span.Length);
        Assert.Equal(SpecSeverity.Error, diagnostic.Rule.Severity);
    }
}
