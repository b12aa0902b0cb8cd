using System;
using System.Text;

namespace Tidegate;

/// <summary>The overloads of newer platforms.</summary>
internal static class StringExtensions
{
    public static bool Contains(this string text, char value) => text.IndexOf(value) >= 0;

    public static bool Contains(this string text, string value, StringComparison comparison) => text.IndexOf(value, comparison) >= 0;

    public static bool StartsWith(this string text, char value) => text.Length > 0 && text[0] == value;

    public static bool EndsWith(this string text, char value) => text.Length > 0 && text[text.Length - 1] == value;

    public static string Replace(this string text, string oldValue, string newValue, StringComparison comparison)
    {
        var result = new StringBuilder(text.Length);
        int start = 0;
        int found;
        while ((found = text.IndexOf(oldValue, start, comparison)) >= 0)
        {
            result.Append(text, start, found - start).Append(newValue);
            start = found + oldValue.Length;
        }

        return result.Append(text, start, text.Length - start).ToString();
    }
}
