using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Tidegate.Compiler.Scalars;
using Tidegate.Compiler.Text;
using Tidegate.Compiler.Yaml;

namespace Tidegate.Compiler.Syntax.Parsing;

/// <summary>Translates a JSON Schema into the spec language, for messages.</summary>
internal static class JsonSchema
{
    /// <summary>A message shows only the beginning of a long declaration.</summary>
    private const int MaximalParts = 6;

    private const int MaximalDepth = 8;

    private static readonly char[] s_quotedParts = { '[', ',' };
    private static readonly char[] s_pathParts = { '/', '#' };
    private static readonly Regex s_statuses = new("^(?:[1-5][0-9xX]{2}|default|success|ok|OK)$");
    private static readonly string[] s_envelopeKeys = { "code", "status", "success", "msg", "message", "data", "requestId", "traceId", "timestamp" };
    private static readonly string[] s_referenceKeys = { "$ref", "ref", "schema", "items", "additionalProperties" };

    /// <summary>The key that shows that a member is a schema; null when it is not one.</summary>
    public static YamlEntry? TypeKey(YamlMapping mapping) =>
        mapping.Entries.FirstOrDefault(entry => s_referenceKeys.Contains(entry.Key.Value) && Type(mapping, 0) is not null);

    /// <summary>The key that lists the values of an enum; null when there is none.</summary>
    public static YamlEntry? EnumKey(YamlMapping mapping) =>
        Find(mapping, "enum") is { Value: YamlSequence { Items: { Count: > 0 } items } } values && items.All(item => item is YamlScalar) ? values : null;

    /// <summary>The key that shows that a declaration is a schema; null when it is not one.</summary>
    public static YamlEntry? DeclarationKey(YamlMapping mapping) =>
        Find(mapping, "properties") is { Value: YamlMapping members } properties && (!IsMember(members) || HasSchemaType(mapping)) ? properties
            : Find(mapping, "enum") is { Value: YamlSequence } values ? values
            : HasSchemaType(mapping) && HasSchemaKey(mapping) ? Find(mapping, "type")
            : null;

    /// <summary>Whether a mapping under <c>properties</c> is a member of that name with its type, not a list of properties.</summary>
    private static bool IsMember(YamlMapping mapping) => Find(mapping, "type") is { Value: YamlScalar };

    private static bool HasSchemaType(YamlMapping mapping) => Find(mapping, "type") is { Value: YamlScalar { Value: "object" or "array" } };

    /// <summary>The type that a schema denotes; null when it needs a declaration.</summary>
    public static string? Type(YamlNode node) => Type(node, 0);

    /// <summary>What to write under <c>types</c>, or for lists and maps, at the use of the type.</summary>
    public static string Declaration(string name, YamlMapping mapping)
    {
        if (Find(mapping, "enum") is { Value: YamlSequence values })
        {
            return $"write '{name}: {Enum(mapping, values)}'";
        }

        if (Find(mapping, "properties") is not { Value: YamlMapping properties })
        {
            return Type(mapping, 0) is { } type ? $"delete it, and write '{type}' where it is used" : $"write '{name}: {{ member: type }}'";
        }

        List<string> required = (Find(mapping, "required")?.Value as YamlSequence)?.Items.OfType<YamlScalar>().Select(item => item.Value).ToList() ?? new();
        IEnumerable<string> members = properties.Entries.Select(entry => Member(entry, required.Contains(entry.Key.Value)));
        return $"write '{name}: {{ {Join(members)} }}'";
    }

    /// <summary>An enum of these values, each with a name derived from it.</summary>
    public static string Enum(IEnumerable<string> values) => $"{{ enum: string, values: {EnumValues(values)} }}";

    public static string EnumValues(IEnumerable<string> values) => $"{{ {Join(values.Select(value => $"{Pascal(value)}: {value}"))} }}";

    public static string Enum(YamlMapping mapping, YamlSequence values)
    {
        bool isInt = Find(mapping, "type") is { Value: YamlScalar { Value: "integer" or "int" } };
        IEnumerable<string> pairs = values.Items.OfType<YamlScalar>().Select(item => $"{Pascal(item.Value)}: {item.Value}");
        return $"{{ enum: {(isInt ? "int" : "string")}, values: {{ {Join(pairs)} }} }}";
    }

    /// <summary>The members of a mapping in short form, in braces; one whose type needs a declaration gets a sample name as its type.</summary>
    public static string Short(YamlMapping mapping)
    {
        YamlMapping members = Find(mapping, "properties")?.Value as YamlMapping ?? mapping;
        return $"{{ {Join(members.Entries.Select(entry => Member(entry, true)))} }}";
    }

    /// <summary>
    /// The type that an operation returns, when its response is written by status or with its envelope; null when the type needs a
    /// declaration.
    /// </summary>
    public static string? Result(YamlMapping mapping)
    {
        YamlEntry? inner = mapping.Entries.Count == 1 && s_statuses.IsMatch(mapping.Entries[0].Key.Value) ? mapping.Entries[0]
            : Find(mapping, "data") is { } data && mapping.Entries.All(entry => s_envelopeKeys.Contains(entry.Key.Value)) ? data
            : null;
        return inner?.Value switch
        {
            null => Type(mapping, 0),
            YamlMapping nested => Result(nested),
            YamlNode value => Type(value, 0),
        };
    }

