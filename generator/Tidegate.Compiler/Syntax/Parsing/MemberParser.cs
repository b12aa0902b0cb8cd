using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Scalars;
using Tidegate.Compiler.Text;
using Tidegate.Compiler.Yaml;

namespace Tidegate.Compiler.Syntax.Parsing;

/// <summary>Reads members and parameters: <c>name: type</c>, <c>name?: type</c> or <c>name: { type, doc, ... }</c>.</summary>
internal static class MemberParser
{
    /// <summary>The word for a parameter that the service declares under <c>client</c>.</summary>
    public const string ClientWord = "client";

    public static EquatableArray<MemberSyntax> ParseMembers(ParseContext context, IEnumerable<YamlEntry> entries) =>
        Parse(context, entries, "member", SpecKeys.Member);

    public static EquatableArray<MemberSyntax> ParseParameters(ParseContext context, IEnumerable<YamlEntry> entries) =>
        Parse(context, entries, "parameter", SpecKeys.Parameter);

    /// <summary>Parses parameters, some of which may be the service's: <c>name: client</c>.</summary>
    public static EquatableArray<MemberSyntax> ParseWithClient(ParseContext context, IEnumerable<YamlEntry> entries) =>
        ParseParameters(context, entries)
            .Select(parameter => parameter.Type is NamedType { Name: ClientWord } ? parameter with { Type = null, IsClient = true } : parameter)
            .ToEquatableArray();

    /// <summary>Creates a client parameter that is named in a list.</summary>
    public static MemberSyntax ClientParameter(Word name) =>
        new(name, false, null, "", EquatableArray<Word>.Empty, false, null, false) { IsClient = true };

    private static EquatableArray<MemberSyntax> Parse(
        ParseContext context, IEnumerable<YamlEntry> entries, string noun, string[] keys)
    {
        List<MemberSyntax> members = new();
        foreach (YamlEntry entry in entries)
        {
            members.Add(Parse(context, entry, noun, keys));
        }

        return members.ToEquatableArray();
    }

    private static MemberSyntax Parse(ParseContext context, YamlEntry entry, string noun, string[] keys)
    {
        string key = entry.Key.Value;
        bool isOptional = key.Length > 0 && key[key.Length - 1] == '?';
        string wireName = isOptional ? key.Substring(0, key.Length - 1) : key;
        Word name = new(wireName, entry.Key.Part(0, wireName.Length));
        string what = $"The {noun} '{wireName}'";
        if (keys == SpecKeys.Member && entry.Key.Style == ScalarStyle.Plain && (wireName.Any(OddNames.IsOdd) || OddNames.IsInside(wireName)))
        {
            context.Report(StructureRules.OddName, entry.Key.Span, key, OddNames.Remedy(key) ?? "put it in quotes if that is what is sent; otherwise a space or a line break is missing");
            name = name with { Text = OddNames.Plain(wireName) };
        }

        switch (entry.Value)
        {
            case YamlScalar { IsNull: false } scalar:
                TypeExpression? type = TypeExpressionParser.Parse(context, scalar);
                return new MemberSyntax(name, isOptional, type, "", EquatableArray<Word>.Empty, false, null, false);
            case YamlMapping mapping when JsonSchema.TypeKey(mapping) is { } schema:
                string written = $"{wireName}{(isOptional ? "?" : "")}: {JsonSchema.Type(mapping)}";
                context.Report(StructureRules.UnknownKey, schema.Key.Span, schema.Key.Value, what, $": write '{written}'");
                context.MarkPartial();
                return new MemberSyntax(name, isOptional, null, "", EquatableArray<Word>.Empty, false, null, true);
            case YamlMapping { Entries: { Count: > 0 } entries } mapping when entries.Any(e => !keys.Contains(e.Key.Value)) && entries.All(e => IsMember(e, keys)):
                string record = JsonSchema.TypeName(wireName);
                context.Report(
                    StructureRules.UnknownKey,
                    entries[0].Key.Span,
                    entries[0].Key.Value,
                    what,
                    $": declare '{record}: {JsonSchema.Short(mapping)}' under 'types:' of the service, and write '{key}: {record}'");
                context.MarkPartial();
                return new MemberSyntax(name, isOptional, null, "", EquatableArray<Word>.Empty, false, null, true);
            case YamlSequence { Items: { Count: 1 } items } when items[0] is YamlScalar item:
                context.ReportKind(entry, what, "a type", $"write '{key}: \"{ForeignTypes.Read(item.Value) ?? item.Value}[]\"'");
                return new MemberSyntax(name, isOptional, null, "", EquatableArray<Word>.Empty, false, null, false);
            case YamlSequence { Items: { Count: > 0 } records } when records[0] is YamlMapping { Entries.Count: > 0 } first && first.Entries.All(e => IsMember(e, keys)):
                string itemType = JsonSchema.TypeName(wireName.TrimEnd('s'));
                context.ReportKind(
                    entry, what, "a type", $"declare '{itemType}: {JsonSchema.Short(first)}' under 'types:' of the service, and write '{key}: \"{itemType}[]\"'");
                return new MemberSyntax(name, isOptional, null, "", EquatableArray<Word>.Empty, false, null, false);
            case YamlMapping mapping:
                var values = KeyedMapping.Read(context, mapping, what, name.Span, keys);
                return new MemberSyntax(
                    name,
                    isOptional,
                    ParseType(context, values),
                    values.Doc(),
                    ParseAliases(context, values),
                    values.Flag("secret") ?? false,
                    values.Word("name"),
                    true);
            default:
                context.ReportKind(entry, what, "a type, such as 'string', or a mapping with one");
                return new MemberSyntax(name, isOptional, null, "", EquatableArray<Word>.Empty, false, null, false);
        }
    }

    /// <summary>Whether an entry below a member looks like a member of a record, which would have to be declared.</summary>
    private static bool IsMember(YamlEntry entry, string[] keys) =>
        entry.Key.Value.Length > 0
        && entry.Key.Value is not ("type" or "doc" or "secret")
        && (keys.Contains(entry.Key.Value) || (entry.Value is YamlScalar { Value: var word } && Scalar.IsWord(word)) || (ForeignKeys.Find(entry.Key.Value, keys) is null && Suggestions.Nearest(entry.Key.Value, keys) is null))
        && (entry.Value is YamlMapping { Entries: { Count: > 0 } below } ? below.All(inner => IsMember(inner, keys)) : IsTypeWord(entry.Value));

    private static bool IsTypeWord(YamlNode node) =>
        node is YamlScalar { IsNull: false, Value: { Length: > 0 } value }
        && (Scalar.IsWord(value.TrimEnd('?', '[', ']')) || ForeignTypes.Read(value) is not null || char.IsUpper(value[0]));

    private static TypeExpression? ParseType(ParseContext context, KeyedMapping values)
    {
        switch (values.Required("type", "string"))
        {
            case null:
                return null;
            case { Value: YamlScalar { IsNull: false } scalar }:
                return TypeExpressionParser.Parse(context, scalar);
            case { } entry:
                context.ReportKind(entry, "'type'", "a type, such as 'string'");
                return null;
        }
    }

    private static EquatableArray<Word> ParseAliases(ParseContext context, KeyedMapping values) =>
        values.Entry("alias") is { } entry
            ? WordList.Parse(context, entry, "a name or a list of names")
            : EquatableArray<Word>.Empty;
}
