using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Scalars;
using Tidegate.Compiler.Text;
using Tidegate.Compiler.Yaml;

namespace Tidegate.Compiler.Syntax.Parsing;

/// <summary>
/// Reads a declaration under <c>types</c>: an id (the word <c>id</c>, or a mapping when it has a <c>doc</c>), an enum, a union, or a
/// record in its short form (the members themselves) or its long form (with the key <c>members</c>).
/// </summary>
internal static class TypeParser
{
    private const string Expected = "id, an enum, a union, or the members of a record";

    private const string IdWord = "id";

    private static readonly char[] s_alternatives = { '|', ',', '/', '，', '、' };
    private static readonly string[] s_membersKey = { "members" };
    private static readonly string[] s_valuesKey = { "values" };
    private static readonly string[] s_idWord = { IdWord };

    public static TypeSyntax Parse(ParseContext context, YamlEntry entry)
    {
        Word name = new(entry.Key.Value, entry.Key.Span);
        switch (entry.Value)
        {
            case YamlScalar { Value: IdWord, Style: ScalarStyle.Plain }:
                return new IdSyntax(name, "");
            case YamlMapping { Entries.Count: 2 } mapping when ParseId(context, name, mapping) is { } id:
                return id;
            case YamlMapping mapping:
                return ParseMapping(context, name, mapping);
            default:
                context.ReportKind(entry, $"The type '{name.Text}'", Expected, Remedy(name.Text, entry.Value));
                return new BrokenTypeSyntax(name);
        }
    }

    private static string? Remedy(string name, YamlNode node)
    {
        switch (node)
        {
            case YamlScalar { IsNull: true }:
                return null;
            case YamlScalar { Value: var text } when text.Equals(IdWord, StringComparison.OrdinalIgnoreCase):
                return $"write '{name}: {IdWord}'";
            case YamlScalar { Value: var text } when ForeignTypes.Read(text) is { } type:
                return $"delete it, and write '{type}' where it is used";
            case YamlScalar { Value: var text } when text.Split(s_alternatives, StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } values:
                return $"write '{name}: {JsonSchema.Enum(values.Select(value => value.Trim()))}'";
            case YamlSequence { Items: var items } when items.All(item => item is YamlScalar):
                return $"write '{name}: {JsonSchema.Enum(items.OfType<YamlScalar>().Select(item => item.Value))}'";
            case YamlSequence { Items: var items } when items.All(item => item is YamlMapping { Entries.Count: 1 }):
                return $"write one mapping, without dashes, '{name}: {{ {JsonSchema.Member(((YamlMapping)items[0]).Entries[0])}, ... }}'";
            default:
                return null;
        }
    }

    /// <returns>Null when the mapping is not <c>{ type: id, doc: ... }</c>, nor a misspelling of that.</returns>
    private static IdSyntax? ParseId(ParseContext context, Word name, YamlMapping mapping)
    {
        YamlEntry? doc = Find(mapping, "doc");
        YamlEntry type = mapping.Entries.First(entry => entry != doc);
        if (doc?.Value is not YamlScalar text || type.Value is not YamlScalar { Style: ScalarStyle.Plain } kind)
        {
            return null;
        }

        bool isType = type.Key.Value == "type";
        if (isType && kind.Value != IdWord && Suggestions.Nearest(kind.Value, s_idWord) is not null && !Scalar.IsWord(kind.Value))
        {
            context.Report(TypeRules.UnknownType, kind.Span, $" '{kind.Value}'", $": did you mean '{IdWord}'?");
        }
        else if (!isType && kind.Value == IdWord && IsSwapped(type.Key.Value, "type"))
        {
            context.Report(StructureRules.UnknownKey, type.Key.Span, type.Key.Value, $"The id '{name.Text}'", ": did you mean 'type'?");
        }
        else if (isType && kind.Value is [>= 'a' and <= 'z', ..] and not IdWord && (Scalar.IsWord(kind.Value) || ForeignTypes.Read(kind.Value) is not null))
        {
            string written = ForeignTypes.Read(kind.Value) ?? kind.Value;
            context.Report(
                TypeRules.MisusedType,
                kind.Span,
                kind.Value,
                $"delete it and write '{written}' where it is used, since a type of its own is an id, an enum or a record; the members of a record stand under 'members:'");
        }
        else if (!isType || kind.Value != IdWord)
        {
            return null;
        }

        return new IdSyntax(name, text.Value.Trim());
    }

