using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Yaml;

/// <summary>
/// Traces mistakes to their cause, such as a look-alike character, another language's comment or remnants of a copied page, so that the
/// cause is reported and not its consequences.
/// </summary>
internal static class Slips
{
    /// <summary>The marks at the beginning and the end of comments in other languages.</summary>
    private static readonly string[] s_comments = { "//", "/*", "*/", "<!--", "-->" };

    private const string Fence = "```";

    private static readonly HashSet<SpecRule> s_atColon = new() { YamlRules.MissingColon, YamlRules.MissingSpaceAfterColon };

    private static readonly HashSet<SpecRule> s_atStart = new()
    {
        YamlRules.MissingColon, YamlRules.MissingSpaceAfterColon, YamlRules.ColonInText, YamlRules.UnexpectedText, YamlRules.BadIndentation,
        YamlRules.MissingDash, YamlRules.ReservedIndicator, YamlRules.ComplexKey, YamlRules.Alias, YamlRules.MissingComma,
    };

    private static readonly Regex s_method = new(@"\G(?:[Mm]ethod\s*:\s*)?(?:GET|POST|PUT|PATCH|DELETE)(?:\s*:|\s*$)", RegexOptions.Multiline);

    /// <summary>The offset of the look-alike character that caused a mistake; negative when there is none.</summary>
    public static int LookAlike(SpecRule rule, string text, int start, int end)
    {
        if (s_atStart.Contains(rule) && start < end && LookAlikes.Mark(text[start]) is not null)
        {
            return start;
        }

        if (s_atColon.Contains(rule))
        {
            return AtColon(text, start, end);
        }

        if (rule == YamlRules.UnclosedQuote)
        {
            return OnLine(text, start, LookAlikes.IsQuote);
        }

        string? closing = text.Length <= start ? null : text[start] == '[' ? "]" : "}";
        return rule == YamlRules.UnclosedBracket ? OnLine(text, start, c => LookAlikes.Mark(c) == closing) : -1;
    }

    /// <summary>The message about a comment or a fence that is not part of the language; null when the text is neither.</summary>
    public static string? Foreign(SpecRule rule, string text, int start)
    {
        if (rule == YamlRules.BlockScalarHeader || (rule == YamlRules.ReservedIndicator && text[start] == '|'))
        {
            return IsTableRow(text, start) ? Table : null;
        }

        if (rule == YamlRules.ColonInText && s_method.IsMatch(text, start))
        {
            return "Method and path stand on one line with a space between them: write 'request: GET /berths'";
        }

        if (!s_atStart.Contains(rule) || start >= text.Length)
        {
            return null;
        }

        if (MarkdownAt(text, start) is { } mark)
        {
            return mark;
        }

        if (StartsWith(text, start, Fence))
        {
            return $"A spec has no fences of Markdown: delete the lines with '{Fence}'";
        }

        return StartsWith(text, start, "...") || text[start] == '\u2026' ? Ellipsis
            : Array.Exists(s_comments, comment => StartsWith(text, start, comment)) ? Comment
            : null;
    }

    /// <summary>The message about dots that mark an omission in a documentation page.</summary>
    public const string Ellipsis = "The dots stand for what the page left out: delete them, or write the values";

    public static bool IsEllipsis(string text) => text.Length > 0 && (text.Trim('\u2026').Length == 0 || (text.Length > 1 && text.Trim('.').Length == 0));

    private const string Table = "A spec has no tables: write each row as 'name: type'";

    public const string Comment = "Comments begin with '#': write '#' instead of the mark here, or delete them";

    /// <summary>The offset of another language's comment in a JSON value; negative when there is none.</summary>
    public static int CommentIn(string value) => Math.Max(value.IndexOf("//", StringComparison.Ordinal), value.IndexOf("/*", StringComparison.Ordinal));

    /// <summary>What to do about a duplicate key: if it is the key that begins a file, two files were put into one.</summary>
    public static string Twice(YamlScalar key) =>
        key.Value is "endpoint" or "service" && key.Span.Column == 0
            ? "move what begins here into a file of its own, since a file has one of them"
            : "remove or rename one of them";

    /// <summary>Shortens a long text for a message, which quotes only its beginning; the span covers all of it.</summary>
    public static string Shorten(string argument)
    {
        const int Maximum = 80;
        if (argument.Length <= Maximum)
        {
            return argument;
        }

        int length = char.IsHighSurrogate(argument[Maximum - 1]) ? Maximum - 1 : Maximum;
        return argument.Substring(0, length) + "…";
    }

    /// <summary>The offset of a look-alike colon, or of a look-alike blank after a colon.</summary>
    private static int AtColon(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (LookAlikes.Mark(text[i]) == ":" || (i > start && text[i - 1] == ':' && LookAlikes.IsBlank(text[i])))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The Markdown at the start of a text: emphasis, a bullet, code.</summary>
    private static string? MarkdownAt(string text, int start) => text[start] switch
    {
        '`' when !StartsWith(text, start, Fence) => "Backticks are Markdown: delete them, or put quotes around the text",
        '*' when StartsWith(text, start, "**") => "Asterisks are Markdown: delete them, or put quotes around the text",
        '*' when StartsWith(text, start, "* ") => "The items of a list begin with '- ', not with '*'",
        _ => null,
    };

    private static bool IsTableRow(string text, int start)
    {
        int first = start;
        while (first > 0 && !YamlCharacters.IsLineBreak(text[first - 1]))
        {
            first--;
        }

        int bar = text.IndexOf('|', first);
        return OnLine(text, bar, c => c == '|') >= 0;
    }

    private static int OnLine(string text, int start, Func<char, bool> isCause)
    {
        for (int i = start + 1; i < text.Length && !YamlCharacters.IsLineBreak(text[i]); i++)
        {
            if (isCause(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool StartsWith(string text, int start, string value) => string.CompareOrdinal(text, start, value, 0, value.Length) == 0;
}
