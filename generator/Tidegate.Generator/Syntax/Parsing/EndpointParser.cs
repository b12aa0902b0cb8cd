using System.Collections.Generic;
using System.Linq;
using Tidegate.Generator.Text;
using Tidegate.Generator.Yaml;

namespace Tidegate.Generator.Syntax.Parsing;

/// <summary>Reads the keys of an endpoint file, in their order in the reference.</summary>
internal static class EndpointParser
{
    public const string NameKey = "endpoint";

    public static readonly string[] Keys =
    {
        NameKey, "doc", "requires", "request", "action", "path", "query", "body", "returns", "errors", "idempotent", "samples",
    };

    public static EndpointSyntax Parse(ParseContext context, string path, YamlMapping mapping)
    {
        mapping = SplitRequest.Join(context, mapping);
        IReadOnlyDictionary<string, string> misplaced = ServiceParser.Keys.Except(Keys).ToDictionary(key => key, _ => "service.yaml");
        KeyedMapping keys = KeyedMapping.Read(context, mapping, "An endpoint", mapping.Entries[0].Key.Span, misplaced, Keys);
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
            MemberParser.ParseParameters(context, keys.Entries("path", "a mapping of parameters to types")),
            ParseQuery(context, keys.Entry("query")),
            ParseBody(context, keys.Entry("body")),
            ParseReturns(context, keys.Required("returns", "none")),
            ErrorParser.Parse(context, keys),
            keys.Flag("idempotent") ?? false,
            keys.Entry("idempotent")?.Value.Span,
            SampleParser.Parse(context, keys.Entry("samples")));
        return endpoint with { IsPartial = context.IsPartial, BrokenLines = context.BrokenLines, HasErrors = context.HasErrors };
    }

    private static EquatableArray<string> ParseRequires(ParseContext context, YamlEntry? entry) =>
        entry is null
            ? EquatableArray<string>.Empty
            : WordList.Parse(context, entry, "a sentence or a list of sentences").Select(word => word.Text.Trim()).ToEquatableArray();

    private static EquatableArray<MemberSyntax> ParseQuery(ParseContext context, YamlEntry? entry)
    {
        switch (entry)
        {
            case null:
                return EquatableArray<MemberSyntax>.Empty;
            case { Value: YamlMapping mapping }:
                return MemberParser.ParseParameters(context, mapping.Entries);
            case { Value: YamlSequence { Items: var items } } when items.OfType<YamlMapping>().Any():
                context.ReportKind(items.OfType<YamlMapping>().First(), "'query'", "one mapping: write 'query: { name: type }', with '?' after the names that can be absent");
                return EquatableArray<MemberSyntax>.Empty;
            case { Value: YamlSequence }:
                return WordList.Parse(context, entry, "a list").Select(MemberParser.ClientParameter).ToEquatableArray();
            default:
                context.ReportKind(entry, "'query'", "a list of client parameters or a mapping of parameters to types");
                return EquatableArray<MemberSyntax>.Empty;
        }
    }

    private static BodySyntax? ParseBody(ParseContext context, YamlEntry? entry)
    {
        switch (entry)
        {
            case null:
                return null;
            case { Value: YamlMapping mapping }:
                return new ObjectBodySyntax(entry.Key.Span, MemberParser.ParseMembers(context, mapping.Entries));
            case { Value: YamlScalar { IsNull: false } scalar }:
                return new ValueBodySyntax(entry.Key.Span, TypeExpressionParser.Parse(context, scalar));
            default:
                context.ReportKind(entry, "'body'", "a mapping of members to types, or a type");
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
                context.ReportKind(entry, "'returns'", $"a type: write '{ForeignTypes.Read(item.Value) ?? item.Value}[]'");
                return null;
            case { Value: YamlMapping mapping }:
                string type = JsonSchema.Type(mapping) is { } written ? $"write '{written}'"
                    : $"give it a name under 'types:' of the service, such as 'Result: {JsonSchema.Short(mapping)}', and write that name";
                context.ReportKind(entry, "'returns'", $"a type: {type}");
                return null;
            default:
                context.ReportKind(entry, "'returns'", "a type, or 'none'");
                return null;
        }
    }
}
