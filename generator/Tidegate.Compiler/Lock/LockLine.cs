using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Tidegate.Compiler.Lock;

/// <summary>
/// A line of a lock: words, then properties, separated by spaces. Text that is not plain is quoted and escaped, so that a fact stays on one
/// line whatever names a spec uses.
/// </summary>
internal sealed record LockLine(IReadOnlyList<string> Words, IReadOnlyList<LockProperty> Properties)
{
    public static string Write(IEnumerable<string> words, IEnumerable<LockProperty> properties) =>
        string.Join(" ", words.Select(Quoted).Concat(properties.Select(p => $"{p.Name}={Quoted(p.Value)}")));

    /// <returns>Null when the text is not such a line.</returns>
    public static LockLine? Read(string text)
    {
        List<string> words = [];
        List<LockProperty> properties = [];
        int at = 0;
        while (at < text.Length)
        {
            string? word = ReadText(text, ref at);
            if (word is null)
            {
                return null;
            }

            if (at < text.Length && text[at] == '=')
            {
                at++;
                if (ReadText(text, ref at) is not { } value)
                {
                    return null;
                }

                properties.Add(new LockProperty(word, value));
            }
            else if (properties.Count == 0)
            {
                words.Add(word);
            }
            else
            {
                return null;
            }

            if (at < text.Length && text[at++] != ' ')
            {
                return null;
            }
        }

        return new LockLine(words, properties);
    }

    private static bool IsPlain(char c) => c is not (' ' or '"' or '=' or '\\' or '#') && !char.IsControl(c) && !char.IsWhiteSpace(c);

    private static string Quoted(string text)
    {
        if (text.Length > 0 && text.All(IsPlain))
        {
            return text;
        }

        StringBuilder quoted = new("\"");
        foreach (char c in text)
        {
            if (c is '"' or '\\')
            {
                quoted.Append('\\').Append(c);
            }
            else if (c != ' ' && (char.IsControl(c) || char.IsWhiteSpace(c)))
            {
                quoted.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            }
            else
            {
                quoted.Append(c);
            }
        }

        return quoted.Append('"').ToString();
    }

    private static string? ReadText(string text, ref int at)
    {
        if (at < text.Length && text[at] == '"')
        {
            at++;
            return ReadQuoted(text, ref at);
        }

        int start = at;
        while (at < text.Length && IsPlain(text[at]))
        {
            at++;
        }

        return at == start ? null : text.Substring(start, at - start);
    }

    private static string? ReadQuoted(string text, ref int at)
    {
        StringBuilder value = new();
        while (at < text.Length)
        {
            char c = text[at++];
            if (c == '"')
            {
                return value.ToString();
            }

            if (c != '\\')
            {
                value.Append(c);
            }
            else if (ReadEscape(text, ref at) is { } escaped)
            {
                value.Append(escaped);
            }
            else
            {
                return null;
            }
        }

        return null;
    }

    private static char? ReadEscape(string text, ref int at)
    {
        const int Digits = 4;
        switch (at < text.Length ? text[at++] : '\0')
        {
            case '"':
                return '"';
            case '\\':
                return '\\';
            case 'u' when at + Digits <= text.Length
                && ushort.TryParse(text.Substring(at, Digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit):
                at += Digits;
                return (char)unit;
            default:
                return null;
        }
    }
}
