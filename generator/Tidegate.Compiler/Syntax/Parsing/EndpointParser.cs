using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Scalars;
using Tidegate.Compiler.Text;
using Tidegate.Compiler.Yaml;

namespace Tidegate.Compiler.Syntax.Parsing;

/// <summary>Reads the keys of an endpoint file, in the order of the reference.</summary>
internal static class EndpointParser
{
    public const string NameKey = "endpoint";

    public static EndpointSyntax Parse(ParseContext context, string path, YamlMapping mapping)
    {
        mapping = SplitRequest.Join(context, mapping);
        IReadOnlyDictionary<string, string> misplaced = SpecKeys.Service.Except(SpecKeys.Endpoint).ToDictionary(key => key, _ => "service.yaml");
        var keys = KeyedMapping.Read(context, mapping, "An endpoint", mapping.Entries[0].Key.Span, misplaced, SpecKeys.Endpoint);
        EndpointSyntax endpoint = new(
            path,
            false,
            EquatableArray<int>.Empty,
            false,
            keys.RequiredWord(NameKey, "GetFlow"),
            keys.Doc(),
            ParseRequires(context, keys.Entry("requires")),
            RequestParser.Parse(context, keys.Required("request", "GET /flows")),
            keys.Word("action"),
            ParameterSection.Keys.Select(key => new ParameterSection(key, ParseParameters(context, key, keys.Entry(key)))).ToEquatableArray(),
            ParseBody(context, keys.Entry("body")),
            ParseReturns(context, keys.Required("returns", "none")),
            ErrorParser.Parse(context, keys),
            keys.Flag("idempotent") ?? false,
            keys.Entry("idempotent")?.Value.Span,
            SampleParser.Parse(context, keys.Entry("samples")));
        return endpoint with { IsPartial = context.IsPartial, BrokenLines = context.BrokenLines, HasErrors = context.HasErrors, StrayTypes = StrayTypes(mapping) };
    }

    private static EquatableArray<string> StrayTypes(YamlMapping mapping) => mapping.Entries
        .Where(entry => entry is { Key.Value: "types", Value: YamlMapping })
        .SelectMany(entry => ((YamlMapping)entry.Value).Entries.Select(type => type.Key.Value))
        .ToEquatableArray();

    /// <summary>A list whose items are <c>name: type</c>, as a single mapping; null when the value is not such a list.</summary>
    private static string? AsMapping(YamlEntry entry) =>
        entry.Value is YamlSequence { Items: { Count: > 0 } items } && items.All(item => item is YamlMapping { Entries.Count: 1 })
            ? $"write one mapping, without dashes, '{entry.Key.Value}: {{ {JsonSchema.Member(((YamlMapping)items[0]).Entries[0])}{(items.Count > 1 ? ", ..." : "")} }}'"
            : null;

    private static EquatableArray<string> ParseRequires(ParseContext context, YamlEntry? entry) =>
        entry is null
            ? EquatableArray<string>.Empty
            : WordList.Parse(context, entry, "a sentence or a list of sentences").Select(word => word.Text.Trim()).ToEquatableArray();

    private static EquatableArray<MemberSyntax> ParseParameters(ParseContext context, string key, YamlEntry? entry) =>
        key == ParameterSection.Path ? ParsePath(context, entry) : ParseNamed(context, key, entry);

    private static EquatableArray<MemberSyntax> ParsePath(ParseContext context, YamlEntry? entry)
    {
        switch (entry)
        {
            case null:
                return EquatableArray<MemberSyntax>.Empty;
            case { Value: YamlMapping mapping }:
                return MemberParser.ParseParameters(context, mapping.Entries);
            default:
                context.ReportKind(
                    entry, "'path'", "a mapping of parameters to types", AsMapping(entry) ?? "write '{ name: type }' for each placeholder; the path itself stands in 'request:'");
                return EquatableArray<MemberSyntax>.Empty;
        }
    }