    /// <summary>
    /// Whether a word is a permutation of another one's letters. Nothing looser counts, since a member of a record may well have a similar
    /// name.
    /// </summary>
    private static bool IsSwapped(string text, string word) => text.OrderBy(c => c).SequenceEqual(word.OrderBy(c => c));

    private static TypeSyntax ParseMapping(ParseContext context, Word name, YamlMapping mapping)
    {
        if (JsonSchema.DeclarationKey(mapping) is { } schema)
        {
            context.Report(StructureRules.UnknownKey, schema.Key.Span, schema.Key.Value, $"The type '{name.Text}'", $" as JSON Schema has it: {JsonSchema.Declaration(name.Text, mapping)}");
            context.MarkPartial();
            return new BrokenTypeSyntax(name);
        }

        if (UnionParser.IsUnion(mapping))
        {
            return UnionParser.Parse(context, name, mapping);
        }

        YamlEntry? enumEntry = Find(mapping, "enum");
        bool hasValues = Find(mapping, "values") is { Value: YamlMapping values } && Find(values, "type") is null;
        if (enumEntry is not null && !hasValues && HasOnlyMembersBeside(mapping))
        {
            context.Report(StructureRules.AmbiguousRecord, enumEntry.Key.Span, "enum");
            return new BrokenTypeSyntax(name);
        }

        if (enumEntry is not null || hasValues)
        {
            return ParseEnum(context, name, mapping);
        }

        switch (mapping.Entries.FirstOrDefault(entry => entry.Key.Value is "members" || IsMembers(entry, mapping)))
        {
            case { Key.Value: "members", Value: YamlSequence } members:
                context.ReportKind(members, "'members'", "a mapping of names to types", "write 'members: { name: type }', without dashes");
                return new BrokenTypeSyntax(name);
            case { Key.Value: not "members" }:
                KeyedMapping.Read(context, mapping, $"The record '{name.Text}'", name.Span, SpecKeys.Record);
                return new BrokenTypeSyntax(name);
        }

        return Find(mapping, "members") is { Value: YamlMapping } ? ParseLongRecord(context, name, mapping) : ParseShortRecord(context, name, mapping);
    }

    /// <summary>Whether an entry holds the members under another language's word for them.</summary>
    private static bool IsMembers(YamlEntry entry, YamlMapping mapping) =>
        entry.Value is YamlMapping { Entries: { Count: > 0 } members }
        && Find((YamlMapping)entry.Value, "type") is null
        && ForeignKeys.Find(entry.Key.Value, s_membersKey) is not null
        && mapping.Entries.All(other => other == entry || other.Key.Value == "doc")
        && members.All(member => member.Value is YamlScalar or YamlMapping);

    /// <summary>Whether the other entries next to the key <c>enum</c> look like members, not like the values of an enum.</summary>
    private static bool HasOnlyMembersBeside(YamlMapping mapping)
    {
        var others = mapping.Entries.Select(entry => entry.Key.Value).Where(key => key is not ("enum" or "doc")).ToList();
        return others.Count > 0 && others.All(key => key != "values" && Suggestions.Nearest(key, s_valuesKey) is null);
    }

    private static RecordSyntax ParseLongRecord(ParseContext context, Word name, YamlMapping mapping)
    {
        var keys = KeyedMapping.Read(context, mapping, $"The record '{name.Text}'", name.Span, SpecKeys.Record);
        return new RecordSyntax(name, keys.Doc(), MemberParser.ParseMembers(context, keys.Entries("members", "a mapping")));
    }

