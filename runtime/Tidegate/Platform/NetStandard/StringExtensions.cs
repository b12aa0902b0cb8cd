namespace Tidegate;

/// <summary>The overloads of later platforms.</summary>
internal static class StringExtensions
{
    public static bool Contains(this string text, char value) => text.IndexOf(value) >= 0;

    public static bool StartsWith(this string text, char value) => text.Length > 0 && text[0] == value;
}
