using System.Linq;
using System.Text.RegularExpressions;

namespace Tidegate.Compiler.Text;

/// <summary>Hides from messages what may be a key or a token, which somebody wrote into a spec in place of what it is called.</summary>
internal static class KeyText
{
    private const string Mask = "***";

    /// <summary>Shorter than keys and tokens, and longer than most words.</summary>
    private const int ShortestKey = 16;

    /// <summary>Names have digits as well, but less often between their letters.</summary>
    private const int FewestChanges = 5;

    private static readonly Regex s_run = new($"[A-Za-z0-9_+=-]{{{ShortestKey},}}");

    public static string Hide(string text) => text.Length < ShortestKey ? text : s_run.Replace(text, run => IsKey(run.Value) ? Mask : run.Value);

    /// <summary>Whether a word that nothing explains may be a short key: it is none of the names that consist of letters.</summary>
    public static bool MayBeKey(string word) => !(word.Length > 0 && char.IsUpper(word[0]) && word.All(char.IsLetter));

    private static bool IsKey(string run) => Enumerable.Range(1, run.Length - 1).Count(i => IsChange(run[i - 1], run[i])) >= FewestChanges;

    /// <summary>Whether a letter follows a digit, or a digit a letter.</summary>
    private static bool IsChange(char before, char next) =>
        (char.IsLetter(before) && char.IsDigit(next)) || (char.IsDigit(before) && char.IsLetter(next));
}