    private static RecordSyntax ParseShortRecord(ParseContext context, Word name, YamlMapping mapping)
    {
        string doc = "";
        List<YamlEntry> members = new();
        foreach (YamlEntry entry in mapping.Entries)
        {
            if (entry is { Key.Value: "doc", Value: YamlScalar scalar })
            {
                doc = scalar.Value.Trim();
                if (Scalar.IsWord(doc))
                {
                    context.Report(StructureRules.AmbiguousRecord, entry.Key.Span, "doc");
                }
            }
            else
            {
                members.Add(entry);
            }
        }

        return new RecordSyntax(name, doc, MemberParser.ParseMembers(context, members));
    }

    private static TypeSyntax ParseEnum(ParseContext context, Word name, YamlMapping mapping)
    {
        var keys = KeyedMapping.Read(context, mapping, $"The enum '{name.Text}'", name.Span, SpecKeys.Enum);
        Word? kind = keys.RequiredWord("enum", "string");
        if (keys.Entry("values") is { } declared && ValuesRemedy(declared.Value) is { } remedy)
        {
            context.ReportKind(declared, "'values'", "a mapping of names to values", remedy);
            return new BrokenTypeSyntax(name);
        }

        keys.Required("values", "{ Name: value }");
        List<EnumValueSyntax> values = new();
        foreach (YamlEntry entry in keys.Entries("values", "a mapping of names to values"))
        {
            if (ParseEnumValue(context, entry) is { } value)
            {
                values.Add(value);
            }
        }

        bool isBroken = kind is null || keys.Entry("values") is not { Value: YamlMapping { Entries: var entries } }
            || (values.Count == 0 && entries.Count > 0);
        return isBroken
            ? new BrokenTypeSyntax(name)
            : new EnumSyntax(name, keys.Doc(), kind!, values.ToEquatableArray());
    }

    /// <summary>What to write instead of a list of values, or of values followed by their names; null when it is neither.</summary>
    private static string? ValuesRemedy(YamlNode node) => node switch
    {
        YamlSequence { Items: { Count: > 0 } items } when items.All(item => item is YamlScalar) =>
            $"write 'values: {JsonSchema.EnumValues(items.OfType<YamlScalar>().Select(item => item.Value))}'",
        YamlMapping { Entries: { Count: > 0 } entries } when entries.All(entry => IsReversed(entry)) =>
            $"the name stands first, 'values: {{ {((YamlScalar)entries[0].Value).Value}: {entries[0].Key.Value} }}'",
        _ => null,
    };

    private static bool IsReversed(YamlEntry entry) =>
        WholeNumbers.TryRead(entry.Key.Value, out _) && entry.Value is YamlScalar { Value: { Length: > 0 } text } && char.IsUpper(text[0]);

    private static EnumValueSyntax? ParseEnumValue(ParseContext context, YamlEntry entry)
    {
        Word name = new(entry.Key.Value, entry.Key.Span);
        switch (entry.Value)
        {
            case YamlScalar { IsNull: false } scalar:
                return new EnumValueSyntax(name, new Word(scalar.Value, scalar.Span), "", EquatableArray<Word>.Empty);
            case YamlMapping mapping:
                var keys = KeyedMapping.Read(context, mapping, $"The enum name '{name.Text}'", name.Span, SpecKeys.EnumValue);
                Word? value = keys.RequiredWord("value", "1");
                return value is null ? null : new EnumValueSyntax(name, value, keys.Doc(), ParseAliases(context, keys));
            default:
                context.ReportKind(entry, $"The enum name '{name.Text}'", "a value");
                return null;
        }
    }

    private static EquatableArray<Word> ParseAliases(ParseContext context, KeyedMapping keys) =>
        keys.Entry("alias") is { } entry ? WordList.Parse(context, entry, "a value or a list of values") : EquatableArray<Word>.Empty;

    private static YamlEntry? Find(YamlMapping mapping, string key) => mapping.Entries.FirstOrDefault(e => e.Key.Value == key);
}
