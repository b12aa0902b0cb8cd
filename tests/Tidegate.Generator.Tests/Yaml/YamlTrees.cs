using System.Collections.Generic;
using System.Linq;
using System.Text;
using CsCheck;

namespace Tidegate.Generator.Tests.Yaml;

/// <summary>Random documents of the subset, written in every style.</summary>
internal static class YamlTrees
{
    private static readonly Gen<string> s_inlineScalar = Gen.OneOf(
        AnyOf("word", "two words", "-1", "0", "3377", "~", "http://x/y?z", "a:b", "x#y", "list<string, \";\">", "T[]", "GET /a/{b}"),
        Gen.String[Gen.Char[' ', '~'], 0, 12].Select(text => "'" + text.Replace("'", "''", System.StringComparison.Ordinal) + "'"),
        Gen.String[Gen.Char[' ', '\u04FF'], 0, 12].Select(DoubleQuoted));

    private static readonly Gen<string> s_flowScalar = Gen.OneOf(
        AnyOf("word", "two words", "-1", "3377", "null", "a:b"),
        Gen.String[Gen.Char[' ', '~'], 0, 8].Select(DoubleQuoted));

    public static Gen<string> Documents { get; } = Block(3).Select(lines => string.Concat(lines.Select(line => line + "\n")));

    public static Gen<string> AnyOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static Gen<string[]> Block(int depth) => Gen.OneOf(Mapping(depth), Sequence(depth));

    private static Gen<string[]> Mapping(int depth) =>
        Value(depth).Array[1, 4].Select(values => values.SelectMany((value, i) => Entry($"key{i}:", value)).ToArray());

    private static Gen<string[]> Sequence(int depth) =>
        Value(depth).Array[1, 4].Select(values => values.SelectMany(value => Entry("-", value)).ToArray());

    private static IEnumerable<string> Entry(string introduction, (string OnLine, string[] Below) value) =>
        [(introduction + " " + value.OnLine).TrimEnd(), .. value.Below.Select(line => line.Length == 0 ? "" : "  " + line)];

    private static Gen<(string OnLine, string[] Below)> Value(int depth)
    {
        var leaf = Gen.OneOf(
            s_inlineScalar.Select(text => (text, System.Array.Empty<string>())),
            Flow(2).Select(text => (text + " # c", System.Array.Empty<string>())),
            Gen.Select(
                AnyOf("|", "|-", "|+", ">", ">-", ">+"),
                AnyOf("text", "more: text", "", "  deeper", "- dash", "# no comment").Array[0, 5],
                (header, lines) => (header, lines.Prepend("first").ToArray())));
        return depth == 0 ? leaf : Gen.Frequency((3, leaf), (2, Block(depth - 1).Select(lines => ("", lines))));
    }

    private static Gen<string> Flow(int depth)
    {
        if (depth == 0)
        {
            return s_flowScalar;
        }

        Gen<string> inner = Flow(depth - 1);
        return Gen.OneOf(
            s_flowScalar,
            inner.Array[0, 3].Select(items => $"[{string.Join(", ", items)}]"),
            inner.Array[0, 3].Select(items => $"{{ {string.Join(", ", items.Select((item, i) => $"k{i}: {item}"))} }}"),
            inner.Array[0, 3].Select(items => $"{{{string.Join(",", items.Select((item, i) => $"\"k{i}\":{item}"))}}}"));
    }

    private static string DoubleQuoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (char c in text)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                < ' ' or (>= '\u007F' and <= '\u009F') => $"\\u{(int)c:X4}",
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
