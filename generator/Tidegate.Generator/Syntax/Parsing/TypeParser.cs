using System.Collections.Generic;
using System.Linq;
using Tidegate.Generator.Diagnostics;
using Tidegate.Generator.Text;
using Tidegate.Generator.Yaml;

namespace Tidegate.Generator.Syntax.Parsing;

/// <summary>
/// Reads a declaration under <c>types</c>: an id (the word <c>id</c>, or a mapping when it has a <c>doc</c>), an enum, or a
/// record in its short form (the members themselves) or its long form (with the key <c>members</c>).
/// </summary>
internal static class TypeParser
{
    private const string Expected = "id, an enum, or the members of a record";

    private static readonly string[] s_valuesKey = { "values" };

    public static TypeSyntax Parse(ParseContext context, YamlEntry entry)
    {
        Word name = new(entry.Key.Value, entry.Key.Span);
        switch (entry.Value)
        {
            case YamlScalar { Value: "id", Style: ScalarStyle.Plain }:
                return new IdSyntax(name, "");
            case YamlMapping mapping when DocOfId(mapping) is { } doc:
                return new IdSyntax(name, doc);
            case YamlMapping mapping:
                return ParseMapping(context, name, mapping);
            default:
                context.ReportKind(entry, $"The type '{name.Text}'", Expected);
                return new BrokenTypeSyntax(name);
        }
    }

    /// <returns>Null when the mapping is more than <c>{ type: id, doc: ... }</c>, or less.</returns>
    private static string? DocOfId(YamlMapping mapping) =>
        mapping.Entries.Count == 2
        && Find(mapping, "type") is { Value: YamlScalar { Value: "id", Style: ScalarStyle.Plain } }
        && Find(mapping, "doc") is { Value: YamlScalar doc }
            ? doc.Value.Trim()
            : null;

    private static TypeSyntax ParseMapping(ParseContext context, Word name, YamlMapping mapping)
    {
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

        return Find(mapping, "members") is { Value: YamlMapping } ? ParseLongRecord(context, name, mapping) : ParseShortRecord(context, name, mapping);
    }

    /// <summary>Whether what stands beside the key <c>enum</c> looks like members, not like the values of an enum.</summary>
    private static bool HasOnlyMembersBeside(YamlMapping mapping)
    {
        List<string> others = mapping.Entries.Select(entry => entry.Key.Value).Where(key => key is not ("enum" or "doc")).ToList();
        return others.Count > 0 && others.All(key => key != "values" && Suggestions.Nearest(key, s_valuesKey) is null);
    }

    private static RecordSyntax ParseLongRecord(ParseContext context, Word name, YamlMapping mapping)
    {
        KeyedMapping keys = KeyedMapping.Read(context, mapping, $"The record '{name.Text}'", name.Span, "doc", "members");
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
                if (ScalarWords.All.Contains(doc))
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
        KeyedMapping keys = KeyedMapping.Read(context, mapping, $"The enum '{name.Text}'", name.Span, "enum", "doc", "values");
        Word? kind = keys.RequiredWord("enum", "string");
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

    private static EnumValueSyntax? ParseEnumValue(ParseContext context, YamlEntry entry)
    {
        Word name = new(entry.Key.Value, entry.Key.Span);
        switch (entry.Value)
        {
            case YamlScalar { IsNull: false } scalar:
                return new EnumValueSyntax(name, new Word(scalar.Value, scalar.Span), "");
            case YamlMapping mapping:
                KeyedMapping keys = KeyedMapping.Read(context, mapping, $"The enum name '{name.Text}'", name.Span, "value", "doc");
                Word? value = keys.RequiredWord("value", "1");
                return value is null ? null : new EnumValueSyntax(name, value, keys.Doc());
            default:
                context.ReportKind(entry, $"The enum name '{name.Text}'", "a value");
                return null;
        }
    }

    private static YamlEntry? Find(YamlMapping mapping, string key) => mapping.Entries.FirstOrDefault(e => e.Key.Value == key);
}