    private static EquatableArray<MemberSyntax> ParseNamed(ParseContext context, string key, YamlEntry? entry)
    {
        switch (entry)
        {
            case null:
                return EquatableArray<MemberSyntax>.Empty;
            case { Value: YamlMapping mapping }:
                return MemberParser.ParseWithClient(context, mapping.Entries.Where(parameter => key != ParameterSection.Query || !IsAction(context, parameter)));
            case { Value: YamlSequence { Items: var items } } when items.OfType<YamlMapping>().Any():
                context.ReportKind(items.OfType<YamlMapping>().First(), $"'{key}'", "one mapping and no list of them", $"write '{key}: {{ name: type }}', with '?' after the names that can be absent");
                return EquatableArray<MemberSyntax>.Empty;
            case { Value: YamlSequence }:
                return WordList.Parse(context, entry, "a list").Select(MemberParser.ClientParameter).ToEquatableArray();
            default:
                context.ReportKind(entry, $"'{key}'", "a list of client parameters or a mapping of parameters to types", "write '[userId]' or '{ name: type }', or delete it where there are none");
                return EquatableArray<MemberSyntax>.Empty;
        }
    }

    /// <summary>Whether a parameter is the fixed action, which has a key of its own; that is reported.</summary>
    private static bool IsAction(ParseContext context, YamlEntry parameter)
    {
        bool isAction = parameter is { Key.Value: "action", Value: YamlScalar { IsNull: false, Value: var value } }
            && value != MemberParser.ClientWord
            && !Scalar.IsWord(value.TrimEnd('?'))
            && ForeignTypes.Read(value) is null
            && !char.IsUpper(value[0]);
        if (isAction)
        {
            context.ReportMisplaced(parameter.Key, $"the endpoint itself, as 'action: {((YamlScalar)parameter.Value).Value}'");
        }

        return isAction;
    }

    private static BodySyntax? ParseBody(ParseContext context, YamlEntry? entry)
    {
        switch (entry)
        {
            case null:
                return null;
            case { Value: YamlMapping mapping } when JsonSchema.Example(mapping) is { } members:
                context.ReportKind(entry, "'body'", "types and not values", $"write '{members}', and the JSON under 'samples:'");
                return null;
            case { Value: YamlMapping mapping }:
                return new ObjectBodySyntax(entry.Key.Span, MemberParser.ParseMembers(context, mapping.Entries));
            case { Value: YamlScalar { Value: "none" or "void" or "None" or "无" or "N/A" or "n/a" } }:
                context.ReportKind(entry, "'body'", "a mapping of members to types, or a type", "delete it where there is none");
                return null;
            case { Value: YamlScalar { IsNull: false } scalar } when ForeignRows.Member(scalar.Value) is { } member:
                context.ReportKind(entry, "'body'", "a mapping of members to types", $"write '{member}', each member on a line of its own");
                return null;
            case { Value: YamlScalar { IsNull: false } scalar }:
                return new ValueBodySyntax(entry.Key.Span, TypeExpressionParser.Parse(context, scalar));
            default:
                context.ReportKind(entry, "'body'", "a mapping of members to types, or a type", AsMapping(entry) ?? "delete it where there is none");
                return null;
        }
    }

    private static TypeExpression? ParseReturns(ParseContext context, YamlEntry? entry)
    {
        switch (entry)
        {
            case null:
                return null;
            case { Value: YamlScalar { IsNull: false } scalar }:
                return TypeExpressionParser.Parse(context, scalar);
            case { Value: YamlSequence { Items: { Count: 1 } items } } when items[0] is YamlScalar item:
                context.ReportKind(entry, "'returns'", "a type", $"write '{ForeignTypes.Read(item.Value) ?? item.Value}[]'");
                return null;
            case { Value: YamlMapping mapping }:
                string type = JsonSchema.Result(mapping) is { } written ? $"write '{written}'"
                    : $"give it a name under 'types:' of the service, such as 'Result: {JsonSchema.Short(mapping)}', and write that name";
                context.ReportKind(entry, "'returns'", "a type", type);
                return null;
            default:
                context.ReportKind(entry, "'returns'", "a type, or 'none'");
                return null;
        }
    }
}