    /// <summary>The members that a JSON example shows, with their types; null when the mapping names types, as it should.</summary>
    public static string? Example(YamlMapping mapping)
    {
        bool isExample = mapping.Entries.Count > 0
            && mapping.Entries.All(entry => entry.Key.Style != ScalarStyle.Plain)
            && mapping.Entries.Any(entry => entry.Value is YamlScalar { Style: ScalarStyle.Plain } or YamlMapping or YamlSequence)
            && mapping.Entries.All(entry => !IsType(entry.Value));
        return isExample ? Join(mapping.Entries.Select(entry => $"{entry.Key.Value}: {ExampleType(entry)}")) : null;
    }

    private static bool IsType(YamlNode node) => node switch
    {
        YamlScalar { Style: ScalarStyle.Plain, Value: { Length: > 0 } name } when char.IsUpper(name[0]) => true,
        YamlScalar { Value: var text } => text.IndexOf('<') > 0 || IsDeclaredInQuotes(text)
            || Scalar.IsWord(text.TrimEnd('?', '[', ']')) || ForeignTypes.Read(text) is not null,
        YamlMapping mapping => Find(mapping, "type") is not null,
        _ => false,
    };

    /// <summary>Whether a text is a declared type as an array or nullable, which is written in quotes.</summary>
    private static bool IsDeclaredInQuotes(string text) => text.Length > 0 && char.IsUpper(text[0]) && text[text.Length - 1] is ']' or '?';

    private static string ExampleType(YamlEntry entry) => entry.Value switch
    {
        YamlScalar { Style: ScalarStyle.Plain, Value: "true" or "false" } => "bool",
        YamlScalar { Style: ScalarStyle.Plain, Value: var text } when WholeNumbers.TryRead(text, out _) => "int",
        YamlScalar { Style: ScalarStyle.Plain, Value: var text } when JsonNumbers.IsNumber(text) => text.IndexOf('.') < 0 ? "long" : "double",
        YamlScalar => "string",
        YamlSequence => "\"TypeName[]\"",
        _ => "TypeName",
    };

    /// <summary>A member in the short form.</summary>
    public static string Member(YamlEntry entry) => Member(entry, true);

    private static string Member(YamlEntry entry, bool isRequired)
    {
        string type = Type(entry.Value, 0) ?? "TypeName";
        bool needsQuotes = type.IndexOfAny(s_quotedParts) >= 0;
        return $"{entry.Key.Value}{(isRequired ? "" : "?")}: {(needsQuotes ? $"\"{type}\"" : type)}";
    }

    private static string? Type(YamlNode node, int depth)
    {
        if (node is YamlScalar scalar)
        {
            return ForeignTypes.Read(scalar.Value) ?? scalar.Value;
        }

        if (node is not YamlMapping mapping || depth > MaximalDepth || Find(mapping, "enum") is not null || Find(mapping, "properties") is not null)
        {
            return null;
        }

        if ((Find(mapping, "$ref") ?? Find(mapping, "ref")) is { Value: YamlScalar reference })
        {
            return reference.Value.Substring(reference.Value.LastIndexOfAny(s_pathParts) + 1);
        }

        if (Find(mapping, "schema") is { } schema)
        {
            return Type(schema.Value, depth + 1);
        }

        if (Find(mapping, "items") is { } items && IsOfArray(items, mapping))
        {
            return Type(items.Value, depth + 1) is { } item ? item + "[]" : null;
        }

        if (Find(mapping, "additionalProperties") is { } free)
        {
            string? value = free.Value is YamlScalar { Value: "true" or "false" } ? "json" : Type(free.Value, depth + 1);
            return value is null ? null : $"map<{value}>";
        }

        return Find(mapping, "type") is { Value: YamlScalar type } ? SchemaType(type.Value, (Find(mapping, "format")?.Value as YamlScalar)?.Value) : null;
    }

    /// <summary>Whether items are those of an array, and not a member of that name, which is the usual one for a list.</summary>
    private static bool IsOfArray(YamlEntry items, YamlMapping mapping) =>
        Find(mapping, "type") is { Value: YamlScalar { Value: "array" } } || (mapping.Entries.Count == 1 && items.Value is not YamlScalar { Value: [.., ']'] });

    private static string SchemaType(string type, string? format) =>
        (format is null ? null : ForeignTypes.Read(format)) ?? (format == "date" ? format : ForeignTypes.Read(type) ?? type);

    private static bool HasSchemaKey(YamlMapping mapping) =>
        mapping.Entries.Any(entry => entry is { Key.Value: "required", Value: YamlSequence } or { Key.Value: "items" or "additionalProperties" or "allOf" });

    private static string Join(IEnumerable<string> parts)
    {
        var all = parts.ToList();
        return string.Join(", ", all.Take(MaximalParts)) + (all.Count > MaximalParts ? ", ..." : "");
    }

    /// <summary>Derives a name for the type of a member.</summary>
    public static string TypeName(string member) => member.Length == 0 ? "Item" : char.ToUpperInvariant(member[0]) + member.Substring(1);

    private static string Pascal(string value)
    {
        IEnumerable<string> words = new string(value.Select(c => char.IsLetterOrDigit(c) ? c : ' ').ToArray()).Split(' ').Where(word => word.Length > 0);
        string name = string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1).ToLowerInvariant()));
        return name.Length == 0 || char.IsDigit(name[0]) ? $"Value{name}" : name;
    }

    private static YamlEntry? Find(YamlMapping mapping, string key) => mapping.Entries.FirstOrDefault(entry => entry.Key.Value == key);
}
