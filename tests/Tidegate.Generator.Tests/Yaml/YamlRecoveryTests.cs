using Xunit;

namespace Tidegate.Generator.Tests.Yaml;

/// <summary>After a mistake the rest of the file is read as its author probably meant it.</summary>
public class YamlRecoveryTests
{
    [Fact]
    public void All_mistakes_of_a_file_are_reported_at_once()
    {
        var yaml = YamlText.Read(YamlFiles.Read("broken.endpoint.yaml"));
        Assert.Equal(
            [
                "TG1006 'endpoint GetHarbor'",
                "TG1019 'Reads one harbor: with all levels.'",
                "TG1020 '\"GET /harbors/{harborId}'",
                "TG1022 '['",
                "TG1007 'returns:Harbor'",
                "TG1019 'string doc: x'",
                "TG1013 '&anchor'",
                "TG1010 'a'",
                "TG1005 'b: int'",
                "TG1004 '\t'",
                "TG1021 '\\q'",
                "TG1032 'answer: 1'",
            ],
            yaml.Mistakes);
    }

    [Theory]
    [InlineData("a: 1\n  b: 2\nc: 3", "{<a>: <1>, <b>: <2>, <c>: <3>}")]
    [InlineData("a:\n    b: 1\n  c: 2\nd: 3", "{<a>: {<b>: <1>, <c>: <2>}, <d>: <3>}")]
    [InlineData("a:\n\tb: 1\n\tc:\n\t\td: 2\ne: 3", "{<a>: {<b>: <1>, <c>: {<d>: <2>}}, <e>: <3>}")]
    [InlineData("types\n  Flow: id\nb: 1", "{<types>: {<Flow>: <id>}, <b>: <1>}")]
    [InlineData("a: [1, 2\nb: 3", "{<a>: [<1>, <2>], <b>: <3>}")]
    [InlineData("a: \"x\nb: 3", "{<a>: <x>, <b>: <3>}")]
    [InlineData("a: 1\na: 2\nb: 3", "{<a>: <1>, <b>: <3>}")]
    [InlineData("a: &x {b: 1}\nc: !!int 2", "{<a>: {<b>: <1>}, <c>: <2>}")]
    [InlineData("a: - 1\n   - 2\nb: 3", "{<a>: [<1>, <2>], <b>: <3>}")]
    [InlineData("a: [1 2 [3]]\nb: 4", "{<a>: [<1 2>, [<3>]], <b>: <4>}")]
    [InlineData("a: {b: 1\n  c: 2}\nd: 3", "{<a>: {<b>: <1>, <c>: <2>}, <d>: <3>}")]
    [InlineData("a: @x\nb: 1", "{<a>: <@x>, <b>: <1>}")]
    [InlineData("%YAML 1.1\n---\na: 1", "{<a>: <1>}")]
    [InlineData("a: 1\n---\nb: 2", "{<a>: <1>}")]
    [InlineData("a: {\n\"b\": [1,\n2]\n}\nc: 3", "{<a>: {<b>: [<1>, <2>]}, <c>: <3>}")]
    public void What_can_be_read_is_kept(string text, string expected)
    {
        var yaml = YamlText.Read(text);
        Assert.NotEmpty(yaml.Mistakes);
        Assert.Equal(expected, YamlText.Show(yaml.Root));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n")]
    [InlineData("a: \uFFFD")]
    [InlineData("a\0")]
    public void Where_nothing_is_usable_there_is_no_tree(string text) => Assert.Null(YamlText.Read(text).Root);

    [Theory]
    [InlineData("*a", "*a", "*b")]
    [InlineData("\"\\q\"", "\\q", "\\q")]
    [InlineData("b: c", "b: c", "b: c")]
    [InlineData("[1", "[", "[")]
    [InlineData("\"x", "\"x", "\"x")]
    public void The_same_mistake_on_two_lines_is_two_mistakes(string value, string first, string second)
    {
        var yaml = YamlText.Read($"x: {value}\ny: {value.Replace("*a", "*b", System.StringComparison.Ordinal)}\n");
        Assert.Equal([first, second], [yaml.Covered(yaml.Diagnostics[0].Span), yaml.Covered(yaml.Diagnostics[1].Span)]);
        Assert.Equal(2, yaml.Diagnostics.Count);
    }

    [Fact]
    public void A_long_text_is_shortened_in_the_message_only()
    {
        string text = new('k', 500);
        var yaml = YamlText.Read($"{text}\na: 1");
        Assert.Equal(500, yaml.Diagnostics[0].Span.Length);
        Assert.True(yaml.Diagnostics[0].Message.Length < 200);
    }
}
