using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Tidegate.Generator.Emit;

/// <summary>
/// The one place where spec text becomes C#. A spec is untrusted input to a code generator: whatever it contains must stay inside the
/// literal, the identifier or the comment that it is meant for.
/// </summary>
internal static class CSharpLiteral
{
    private const char ReplacementCharacter = '\uFFFD';

    /// <summary>Reserved keywords, and the contextual keywords that have a meaning where generated code uses names.</summary>
    private static readonly HashSet<string> s_keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const",
        "continue", "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern",
        "false", "finally", "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface",
        "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out", "override",
        "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof",
        "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong",
        "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
        "__arglist", "__makeref", "__reftype", "__refvalue",
        "allows", "and", "async", "await", "dynamic", "extension", "field", "file", "global", "managed", "nameof",
        "nint", "not", "notnull", "nuint", "or", "partial", "record", "required", "scoped", "unmanaged", "var", "when",
        "where", "with", "yield", "_",
    };

    /// <summary>A string literal, including its quotes.</summary>
    public static string Text(string value)
    {
        StringBuilder literal = new StringBuilder(value.Length + 2).Append('"');
        for (int i = 0; i < value.Length; i++)
        {
            AppendEscaped(literal, CharacterAt(value, i));
        }

        return literal.Append('"').ToString();
    }

    /// <summary>A UTF-8 literal, <c>"..."u8</c>.</summary>
    public static string Utf8(string value) => Text(value) + "u8";

    /// <summary>A character literal, including its quotes.</summary>
    public static string Character(char value)
    {
        if (value == '\'')
        {
            return @"'\''";
        }

        StringBuilder literal = new StringBuilder(8).Append('\'');
        if (value == '"')
        {
            literal.Append(value);
        }
        else
        {
            AppendEscaped(literal, value);
        }

        return literal.Append('\'').ToString();
    }

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// A standalone name, prefixed with <c>@</c> if it would be a keyword. Characters that an identifier cannot contain have been reported
    /// at the declaration and are replaced here, so that the result is always a single identifier.
    /// </summary>
    public static string Identifier(string name)
    {
        string plain = PlainIdentifier(name);
        return s_keywords.Contains(plain) ? "@" + plain : plain;
    }

    /// <summary>A name without <c>@</c>, for use as a part of another name.</summary>
    public static string PlainIdentifier(string name)
    {
        var identifier = new StringBuilder(name.Length);
        foreach (char character in name)
        {
            identifier.Append(character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' ? character : '_');
        }

        return name.Length == 0 || char.IsDigit(identifier[0]) ? "_" + identifier : identifier.ToString();
    }

    /// <summary>A dotted name, with each part as an identifier.</summary>
    public static string QualifiedName(string name)
    {
        string[] parts = name.Split('.');
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = Identifier(parts[i]);
        }

        return string.Join(".", parts);
    }

    /// <summary>The lines of a text for a <c>///</c> comment: escaped for XML, and free of anything that could end the line.</summary>
    public static IReadOnlyList<string> DocumentationLines(string text)
    {
        var lines = new List<string>();
        var line = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char character = CharacterAt(text, i);
            if (EndsLine(character))
            {
                lines.Add(line.ToString().Trim());
                line.Clear();
            }
            else
            {
                AppendXml(line, character);
            }
        }

        lines.Add(line.ToString().Trim());
        return lines;
    }

    /// <summary>A text for use inside a one-line documentation element.</summary>
    public static string DocumentationLine(string text) => string.Join(" ", DocumentationLines(text)).Trim();

    /// <summary>Whether the C# compiler takes a character for the end of a line, and so for the end of a comment.</summary>
    private static bool EndsLine(char character) => character is '\n' or '\u0085' or '\u2028' or '\u2029';

    private static void AppendXml(StringBuilder line, char character)
    {
        _ = character switch
        {
            '&' => line.Append("&amp;"),
            '<' => line.Append("&lt;"),
            '>' => line.Append("&gt;"),
            '\uFFFE' or '\uFFFF' => line.Append(ReplacementCharacter),
            _ when char.IsControl(character) => line.Append(' '),
            _ => line.Append(character),
        };
    }

    private static void AppendEscaped(StringBuilder literal, char character)
    {
        _ = character switch
        {
            '"' => literal.Append("\\\""),
            '\\' => literal.Append(@"\\"),
            '\n' => literal.Append(@"\n"),
            '\r' => literal.Append(@"\r"),
            '\t' => literal.Append(@"\t"),
            >= ' ' and <= '~' => literal.Append(character),
            // Everything else is escaped by code: which characters count as printable differs between runtimes, and the output must not.
            _ => literal.Append(@"\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture)),
        };
    }

    /// <summary>An unpaired surrogate is not a character: UTF-8 literals and XML both reject it.</summary>
    private static char CharacterAt(string text, int index)
    {
        char character = text[index];
        bool isLone = char.IsHighSurrogate(character)
            ? index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1])
            : char.IsLowSurrogate(character) && (index == 0 || !char.IsHighSurrogate(text[index - 1]));
        return isLone ? ReplacementCharacter : character;
    }
}
