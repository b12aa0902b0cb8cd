using System.Globalization;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Yaml;

/// <summary>
/// Finds what no spec file may contain anywhere: signs of a wrong encoding, control characters, and characters that end a line in one
/// version of YAML but not in another.
/// </summary>
internal static class YamlTextCheck
{
    private const char Replacement = '\uFFFD';

    /// <summary>False when the content is not text, so that reading on would only be guesswork.</summary>
    public static bool Passes(YamlCursor cursor)
    {
        string text = cursor.Text;
        for (int i = cursor.Position; i < text.Length; i++)
        {
            char c = text[i];
            if (c is Replacement or '\0')
            {
                cursor.Abandon(YamlRules.WrongEncoding, i, i + 1, Describe(c));
                return false;
            }

            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }

            if (!IsForbidden(c))
            {
                continue;
            }

            // Consecutive ones are one mistake.
            int start = i;
            while (i + 1 < text.Length && text[i + 1] == c)
            {
                i++;
            }

            cursor.Report(YamlRules.ForbiddenCharacter, start, i + 1, Describe(c), Escape(c));
            if (cursor.AtEnd)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsForbidden(char c) => c switch
    {
        '\t' or '\n' or '\r' => false,
        < ' ' => true,
        >= '\u007F' and <= '\u009F' => true,
        '\u2028' or '\u2029' => true,
        LineMap.ByteOrderMark or '\uFFFE' or '\uFFFF' => true,
        _ => char.IsSurrogate(c),
    };

    private static string Describe(char c) =>
        c == '\0' ? "a NUL character" : $"the character U+{((int)c).ToString("X4", CultureInfo.InvariantCulture)}";

    private static string Escape(char c) => $"\\u{((int)c).ToString("X4", CultureInfo.InvariantCulture)}";
}
