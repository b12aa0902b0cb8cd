using System.Linq;
using System.Text.RegularExpressions;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Syntax;

/// <summary>Turns types of other languages into the whole type to write, including their type arguments.</summary>
internal static class ForeignTypes
{
    /// <summary>No type is longer; longer texts are not searched, since they may be hostile.</summary>
    private const int MaximalLength = 200;

    private const string Nothing = "json";
    private const string Alternatives = "declare 'Name: { oneOf: [A, B] }' under 'types:' of the service, with these types, and write its name";

    private static readonly Regex s_nullable = new(@"^(?:(?<type>.+?)\s*\|\s*(?:null|undefined|None|nil)|(?:null|None)\s*\|\s*(?<type>.+)|nullable\s+(?<type>.+)|(?<type>.+)\s+(?:or\s+null|nullable))$");
    private static readonly Regex s_array = new(@"^(?:(?:array|list|set|sequence)\s+of\s+(?<type>.+)|\[\s*(?<type>[^\[\],]+)\s*\]|(?<type>.+)\s+(?:array|list)|(?<type>.+?)\s*(?:数组|列表|集合)|(?<type>\w+)\[[\d.n*]+\]|(?<type>\w+)\.\.\.)$", RegexOptions.IgnoreCase);
    private static readonly Regex s_suffixed = new(@"^(?<type>.+?)\s*(?<suffix>\[\]|\?)$");
    private static readonly Regex s_goMap = new(@"^map\[\w+\](?<type>.+)$");
    private static readonly Regex s_brackets = new(@"^(?<name>[\w.]+)\s*[\[(](?:[^\[\]()]*,)?(?<type>[^\[\](),]+)[\])]$");
    private static readonly Regex s_format = new(@"^(?<name>\w+)\s*[(（]\s*\$?(?<type>[\w-]+)\s*[)）]$");
    private static readonly Regex s_sized = new(@"^(?<type>[\w.]+(?:\s\w+)?)\s*[(（\[][^()（）]+[)）\]]$");
    private static readonly Regex s_reference = new(@"^(?:#/|[\w./-]*\b(?:schemas|definitions|models|components|types)/)(?:[\w.-]+/)*(?<type>\w+)$");
    private static readonly Regex s_qualified = new(@"^(?:\w+(?:\.|::))+(?<type>\w+.*)$");
    private static readonly Regex s_words = new(@"^(?<type>[\w<>,\[\]]+(?: [\w<>,\[\]]+)*?)(?:\s*[,;，；(（]\s*|\s+)(?:required|optional|not null|null|必填|选填|可选|必须).*$", RegexOptions.IgnoreCase);
    private static readonly Regex s_marked = new(@"^(?<type>.+?)\s*(?:[;,*!&.]+|\{\}|类型)$");
    private static readonly Regex s_jsonText = new(@"^(?:json[\s_-]*(?:string|text|str|字符串)|(?:string|str|text|字符串)\s*[(（]json[)）])$", RegexOptions.IgnoreCase);
    private static readonly Regex s_date = new(@"^y{4}\W?m{2}\W?d{2}(?<time>.+)?$", RegexOptions.IgnoreCase);
    private static readonly Regex s_enum = new(@"^(?:enum\w*\s*[(\[{<].*|枚举\W.*|['""]\w+['""](?:\s*\|\s*['""]\w+['""])+)$", RegexOptions.IgnoreCase);
    private static readonly Regex s_union = new(@"\||\bor\b|&|\b或\b|或者");
    private static readonly Regex s_file = new(@"^(?:application/(?!json)|text/(?!event-stream)|image/|audio/|video/)");
    private static readonly Regex s_number = new(@"^[-+]?\d");

    /// <summary>A type followed by what documentation pages and other languages add to it: a unit, a default, a sentence.</summary>
    private static readonly Regex s_rest = new(@"^(?<type>\w+(?:<[\w, <>\[\]?]+>)?(?:\[\]|\?)*)(?:\s|[,;，；=/(（#-]).*$", RegexOptions.Singleline);

    /// <summary>What to write instead of a type, as the end of a sentence; null when the type is not foreign.</summary>
    public static string? Remedy(TypeExpression type)
    {
        if (type is GenericType generic)
        {
            string? first = generic.Arguments.Count > 0 ? Write(generic.Arguments[0]) : null;
            if (first is not null && ForeignTypeWords.Pages.Contains(generic.Name.Text))
            {
                string name = first.TrimEnd('[', ']', '?');
                return $": declare the page under 'types:', such as '{name}Page: {{ list: \"{name}[]\", total: int }}', and write its name";
            }

            return Generic(generic) is { } whole ? $": write '{whole}'" : null;
        }

        return type is NamedType named && Explain(named.Name) is { } remedy ? $": {remedy}" : null;
    }

    /// <summary>What a text that is not a type means, and what to write instead, as the end of a sentence; null when unknown.</summary>
    public static string? Explain(string text)
    {
        text = text.Trim();
        if (Entry(text) is { } word)
        {
            return word.Remedy;
        }

        if (text.Length is 0 or > MaximalLength || IsPlainWord(text))
        {
            return null;
        }

        if (s_file.IsMatch(text))
        {
            return ForeignTypeWords.All["file"].Remedy;
        }

        if (s_enum.IsMatch(text))
        {
            return ForeignTypeWords.All["enum"].Remedy;
        }

        if (s_number.IsMatch(text))
        {
            return "write the type of the value, such as 'int' or 'string'";
        }

        if (Read(text) is { } type)
        {
            return $"write '{type}'";
        }

        return s_union.IsMatch(text) ? Alternatives
            : Match(s_rest, text) is { } begin && (Read(begin) is not null || char.IsUpper(begin[0])) ? $"write '{Read(begin) ?? begin}', and the rest in 'doc'"
            : null;
    }

