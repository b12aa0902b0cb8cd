using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Tidegate.Compiler.Binding;

/// <summary>Decides what is a valid name in C#. Names are ASCII: they become file names, and people type them on every keyboard.</summary>
internal static class CSharpNames
{
    private static readonly HashSet<string> s_keywords = new()
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
        "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally",
        "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long",
        "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected", "public",
        "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch",
        "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void",
        "volatile", "while",
    };

    /// <summary>Whether a text is a valid name of a type or a member: an upper-case letter, then letters and digits.</summary>
    public static bool IsName(string text) => text.Length > 0 && text[0] is >= 'A' and <= 'Z' && text.All(IsNameCharacter);

    /// <summary>Whether a text is a valid namespace: identifiers, none of them a keyword, separated by dots.</summary>
    public static bool IsNamespace(string text) => text.Split('.').All(IsIdentifier);

    /// <summary>
    /// Converts a wire name to Pascal case: the first letter, and each letter after anything that is neither a letter nor a digit, is
    /// capitalized; the others stay. <c>flowId</c> gives <c>FlowId</c>, <c>do_as</c> gives <c>DoAs</c>.
    /// </summary>
    /// <returns>Null when the result is not a valid name.</returns>
    public static string? FromWireName(string wireName)
    {
        StringBuilder name = new();
        bool startsPart = true;
        foreach (char c in wireName)
        {
            if (c > '\u007F')
            {
                return null;
            }

            if (char.IsLetterOrDigit(c))
            {
                name.Append(startsPart ? char.ToUpperInvariant(c) : c);
                startsPart = false;
            }
            else
            {
                startsPart = true;
            }
        }

        string result = name.ToString();
        return IsName(result) ? result : null;
    }

    private static bool IsIdentifier(string text) =>
        text.Length > 0 && text[0] is not (>= '0' and <= '9') && text.All(IsNameCharacter) && !s_keywords.Contains(text);

    private static bool IsNameCharacter(char c) => c == '_' || (c <= '\u007F' && char.IsLetterOrDigit(c));
}
