using System;
using System.Globalization;
using System.Linq;
using System.Text;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tidegate.Generator.Emit;
using Xunit;

namespace Tidegate.Generator.Tests.Emit;

public class CSharpLiteralTests
{
    private static readonly string[] s_hostilePieces =
    [
        "*/", "///", "\"\"\"", "]]>", "</summary>", "#error", "\\", "\"", "'", "{", "}", "\n", "\r", "\r\n", "\0", "\u0085", "\u2028", "\u2029",
        "\uD800", "\uDC00", "\uFFFE", "\uFFFF", "\u001B", "&amp;", "<!--", "-->", "${x}", "{0}", "\t", "描述", "😀",
    ];

    private static readonly Gen<string> s_hostileText = Gen.OneOf(
        Gen.String,
        Gen.Int[0, s_hostilePieces.Length - 1].Select(i => s_hostilePieces[i]).Array.Select(pieces => string.Concat(pieces)));

    [Theory]
    [InlineData("enable", "\"enable\"")]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("\r\n\t", "\"\\r\\n\\t\"")]
    [InlineData("\u2028\u0085\0", "\"\\u2028\\u0085\\u0000\"")]
    [InlineData("描", "\"\\u63cf\"")]
    [InlineData("", "\"\"")]
    public void Text_is_a_literal_of_printable_characters(string text, string literal) =>
        Assert.Equal(literal, CSharpLiteral.Text(text));

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character()
    {
        Assert.Equal("\"\\ufffd\"", CSharpLiteral.Text("\uD800"));
        Assert.Equal("\"\\ufffd\"", CSharpLiteral.Text("\uDC00"));
        Assert.Equal("\"x\\ufffd\"", CSharpLiteral.Text("x\uD83D"));
        Assert.Equal("\"\\ud83d\\ude00\"", CSharpLiteral.Text("\uD83D\uDE00"));
    }

    [Theory]
    [InlineData(';', "';'")]
    [InlineData('\'', "'\\''")]
    [InlineData('"', "'\"'")]
    [InlineData('\\', "'\\\\'")]
    [InlineData('\n', "'\\n'")]
    [InlineData('\u2028', "'\\u2028'")]
    public void A_character_is_a_character_literal(char character, string literal) =>
        Assert.Equal(literal, CSharpLiteral.Character(character));

    [Fact]
    public void A_number_is_written_the_same_in_every_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NegativeSign = "minus" } };
            Assert.Equal("-1", CSharpLiteral.Number(-1));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("flowId", "flowId")]
    [InlineData("class", "@class")]
    [InlineData("await", "@await")]
    [InlineData("record", "@record")]
    [InlineData("nameof", "@nameof")]
    [InlineData("a b", "a_b")]
    [InlineData("x; class Evil {}", "x__class_Evil___")]
    [InlineData("1st", "_1st")]
    [InlineData("", "@_")]
    public void An_identifier_is_nothing_but_an_identifier(string name, string identifier) =>
        Assert.Equal(identifier, CSharpLiteral.Identifier(name));

    [Theory]
    [InlineData("Acme.Flows", "Acme.Flows")]
    [InlineData("Acme.event.Flows", "Acme.@event.Flows")]
    [InlineData("A { } namespace B", "A_____namespace_B")]
    public void A_namespace_is_nothing_but_identifiers_with_dots(string name, string expected) =>
        Assert.Equal(expected, CSharpLiteral.QualifiedName(name));

    [Fact]
    public void Every_reserved_word_of_the_language_is_escaped()
    {
        foreach (SyntaxKind kind in SyntaxFacts.GetReservedKeywordKinds())
        {
            string keyword = SyntaxFacts.GetText(kind);
            Assert.Equal("@" + keyword, CSharpLiteral.Identifier(keyword));
        }
    }

    [Fact]
    public void Documentation_is_escaped_for_xml() =>
        Assert.Equal(["a &lt;b&gt; &amp;amp; ]]&gt; */"], CSharpLiteral.DocumentationLines("a <b> &amp; ]]> */"));

    [Fact]
    public void Whatever_the_compiler_takes_for_a_new_line_starts_a_new_comment_line() =>
        Assert.Equal(["a", "b", "c", "d", "e"], CSharpLiteral.DocumentationLines("a\r\nb\u2028c\u2029d\u0085e"));

    [Fact]
    public void A_lone_carriage_return_does_not_leave_the_comment() =>
        Assert.Equal(["a #error b"], CSharpLiteral.DocumentationLines("a\r#error b"));

    [Fact]
    public void Any_text_comes_back_from_its_literal() => s_hostileText.TryMany(text =>
    {
        SyntaxToken token = SyntaxFactory.ParseToken(CSharpLiteral.Text(text));
        return !token.ContainsDiagnostics && token.ValueText == WellFormed(text);
    });

    [Fact]
    public void Any_text_is_one_utf8_literal() => s_hostileText.TryMany(text =>
    {
        ExpressionSyntax expression = SyntaxFactory.ParseExpression(CSharpLiteral.Utf8(text), options: new CSharpParseOptions(LanguageVersion.CSharp11));
        return !expression.ContainsDiagnostics && expression.IsKind(SyntaxKind.Utf8StringLiteralExpression)
            && ((LiteralExpressionSyntax)expression).Token.ValueText == WellFormed(text);
    });

    [Fact]
    public void Any_text_stays_inside_its_documentation_comment() => s_hostileText.TryMany(text =>
    {
        string comment = string.Concat(CSharpLiteral.DocumentationLines(text).Select(line => $"/// {line}\n"));
        string code = $"/// <summary>\n{comment}/// </summary>\npublic class C {{ }}";
        SyntaxTree tree = CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.CSharp11, DocumentationMode.Diagnose));
        return !tree.GetDiagnostics().Any() && tree.GetRoot().DescendantTokens().Select(t => t.Text).SequenceEqual(["public", "class", "C", "{", "}", ""]);
    });

    [Fact]
    public void Any_text_gives_an_identifier() => s_hostileText.TryMany(text =>
    {
        string identifier = CSharpLiteral.Identifier(text);
        return SyntaxFacts.IsValidIdentifier(identifier.TrimStart('@'));
    });

    private static string WellFormed(string text) => new UTF8Encoding(false).GetString(Encoding.UTF8.GetBytes(text));
}
