using System.Collections.Generic;
using Tidegate.Compiler.Text;
using Tidegate.Compiler.Yaml;
using Xunit;

namespace Tidegate.Generator.Tests.Yaml;

public class YamlSpanTests
{
    [Theory]
    [InlineData("a: b c # d", "a: b c|a|b c")]
    [InlineData("  a  :   b  ", "a  :   b|a|b")]
    [InlineData("'a': \"b\\n\" # c", "'a': \"b\\n\"|'a'|\"b\\n\"")]
    [InlineData("a: b\n  c\n\n", "a: b\n  c|a|b\n  c")]
    [InlineData("a: [1, {b: 2}] # c", "a: [1, {b: 2}]|a|[1, {b: 2}]|1|{b: 2}|b|2")]
    [InlineData("- 1\n- - 2\n  - 3\n\n# c\n", "- 1\n- - 2\n  - 3|1|- 2\n  - 3|2|3")]
    [InlineData("a:\n  b: 1\n  c: 2\n", "a:\n  b: 1\n  c: 2|a|b: 1\n  c: 2|b|1|c|2")]
    [InlineData("a: |- # c\n  x\n   y\n\n", "a: |- # c\n  x\n   y|a||- # c\n  x\n   y")]
    [InlineData("a: >\n  x\n# c\n", "a: >\n  x|a|>\n  x")]
    [InlineData("a: \"x\n  y\"\nb: 1", "a: \"x\n  y\"\nb: 1|a|\"x\n  y\"|b|1")]
    [InlineData("\uFEFFa: 1", "a: 1|a|1")]
    public void Every_node_covers_its_own_text(string text, string expected)
    {
        var yaml = YamlText.Read(text);
        Assert.Empty(yaml.Mistakes);
        var covered = new List<string>();
        foreach (YamlNode node in NodesOf(yaml.Root!))
        {
            covered.Add(yaml.Covered(node.Span));
        }

        Assert.Equal(expected, string.Join("|", covered));
    }

    [Theory]
    [InlineData("a: b", 0, 3, 0, 4)]
    [InlineData("a: \"b\n  c\"", 0, 3, 1, 4)]
    [InlineData("a: \"b\r\n  c\"", 0, 3, 1, 4)]
    [InlineData("a: \"b\r  c\"", 0, 3, 1, 4)]
    [InlineData("\n\na: b", 2, 3, 2, 4)]
    [InlineData("\uFEFFa: b", 0, 3, 0, 4)]
    [InlineData("a: \U0001F600", 0, 3, 0, 5)]
    [InlineData("a:", 0, 2, 0, 2)]
    [InlineData("a: # c", 0, 2, 0, 2)]
    [InlineData("a:\n\n", 0, 2, 0, 2)]
    public void Lines_and_columns_count_from_zero_and_end_after_the_text(
        string text, int line, int column, int endLine, int endColumn)
    {
        YamlMapping root = Assert.IsType<YamlMapping>(YamlText.Accept(text));
        SourceSpan span = root.Entries[0].Value.Span;
        Assert.Equal((line, column, endLine, endColumn), (span.Line, span.Column, span.EndLine, span.EndColumn));
        Assert.Equal(YamlText.Path, span.Path);
    }

    [Theory]
    [InlineData("ab\ncd", 0, 0, 0)]
    [InlineData("ab\ncd", 2, 0, 2)]
    [InlineData("ab\ncd", 3, 1, 0)]
    [InlineData("ab\ncd", 5, 1, 2)]
    [InlineData("ab\r\ncd", 3, 0, 3)]
    [InlineData("ab\r\ncd", 4, 1, 0)]
    [InlineData("a\r\rb", 2, 1, 0)]
    [InlineData("a\r\rb", 3, 2, 0)]
    [InlineData("a\n", 2, 1, 0)]
    [InlineData("", 0, 0, 0)]
    public void An_offset_has_one_line_and_column(string text, int offset, int line, int column)
    {
        SourceSpan span = new LineMap("x.yaml", text).Span(offset, offset);
        Assert.Equal((line, column), (span.Line, span.Column));
    }

    private static IEnumerable<YamlNode> NodesOf(YamlNode node)
    {
        yield return node;
        foreach (YamlNode child in ChildrenOf(node))
        {
            foreach (YamlNode descendant in NodesOf(child))
            {
                yield return descendant;
            }
        }
    }

    private static IEnumerable<YamlNode> ChildrenOf(YamlNode node)
    {
        if (node is YamlSequence sequence)
        {
            foreach (YamlNode item in sequence.Items)
            {
                yield return item;
            }
        }

        if (node is YamlMapping mapping)
        {
            foreach (YamlEntry entry in mapping.Entries)
            {
                yield return entry.Key;
                yield return entry.Value;
            }
        }
    }
}
