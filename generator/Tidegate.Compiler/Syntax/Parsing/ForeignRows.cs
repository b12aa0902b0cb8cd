using System;
using System.Collections.Generic;
using System.Linq;

namespace Tidegate.Compiler.Syntax.Parsing;

/// <summary>Reads a row of a copied table, or a declaration in another language, as the member that is meant.</summary>
internal static class ForeignRows
{
    private static readonly char[] s_separators = { ' ', '\t', '\n', '|', '=', ';', ',' };
    private static readonly HashSet<string> s_modifiers = new() { "private", "public", "protected", "final", "readonly", "static", "var", "let", "const", "required", "virtual", "optional" };

    /// <returns><c>name: type</c>; null when the text is not such a row.</returns>
    public static string? Member(string text)
    {
        string[] words = text.Split(s_separators, StringSplitOptions.RemoveEmptyEntries).Where(word => !s_modifiers.Contains(word)).Take(2).ToArray();
        if (words.Length < 2)
        {
            return null;
        }

        return Type(words[1]) is { } type && IsName(words[0]) ? $"{words[0]}: {type}"
            : Type(words[0]) is { } first && IsName(words[1]) ? $"{words[1]}: {first}"
            : null;
    }

    private static string? Type(string word) => ForeignTypes.Read(word) ?? (char.IsUpper(word[0]) ? word : null);

    private static bool IsName(string word) => char.IsLower(word[0]) && word.All(c => char.IsLetterOrDigit(c) || c is '_' or '-');
}