    /// <summary>The type that is meant by a text that is not a type; null when unknown.</summary>
    public static string? Read(string text)
    {
        text = text.Trim();
        if (text.Length is 0 or > MaximalLength || IsPlainWord(text))
        {
            return Word(text);
        }

        if (s_jsonText.IsMatch(text))
        {
            return "json<T>";
        }

        if (s_date.Match(text) is { Success: true } date)
        {
            return date.Groups["time"].Success ? "dateTime" : "date";
        }

        if (Match(s_nullable, text) is { } value)
        {
            return (Read(value) ?? value) + "?";
        }

        if (Match(s_array, text) is { } item)
        {
            return (Read(item) ?? item) + "[]";
        }

        if (s_suffixed.Match(text) is { Success: true } suffixed)
        {
            return Read(suffixed.Groups["type"].Value) is { } inside ? inside + suffixed.Groups["suffix"].Value : null;
        }

        if (Match(s_goMap, text) is { } goValue)
        {
            return $"map<{Read(goValue) ?? goValue}>";
        }

        return Bracketed(text) ?? Part(text) ?? Word(text);
    }

    /// <summary>Writes a type as a spec should have it, with foreign words replaced.</summary>
    public static string Write(TypeExpression type) => type switch
    {
        NamedType named => Read(named.Name) ?? named.Name,
        ArrayType array => Write(array.Item) + "[]",
        NullableType nullable => Write(nullable.Value) + "?",
        GenericType generic => Generic(generic) ?? $"{generic.Name.Text}<{string.Join(", ", generic.Arguments.Select(Write))}>",
        TextArgument text => text.Text,
        _ => Nothing,
    };

    private static string? Generic(GenericType type)
    {
        EquatableArray<TypeExpression> arguments = type.Arguments;
        return Generic(type.Name.Text, arguments.Count == 0 ? Nothing : Write(arguments[arguments.Count - 1]));
    }

    private static string? Generic(string name, string last)
    {
        name = name.Substring(name.LastIndexOf('.') + 1);
        return ForeignTypeWords.Maps.Contains(name) ? $"map<{last}>"
            : ForeignTypeWords.Arrays.Contains(name) ? $"{last}[]"
            : ForeignTypeWords.Optionals.Contains(name) ? $"{last.TrimEnd('?')}?"
            : ForeignTypeWords.Wrappers.Contains(name) ? last
            : null;
    }

    /// <summary><c>List[str]</c>, <c>json(Flow)</c> and <c>integer($int64)</c>: another kind of brackets, or a format.</summary>
    private static string? Bracketed(string text)
    {
        if (s_format.Match(text) is { Success: true } format)
        {
            string name = format.Groups["type"].Value;
            bool isType = Word(name) is not null || char.IsUpper(name[0]);
            string? outer = Word(format.Groups["name"].Value);
            if (isType && outer is "string" or "int" or "double" or "json" && !ForeignTypeWords.Arrays.Contains(format.Groups["name"].Value))
            {
                bool isDocument = format.Groups["name"].Value is "json" or "JSON";
                return isDocument ? $"json<{Word(name) ?? name}>" : Word(name) ?? name;
            }
        }

        if (s_brackets.Match(text) is not { Success: true } brackets)
        {
            return null;
        }

        string last = brackets.Groups["type"].Value.Trim();
        bool isSize = s_number.IsMatch(last);
        string written = Read(last) ?? last;
        return isSize ? null
            : brackets.Groups["name"].Value is "json" ? $"json<{written}>"
            : Generic(brackets.Groups["name"].Value, written);
    }

    /// <summary>The type itself, when it is surrounded by a size, a word or a path.</summary>
    private static string? Part(string text)
    {
        string? inner = Match(s_sized, text) ?? Match(s_words, text) ?? Match(s_reference, text);
        if (inner is not null)
        {
            return Read(inner) ?? inner;
        }

        inner = Match(s_marked, text) ?? Match(s_qualified, text);
        return inner is null ? null : Read(inner) ?? (char.IsUpper(inner[0]) && inner.All(char.IsLetterOrDigit) ? inner : null);
    }

    /// <summary>Most names are plain words, about which only the table of words knows more.</summary>
    private static bool IsPlainWord(string text) => text.Length > 0 && text[0] is not (>= '0' and <= '9') && text.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'));

    private static string? Word(string name) => Entry(name)?.Type;

    /// <summary>Documentation pages spell the same word in many ways: <c>date-time</c>, <c>Date Time</c>.</summary>
    private static ForeignType? Entry(string name) =>
        ForeignTypeWords.All.TryGetValue(name, out ForeignType? word) || ForeignTypeWords.All.TryGetValue(name.Replace(" ", "").Replace("_", ""), out word)
            ? word
            : null;

    private static string? Match(Regex pattern, string text) => pattern.Match(text) is { Success: true } match ? match.Groups["type"].Value.Trim() : null;
}
