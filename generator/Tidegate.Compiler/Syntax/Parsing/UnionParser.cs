using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Scalars;
using Tidegate.Compiler.Text;
using Tidegate.Compiler.Yaml;

namespace Tidegate.Compiler.Syntax.Parsing;

/// <summary>
/// Reads a type that is one of several: told apart by a member, <c>{ oneOf: { tag: Record }, by: member }</c>, or by their shapes,
/// <c>{ oneOf: [type] }</c>.
/// </summary>
internal static class UnionParser
{
    public const string Key = "oneOf";
    public const string TagKey = "by";

    /// <summary>What JSON Schema calls alternatives that are told apart by their shapes.</summary>
    private const string ForeignKey = "anyOf";

    /// <summary>Whether a declaration is a union, and not a record that has a member of the name.</summary>
    public static bool IsUnion(YamlMapping mapping) => mapping.Entries.Any(entry => entry switch
    {
        { Key.Value: Key or ForeignKey, Value: YamlSequence } => true,
        { Key.Value: Key, Value: YamlMapping { Entries: var entries } } => !IsMember(entries),
        _ => false,
    });

    /// <summary>Whether the entries are the long form of a member, <c>{ type: string, doc: ... }</c>.</summary>
    private static bool IsMember(EquatableArray<YamlEntry> entries) =>
        entries.Any(entry => entry.Key.Value == "type") && entries.All(entry => SpecKeys.Member.Contains(entry.Key.Value));

    public static TypeSyntax Parse(ParseContext context, Word name, YamlMapping mapping)
    {
        var keys = KeyedMapping.Read(context, mapping, $"The union '{name.Text}'", name.Span, SpecKeys.Union);
        Word? tagName = keys.Word(TagKey);
        List<AlternativeSyntax>? alternatives = keys.Entry(Key) switch
        {
            { Value: YamlMapping tags } when keys.Required(TagKey, "kind") is not null => Parse(context, tags.Entries.Select(entry => ((YamlScalar?)entry.Key, entry.Value))),
            { Value: YamlSequence types } entry when keys.Entry(TagKey) is not null => Refuse(context, entry),
            { Value: YamlSequence types } => Parse(context, types.Items.Select(item => ((YamlScalar?)null, item))),
            _ => null,
        };
        return alternatives is null ? new BrokenTypeSyntax(name) : new UnionSyntax(name, keys.Doc(), alternatives.ToEquatableArray(), tagName);
    }

    private static List<AlternativeSyntax>? Refuse(ParseContext context, YamlEntry types)
    {
        string remedy = $"write the tag of each, '{Key}: {{ circle: Circle, square: Square }}', or delete '{TagKey}' where the shape of the JSON tells";
        context.ReportKind(types, $"'{Key}'", "a mapping of tags to records", remedy);
        return null;
    }

    /// <returns>Null when one cannot be read, which is reported: of the others nothing could be said.</returns>
    private static List<AlternativeSyntax>? Parse(ParseContext context, IEnumerable<(YamlScalar? Tag, YamlNode Value)> alternatives)
    {
        var all = alternatives.Select(alternative => Parse(context, alternative.Tag, alternative.Value)).ToList();
        return all.Contains(null) ? null : all.OfType<AlternativeSyntax>().ToList();
    }

    private static AlternativeSyntax? Parse(ParseContext context, YamlScalar? tag, YamlNode value)
    {
        string what = tag is null ? "An alternative" : $"The alternative '{tag.Value}'";
        Word? word = tag is null ? null : new Word(tag.Value, tag.Span);
        switch (value)
        {
            case YamlScalar { IsNull: false } scalar:
                return TypeExpressionParser.Parse(context, scalar) is { } type ? new AlternativeSyntax(word, FormOf(tag), type, "", null) : null;
            case YamlMapping mapping when JsonSchema.TypeKey(mapping) is { } schema:
                context.Report(StructureRules.UnknownKey, schema.Key.Span, schema.Key.Value, what, $": write '{JsonSchema.Type(mapping)}'");
                return null;
            case YamlMapping mapping:
                var keys = KeyedMapping.Read(context, mapping, what, word?.Span ?? mapping.Span, SpecKeys.Alternative);
                return MemberParser.ParseType(context, keys) is { } described ? new AlternativeSyntax(word, FormOf(tag), described, keys.Doc(), keys.Word("name")) : null;
            default:
                context.ReportKind(value, what, "a type, or a mapping with one");
                return null;
        }
    }

    /// <summary>What a tag is on the wire. In quotes it is text, as everywhere in YAML.</summary>
    private static ScalarForm FormOf(YamlScalar? tag) =>
        tag is not { Style: ScalarStyle.Plain } ? ScalarForm.Text
        : tag.Value is "true" or "false" ? ScalarForm.Boolean
        : JsonNumbers.IsNumber(tag.Value) ? ScalarForm.WholeNumber
        : ScalarForm.Text;
}
