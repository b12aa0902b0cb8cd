using System.Linq;
using System.Text.RegularExpressions;

namespace Tidegate.Compiler.Syntax;

/// <summary>Handles names with marks that documentation pages and other languages add to a name.</summary>
internal static class OddNames
{
    private const string OddCharacters = "{}[]:,\"'*!?()（）<>=|;#&%^\\└├─│→»↳┗┣";

    private static readonly Regex s_marked = new(@"^[?*!\s]*(?<name>[\w.-]+?)\s*(?<mark>[*!?\s]*|[(（][^()（）]*[)）]\??|\b(?:optional|required))$");
    private static readonly Regex s_inside = new(@"^[└├─│→»↳┗┣>\s-]+\w|^\w+(?:\[\w*\])?\.\w");
    private static readonly Regex s_list = new(@"^(?<name>[\w.-]+)\[\w*\]$");
    private static readonly string[] s_optional = { "?", "optional", "可选", "选填", "非必填", "否", "no", "nullable" };

    /// <summary>Whether a name shows that it is nested in another: <c>user.name</c>, <c>└ name</c>.</summary>
    public static bool IsInside(string name) => s_inside.IsMatch(name);

    /// <summary>The name without the marks, which is used once the marks are reported.</summary>
    public static string Plain(string name)
    {
        string bare = name.TrimStart('└', '├', '─', '│', '→', '»', '↳', '┗', '┣', '>', ' ', '-', '?');
        return s_list.Match(bare) is { Success: true } list ? list.Groups["name"].Value
            : s_marked.Match(bare) is { Success: true } marked ? marked.Groups["name"].Value
            : name;
    }

    public static bool IsOdd(char c) => char.IsWhiteSpace(c) || OddCharacters.Contains(c);

    /// <summary>What to write instead, as the end of a sentence; null when unknown.</summary>
    public static string? Remedy(string name)
    {
        if (IsInside(name))
        {
            return "put it in quotes if that is what is sent; what is inside of another member needs a record under 'types:', whose name is that member's type";
        }

        if (s_list.Match(name) is { Success: true } list)
        {
            return $"write '{list.Groups["name"].Value}', since the type says that it is a list";
        }

        if (s_marked.Match(name) is not { Success: true } marked || marked.Groups["name"].Value == name)
        {
            return null;
        }

        string plain = marked.Groups["name"].Value;
        bool isOptional = s_optional.Any(word => name.Contains(word));
        return isOptional ? $"write '{plain}?' if it can be absent" : $"write '{plain}', since a name without '?' is required";
    }
}
