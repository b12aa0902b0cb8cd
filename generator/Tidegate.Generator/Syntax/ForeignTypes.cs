using System.Linq;
using System.Text.RegularExpressions;
using Tidegate.Generator.Text;

namespace Tidegate.Generator.Syntax;

/// <summary>Turns types that other languages know into the whole type to write, with what stands between their brackets.</summary>
internal static class ForeignTypes
{
    private const string Nothing = "json";

    private static readonly Regex s_nullable = new(@"^(?:(?<type>.+?)\s*\|\s*(?:null|undefined|None)|(?:null|None)\s*\|\s*(?<type>.+)|nullable\s+(?<type>.+)|(?<type>.+)\s+or\s+null)$");
    private static readonly Regex s_array = new(@"^(?:(?:array|list)(?:\s+of\s+(?<type>.+)|\s*[\[(](?<type>[^\[\]()]+)[\])])|\[\s*(?<type>[^\[\],]+)\s*\]|(?<type>.+)\s+(?:array|list)|(?<type>\w+)\[\d+\]|(?<type>\w+)(?:\.\.\.|\*))$", RegexOptions.IgnoreCase);
    private static readonly Regex s_sized = new(@"^(?<type>[\w.]+(?:\s\w+)?)\s*[(（\[][^()（）]*[)）\]]$");
    private static readonly Regex s_reference = new(@"^#?/?(?:[\w.-]+/)+(?<type>\w+)$");
    private static readonly Regex s_words = new(@"^(?<type>[\w<>,\[\] ]+?)\s*[,;，；(（]\s*(?:required|optional|not null|null|必填|选填|可选|必须).*$", RegexOptions.IgnoreCase);

    /// <summary>What to write instead of a type, as the end of a sentence; null when the type is not foreign.</summary>
    public static string? Remedy(TypeExpression type)
    {
        if (type is GenericType generic)
        {
            string? first = generic.Arguments.Count > 0 ? Write(generic.Arguments[0]) : null;
            if (first is not null && ForeignTypeWords.Pages.Contains(generic.Name.Text))
            {
                string name = first.TrimEnd('[', ']', '?');
                return $"; declare the page under 'types:', such as '{name}Page: {{ list: \"{name}[]\", total: int }}', and write its name";
            }

            return Generic(generic) is { } whole ? $"; write '{whole}'" : null;
        }

        return type is NamedType named && ForeignTypeWords.All.TryGetValue(named.Name, out ForeignType? word) ? $"; {word.Remedy}" : null;
    }

    /// <summary>The type that a text which is no type means; null when nobody knows.</summary>
    public static string? Read(string text)
    {
        text = text.Trim();
        if (Match(s_nullable, text) is { } value)
        {
            return (Read(value) ?? value) + "?";
        }

        if (Match(s_array, text) is { } item)
        {
            return (Read(item) ?? item) + "[]";
        }

        string? inner = Match(s_sized, text) ?? Match(s_words, text) ?? Match(s_reference, text);
        return inner is not null ? Read(inner) ?? inner : Word(text);
    }

    /// <summary>A type as it is to be written: foreign words in it become ours.</summary>
    public static string Write(TypeExpression type) => type switch
    {
        NamedType named => Word(named.Name) ?? named.Name,
        ArrayType array => Write(array.Item) + "[]",
        NullableType nullable => Write(nullable.Value) + "?",
        GenericType generic => Generic(generic) ?? $"{generic.Name.Text}<{string.Join(", ", generic.Arguments.Select(Write))}>",
        TextArgument text => $"\"{text.Text}\"",
        _ => Nothing,
    };

    private static string? Generic(GenericType type)
    {
        EquatableArray<TypeExpression> arguments = type.Arguments;
        string last = arguments.Count == 0 ? Nothing : Write(arguments[arguments.Count - 1]);
        string name = type.Name.Text;
        return ForeignTypeWords.Maps.Contains(name) ? $"map<{last}>"
            : ForeignTypeWords.Arrays.Contains(name) ? $"{last}[]"
            : ForeignTypeWords.Optionals.Contains(name) ? $"{last.TrimEnd('?')}?"
            : ForeignTypeWords.Wrappers.Contains(name) ? last
            : null;
    }

    private static string? Word(string name) => ForeignTypeWords.All.TryGetValue(name, out ForeignType? word) ? word.Type : null;

    private static string? Match(Regex pattern, string text) => pattern.Match(text) is { Success: true } match ? match.Groups["type"].Value.Trim() : null;
}
