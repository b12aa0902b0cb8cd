using System;
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

    /// <summary>The word for a header that carries the access token of the client.</summary>
    public const string BearerWord = "bearerToken";

    /// <summary>The word for a key that is made for a call, by which the service knows its attempts for one.</summary>
    public const string KeyWord = "idempotencyKey";

    /// <summary>Parses the members of a body, one of which may be the key of the call, <c>name: idempotencyKey</c>.</summary>
    public static EquatableArray<MemberSyntax> ParseBodyMembers(ParseContext context, IEnumerable<YamlEntry> entries) =>
        ParseMembers(context, entries).Select(AsKey).ToEquatableArray();

    public static EquatableArray<MemberSyntax> ParseMembers(ParseContext context, IEnumerable<YamlEntry> entries) =>
        Parse(context, entries, "member", SpecKeys.Member);

    public static EquatableArray<MemberSyntax> ParseParameters(ParseContext context, IEnumerable<YamlEntry> entries) =>
        Parse(context, entries, "parameter", SpecKeys.Parameter);

    /// <summary>Parses the parameters that a service declares under <c>client</c>.</summary>
    public static EquatableArray<MemberSyntax> ParseClient(ParseContext context, IEnumerable<YamlEntry> entries) =>
        Parse(context, entries, "parameter", SpecKeys.ClientParameter);

    /// <summary>Parses parameters, some of which may be the service's, <c>name: client</c>, or the client's own, <c>name: bearerToken</c>.</summary>
    public static EquatableArray<MemberSyntax> ParseWithClient(ParseContext context, IEnumerable<YamlEntry> entries) =>
        ParseParameters(context, entries)
            .Zip(entries, static (parameter, entry) => parameter with { IsQuoted = entry.Key.Style != ScalarStyle.Plain })
            .Select(parameter => parameter.Type switch
            {
                NamedType { Name: ClientWord } => parameter with { Type = null, IsClient = true },
                NamedType { Name: BearerWord } => parameter with { Type = null, IsBearerToken = true },
                _ => AsKey(parameter),
            })
            .ToEquatableArray();

    /// <summary>A key is a text.</summary>
    private static MemberSyntax AsKey(MemberSyntax member) => member.Type is NamedType { Name: KeyWord, Span: var place }
        ? member with { Type = new NamedType(place, Scalar.Of(ScalarKind.String).Word), IsIdempotencyKey = true }
        : member;

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
        keys = keys == SpecKeys.Member && key == MemberSyntax.FreeName ? SpecKeys.FreeMembers : keys;
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
            case YamlMapping { Entries: var places } when keys == SpecKeys.ClientParameter && places.FirstOrDefault(e => ParameterSection.NamedKeys.Contains(e.Key.Value)) is { } place:
                string inPlace = $": write 'in: {place.Key.Value}' with 'type: string', and the name that is sent for the key, as in 'X-Api-Key: {{ type: string, in: {place.Key.Value} }}'";
                context.Report(StructureRules.UnknownKey, place.Key.Span, place.Key.Value, what, inPlace);
                context.MarkPartial();
                return new MemberSyntax(name, isOptional, null, "", EquatableArray<Word>.Empty, false, null, true);
            case YamlMapping mapping when JsonSchema.EnumKey(mapping) is { Value: YamlSequence values } choice:
                string enumType = JsonSchema.TypeName(wireName);
                string declared = $": declare '{enumType}: {JsonSchema.Enum(mapping, values)}' under 'types:' of the service, and write '{key}: {enumType}'";
                context.Report(StructureRules.UnknownKey, choice.Key.Span, choice.Key.Value, what, declared);
                context.MarkPartial();
                return new MemberSyntax(name, isOptional, null, "", EquatableArray<Word>.Empty, false, null, true);
            case YamlMapping mapping when JsonSchema.TypeKey(mapping) is { } schema:
                string written = $"{wireName}{(isOptional ? "?" : "")}: {JsonSchema.Type(mapping)}";
                context.Report(StructureRules.UnknownKey, schema.Key.Span, schema.Key.Value, what, $": write '{written}'");
                context.MarkPartial();
                return new MemberSyntax(name, isOptional, null, "", EquatableArray<Word>.Empty, false, null, true);
            case YamlMapping { Entries: { Count: > 0 } entries } mapping when entries.Any(e => !keys.Contains(e.Key.Value) || IsMemberNamedName(e, mapping)) && entries.All(e => IsMember(e, keys)):
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
                var options = KeyedMapping.Read(context, mapping, what, name.Span, keys);
                return new MemberSyntax(
                    name,
                    isOptional,
                    ParseType(context, options),
                    options.Doc(),
                    ParseAliases(context, options),
                    options.Flag("secret") ?? false,
                    options.Word("name"),
                    true)
                {
                    In = ParseIn(context, options),
                    Default = options.Word("default"),
                    Limits = ParseLimits(options),
                };
            default:
                context.ReportKind(entry, what, "a type, such as 'string', or a mapping with one");
                return new MemberSyntax(name, isOptional, null, "", EquatableArray<Word>.Empty, false, null, false);
        }
    }

    /// <summary>Whether an entry below a member looks like a member of a record, which would have to be declared.</summary>
    private static bool IsMember(YamlEntry entry, string[] keys) =>
        entry.Key.Value.Length > 0
        && entry.Key.Value is not ("type" or "doc" or "secret")
        && (keys.Contains(entry.Key.Value) || (entry.Value is YamlScalar { Value: var word } && (Scalar.IsWord(word) || word.EndsWith("[]", StringComparison.Ordinal))) || (ForeignKeys.Find(entry.Key.Value, keys) is null && Suggestions.Nearest(entry.Key.Value, keys) is null))
        && (entry.Value is YamlMapping { Entries: { Count: > 0 } below } ? below.All(inner => IsMember(inner, keys)) : IsTypeWord(entry.Value));

    /// <summary>Whether <c>name</c> is that of a member and not the C# name, which is in upper case and stands beside a type.</summary>
    private static bool IsMemberNamedName(YamlEntry entry, YamlMapping record) =>
        entry is { Key.Value: "name", Value: YamlScalar { Value: [>= 'a' and <= 'z', ..] } } && record.Entries.All(other => other.Key.Value != "type");

    private static bool IsTypeWord(YamlNode node) =>
        node is YamlScalar { IsNull: false, Value: { Length: > 0 } value }
        && (Scalar.IsWord(value.TrimEnd('?', '[', ']')) || ForeignTypes.Read(value) is not null || char.IsUpper(value[0]));

    /// <summary>The type that a mapping with the key <c>type</c> says.</summary>
    /// <returns>Null when there is none that can be read, which is reported.</returns>
    public static TypeExpression? ParseType(ParseContext context, KeyedMapping values)
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

    private static EquatableArray<LimitSyntax> ParseLimits(KeyedMapping values) => LimitSyntax.Keys
        .Select(key => (Key: values.Entry(key)?.Key, Value: values.Word(key)))
        .Where(limit => limit.Value is not null)
        .Select(limit => new LimitSyntax(new Word(limit.Key!.Value, limit.Key.Span), limit.Value!))
        .ToEquatableArray();

    private static Word? ParseIn(ParseContext context, KeyedMapping values)
    {
        Word? place = values.Word("in");
        if (place is null || ParameterSection.NamedKeys.Contains(place.Text))
        {
            return place;
        }

        context.ReportKind(values.Entry("in")!, "'in'", "'query', 'header' or 'cookie'", place.Text == ParameterSection.Path ? "a parameter of a path is declared by each endpoint that has the path" : null);
        return null;
    }

    private static EquatableArray<Word> ParseAliases(ParseContext context, KeyedMapping values) =>
        values.Entry("alias") is { } entry
            ? WordList.Parse(context, entry, "a name or a list of names")
            : EquatableArray<Word>.Empty;
}
