using System.Collections.Generic;
using System.Globalization;

namespace Tidegate.Compiler.Text;

/// <summary>Characters that only look like plain ones; they come from input methods and copied pages.</summary>
internal static class LookAlikes
{
    private const string Blanks = "\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000";
    private const string Invisible = "\u00AD\u200B\u200C\u200D\u200E\u200F\u202A\u202C\u2060";
    private const string Dashes = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE63\u2022\u00B7\u30FB";
    private const string DoubleQuotes = "\u201C\u201D\u201E\u201F\u2033\u300C\u300D\u00AB\u00BB";
    private const string SingleQuotes = "\u2018\u2019\u201A\u201B\u2032\u00B4";

    private const string Punctuation = "，,、,﹐,。.：:﹕:︰:；;（(）)【[】]〔[〕]｛{｝}《<》>〈<〉>";

    /// <summary>Cyrillic and Greek letters, each followed by its Latin look-alike.</summary>
    private const string Letters = "аaеeоoрpсcуyхxіiјjѕsԁdһhАAВBЕEКKМMНHОOРPСCТTХXІIοoαaνvιiρpΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX";

    private static readonly Dictionary<char, string> s_marks = Marks();
    private static readonly Dictionary<char, string> s_letters = Pairs(Letters, new Dictionary<char, string>());

    /// <summary>The plain character that a mark, a blank or a full-width letter looks like; null when it looks like none.</summary>
    public static string? Mark(char c) =>
        s_marks.TryGetValue(c, out string? twin) ? twin
            : c is >= '\uFF01' and <= '\uFF5E' ? ((char)(c - 0xFEE0)).ToString()
            : null;

    /// <summary>The plain letter that a letter of another alphabet looks like.</summary>
    public static string? Letter(char c) => s_letters.TryGetValue(c, out string? twin) ? twin : null;

    public static bool IsBlank(char c) => Mark(c) is " " or "";

    public static bool IsQuote(char c) => Mark(c) is "\"" or "'";

    public static bool IsDash(char c) => Mark(c) is "-";

    public static string CodePoint(char c) => "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);

    /// <summary>The character and its code point, as shown in messages; an invisible character is shown by its code point alone.</summary>
    public static string Describe(char c) => IsBlank(c) ? $"The character {CodePoint(c)}" : $"'{c}' ({CodePoint(c)})";

    /// <summary>What to do about the character.</summary>
    public static string Remedy(char c) => (Mark(c) ?? Letter(c)) switch
    {
        "" => "cannot be seen: delete it",
        " " => "only looks like a space: write a plain space",
        { } twin => $"only looks like {twin}: write the plain '{twin}'",
        null => "is another character: write a plain one",
    };

    private static Dictionary<char, string> Marks()
    {
        Dictionary<char, string> marks = new();
        AddAll(marks, Blanks, " ");
        AddAll(marks, Invisible, "");
        AddAll(marks, Dashes, "-");
        AddAll(marks, DoubleQuotes, "\"");
        AddAll(marks, SingleQuotes, "'");
        return Pairs(Punctuation, marks);
    }

    private static void AddAll(Dictionary<char, string> marks, string characters, string twin)
    {
        foreach (char c in characters)
        {
            marks.Add(c, twin);
        }
    }

    private static Dictionary<char, string> Pairs(string pairs, Dictionary<char, string> table)
    {
        for (int i = 0; i + 1 < pairs.Length; i += 2)
        {
            table.Add(pairs[i], pairs[i + 1].ToString());
        }

        return table;
    }
}
