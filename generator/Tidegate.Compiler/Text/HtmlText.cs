using System;
using System.Text.RegularExpressions;

namespace Tidegate.Compiler.Text;

/// <summary>Finds remnants of a copied web page in a text: entities and tags.</summary>
internal static class HtmlText
{
    private const int MaximalEntity = 8;

    /// <summary>How far into a text to search for a tag.</summary>
    private const int MaximalText = 2000;

    private static readonly Regex s_entity = new(@"&(?:(?<name>quot|amp|lt|gt|nbsp|apos|ldquo|rdquo|hellip|mdash|ndash)|#(?<code>[0-9]{1,5})|#[xX](?<hex>[0-9a-fA-F]{1,4}));");
    private static readonly Regex s_tag = new(@"<br\s*/?>|</\w+>|<(?<tag>\w+)(?:\s[^<>]*)?>(?=.*</\k<tag>>)", RegexOptions.Singleline);

    /// <summary>Whether an entity such as <c>&amp;quot;</c> begins at the position.</summary>
    public static bool IsEntityAt(string text, int position) => s_entity.Match(text, position, Math.Min(MaximalEntity, text.Length - position)) is { Success: true } match && match.Index == position;

    /// <summary>The first entity of a text and what to do about it; null when there is none.</summary>
    public static HtmlPiece? Entity(string text)
    {
        if (s_entity.Match(text) is not { Success: true } match)
        {
            return null;
        }

        string? plain = match.Groups["name"].Value switch
        {
            "quot" or "ldquo" or "rdquo" => "\"",
            "amp" => "&",
            "lt" => "<",
            "gt" => ">",
            "apos" => "'",
            "hellip" => "...",
            "mdash" or "ndash" => "-",
            "nbsp" => "a space",
            _ => null,
        };
        string meaning = plain is null ? "is HTML for a character: write that" : $"is HTML for {plain}: write that";
        return new HtmlPiece(match.Index, match.Length, $"'{match.Value}' {meaning}, or put quotes around the text");
    }

    /// <summary>The first tag of a text and what to do about it; null when there is none.</summary>
    public static HtmlPiece? Tag(string text) =>
        s_tag.Match(text, 0, Math.Min(text.Length, MaximalText)) is { Success: true } match
            ? new HtmlPiece(match.Index, match.Length, $"'{match.Value}' is HTML: delete it, or put quotes around the text")
            : null;
}

/// <param name="Remedy">The sentence that says what it is and what to do about it.</param>
internal sealed record HtmlPiece(int Start, int Length, string Remedy);
