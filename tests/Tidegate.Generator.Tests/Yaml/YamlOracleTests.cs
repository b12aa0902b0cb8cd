using System.Collections.Generic;
using System.Linq;
using CsCheck;
using Xunit;

namespace Tidegate.Generator.Tests.Yaml;

/// <summary>What we accept without a mistake means the same to YamlDotNet.</summary>
public class YamlOracleTests
{
    private static readonly string[] s_pieces =
    [
        " ", "  ", "\n", "\n  ", "\n\n", "\t", ":", ": ", "- ", "\n- ", "-", "?", "? ", "#", " # c", "\"", "'", "''", "[", "]",
        "{", "}", ",", ", ", "|", "|-\n", ">\n", ">+\n", "|2\n", "&a ", "*a", "!t ", "%", "@", "`", "---", "\n---\n", "...",
        "\\", "\\n", "\\u0041", "\\uD83D\\uDE00", "\\\n", "\r\n", "\r", "a", "b: ", "key", "1", "~", "<<", "é", "\U0001F600",
    ];

    private static readonly Gen<string> s_soup = YamlTrees.AnyOf(s_pieces).Array[1, 14].Select(string.Concat);

    private static readonly Gen<string> s_mutated = Gen.Select(
        YamlTrees.AnyOf([.. Corpus().Where(text => text.Length > 0)]),
        Gen.Select(Gen.Int[0, 10_000], Gen.Int[0, 6], YamlTrees.AnyOf(s_pieces)).Array[0, 4],
        Mutate);

    public static TheoryData<string> Documents => [.. Corpus()];

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_means_the_same_to_both(string text)
    {
        Assert.Equal(YamlOracle.Show(text), YamlText.Show(YamlText.Accept(text)));
    }

    [Fact]
    public void Random_text_that_we_accept_means_the_same_to_both() =>
        s_soup.TryMany(AssertSameWhenAccepted, 20_000);

    [Fact]
    public void Mutated_documents_that_we_accept_mean_the_same_to_both() =>
        s_mutated.TryMany(AssertSameWhenAccepted, 10_000);

    [Fact]
    public void Written_trees_are_accepted_and_mean_the_same_to_both() =>
        YamlTrees.Documents.TryMany(text => Assert.Equal(YamlOracle.Show(text), YamlText.Show(YamlText.Accept(text))), 2_000);

    private static void AssertSameWhenAccepted(string text)
    {
        var yaml = YamlText.Read(text);
        Assert.All(yaml.Diagnostics, d => Assert.InRange(d.Span.End, d.Span.Start, text.Length));
        if (yaml.Diagnostics.Count == 0)
        {
            Assert.True(YamlOracle.Show(text) == YamlText.Show(yaml.Root), $"{YamlOracle.Show(text)}\nis not\n{YamlText.Show(yaml.Root)}\nfor\n{text}");
        }
    }

    private static string Mutate(string text, (int Place, int Removed, string Inserted)[] edits)
    {
        foreach ((int place, int removed, string inserted) in edits)
        {
            int start = place % (text.Length + 1);
            text = text.Remove(start, int.Min(removed, text.Length - start)).Insert(start, inserted);
        }

        return text;
    }

    private static IEnumerable<string> Corpus() =>
    [
        YamlFiles.Read("service.yaml"),
        YamlFiles.Read("get-harbor.endpoint.yaml"),
        YamlFiles.Read("service.yaml").Replace("\n", "\r\n", System.StringComparison.Ordinal),
        "a: 1\nb:\n- 2\n-\n  - 3\n  - c: 4\n    d: 5\n",
        "- - - a\n    - b\n  - c\n- d\n",
        "a:\n  b:\n    c:\n  d:\ne:\n",
        "text: plain\n  goes on\n\n\n  here # c\nnext: 'single\n\n  it''s'\nlast: \"a \\\n   b\\\n  \\ c\n\n  d\"\n",
        "a: |\n  x\n\n   y\n\nb: >\n  x\n  y\n\n   more\n   lines\n\n  z\nc: |+\n  k\n\n\nd: >-\n  s\n\n",
        "a: |2\n    x\n   y\nb: >1-\n   x\n  y\n z\n",
        "- |\n one\n- >\n two\n three\n-   |-\n    four\n",
        "{ a: [1, {b: c, \"d\":e}], 'f': {}, g: [] }",
        "[\n  a,\n  b c\n    d,\n  \"e\n    f\", # comment\n\n  {g: h,\n   i: j},\n]",
        "{\n\"code\": 0,\n\"data\": [\n{\"a\":null},\n{\"a\":-1.5e3}\n]\n}",
        "key with spaces: v\n\"quoted # key\": v\n'it''s': v\nk/e.y?: v\n",
        "a: b:c\nb: x#y\nc: -x\nd: ?x\ne: x - y\nf: x, [y] {z}\ng: 'a'\nh: \"\\x41\\u0042\\U00000043\\/\"\n",
        "# c\n\n  # d\na: 1 # e\n\n# f\nb: # g\n  # h\n  c: 2\n# i",
        "a:   \n  - x   \n  -   y\n   \nb :  z\t\n",
        "just text\n  on lines",
        "'quoted root'",
        "a: [b\n  , c\n  ]\nd: {e: f\n}\n",
    ];
}
