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

    /// <summary>How bodies can be compressed.</summary>
    private static readonly string[] s_compress = ["gzip"];

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
            BodyParser.Parse(context, keys),
            ReturnsParser.Parse(context, keys.Required("returns", "none")),
            ErrorParser.Parse(context, keys),
            keys.Flag("idempotent") ?? false,
            keys.Entry("idempotent")?.Value.Span,
            SampleParser.Parse(context, keys.Entry("samples")));
        endpoint = endpoint with
        {
            Statuses = ReturnsParser.ParseStatuses(context, keys.Entry("returns")),
            Groups = GroupsParser.Parse(context, keys),
            Deprecation = ParseDeprecation(context, keys),
            Host = keys.Word("host"),
            Auth = AuthParser.Parse(keys),
            Compress = keys.Choice("compress", s_compress, "delete it where the service does not take bodies with 'Content-Encoding: gzip'"),
            Envelope = keys.Entry("envelope") is { } envelope ? EnvelopeParser.Parse(context, envelope) : null,
            Beside = EnvelopeParser.ParseBeside(context, keys),
            Paging = PagingParser.ParseOfEndpoint(context, keys.Entry("paging")),
            Task = TaskParser.Parse(context, keys.Entry(TaskParser.Key)),
        };
        return endpoint with { IsPartial = context.IsPartial, BrokenLines = context.BrokenLines, HasErrors = context.HasErrors, StrayTypes = StrayTypes(mapping) };
    }

    private static EquatableArray<string> StrayTypes(YamlMapping mapping) => mapping.Entries
        .Where(entry => entry is { Key.Value: "types", Value: YamlMapping })
        .SelectMany(entry => ((YamlMapping)entry.Value).Entries.Select(type => type.Key.Value))
        .ToEquatableArray();

    private static string? ParseDeprecation(ParseContext context, KeyedMapping keys)
    {
        Word? advice = keys.Word("deprecated");
        if (advice is null || advice.Text.Trim() is not ("" or "true" or "false"))
        {
            return advice?.Text.Trim();
        }

        context.ReportKind(keys.Entry("deprecated")!, "'deprecated'", "a sentence that says what to use instead", "write such as 'Use FindSlots.', or delete it where the operation is not deprecated");
        return null;
    }

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
                    entry, "'path'", "a mapping of parameters to types", BodyParser.AsMapping(entry) ?? "write '{ name: type }' for each placeholder; the path itself stands in 'request:'");
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
                return MemberParser.ParseWithClient(context, mapping.Entries.Where(parameter => key == ParameterSection.Query ? !IsAction(context, parameter) : !ForeignValues.IsValue(context, key, parameter)));
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
}
