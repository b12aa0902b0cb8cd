using System.Linq;
using System.Text.RegularExpressions;

namespace Tidegate.Compiler.Syntax.Parsing;

/// <summary>Says what to write instead of a path in the notation of documentation pages and other frameworks.</summary>
internal static class ForeignPaths
{
    private static readonly char[] s_equals = { '=' };

    private static readonly Regex s_host = new(@"^(?:\w+://)?[^/?{]*[.:][^/?{]*(?=/)|^\$\{?\w+\}?(?=/)|^\w+://[^/?]*|^\{\{\w+\}\}(?=/)");
    private static readonly Regex s_placeholder = new(@"\$\{(?<name>\w+)\}|\{\{(?<name>\w+)\}\}|<(?:\w+:)?(?<name>\w+)>|(?<=/):(?<name>\w+)(?=/|$)|\{(?<name>\w+)(?::[^{}]*|\?)\}|(?<=/)\[(?<name>\w+)\]|%7[Bb](?<name>\w+)%7[Dd]|#\{(?<name>\w+)\}|\{\s+(?<name>\w+)\s*\}|\{(?<name>\w+)\s+\}|\{\*+(?<name>\w+)\}");
    private static readonly Regex s_wildcard = new(@"(?<=/)\*{1,2}(?=/|$)");
    private static readonly Regex s_around = new(@"^[""'`(（]+(?<path>/[^\s""'`)）]*)[""'`)）]+$|^(?<path>/\S*)\s+(?:HTTP/[\d.]+|[-–—(（/#].*)$|^\\(?<path>\w.*)$");

    /// <summary>What to write instead, as the end of a message; null when the path is written as it should be in a spec.</summary>
    public static string? Remedy(string path)
    {
        if (s_around.Match(path) is { Success: true } around)
        {
            string only = "/" + around.Groups["path"].Value.TrimStart('/');
            return Remedy(only) ?? $"write '{only}'";
        }

        if (s_wildcard.IsMatch(path))
        {
            return "write a placeholder such as '{name}' for what varies, since a path has no '*'";
        }

        path = path.Replace("&amp;", "&");
        int query = path.IndexOf('?');
        string plain = query < 0 || IsInPlaceholder(path, query) ? path : path.Substring(0, query);
        string? rest = plain.Length == path.Length ? null : path.Substring(query + 1);
        string written = s_placeholder.Replace(s_host.Replace(plain, ""), match => $"{{{match.Groups["name"].Value}}}");
        if (rest is not null)
        {
            return $"write '{written}'{Query(rest)}";
        }

        bool hasHost = s_host.IsMatch(plain);
        return written == path ? null
            : $"write '{written}'" + (hasHost ? "; the host goes into 'options.Gateway' where the client is made" : ", since a placeholder is a name in braces");
    }

    private static bool IsInPlaceholder(string path, int position) => path.IndexOf('}', position) is var close && close == position + 1;

    /// <summary>Says what to do with the text after the question mark, which belongs under other keys.</summary>
    private static string Query(string text)
    {
        var pairs = text.Split('&').Where(pair => pair.Length > 0).Select(pair => pair.Split(s_equals, 2)).ToList();
        string? action = pairs.FirstOrDefault(pair => pair[0] == "action" && pair.Length == 2)?[1];
        var others = pairs.Where(pair => pair[0] != "action").Select(pair => $"{pair[0].TrimEnd('[', ']')}: string").ToList();
        return (action is null ? "" : $", 'action: {action}'") + (others.Count == 0 ? "" : $" and 'query: {{ {string.Join(", ", others)} }}'") + " instead";
    }
}
