using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Yaml;

namespace Tidegate.Compiler.Syntax.Parsing;

/// <summary>Reads what the body of a request is. The fields of a form and the parts of a body are parameters, and are read as such.</summary>
internal static class BodyParser
{
    public const string UploadKey = "upload";

    private const string BodyKey = "body";
    private const string AnyFile = "file";

    /// <summary>The keys that each say what the body is, in the order of the reference.</summary>
    private static readonly string[] s_keys = [ParameterSection.Form, ParameterSection.Parts, BodyKey, UploadKey];

    public static BodySyntax? Parse(ParseContext context, KeyedMapping keys)
    {
        YamlEntry[] given = s_keys.Select(keys.Entry).OfType<YamlEntry>().OrderBy(entry => entry.Key.Span.Start).ToArray();
        foreach (YamlEntry second in given.Skip(1))
        {
            context.Report(BodyRules.SeveralBodies, second.Key.Span, second.Key.Value, given[0].Key.Value);
        }

        return given.Length == 0 ? null : Parse(context, given[0]);
    }

    /// <summary>A list whose items are <c>name: type</c>, as a single mapping; null when the value is not such a list.</summary>
    public static string? AsMapping(YamlEntry entry) =>
        entry.Value is YamlSequence { Items: { Count: > 0 } items } && items.All(item => item is YamlMapping { Entries.Count: 1 })
            ? $"write one mapping, without dashes, '{entry.Key.Value}: {{ {JsonSchema.Member(((YamlMapping)items[0]).Entries[0])}{(items.Count > 1 ? ", ..." : "")} }}'"
            : null;

    private static BodySyntax? Parse(ParseContext context, YamlEntry entry) => entry.Key.Value switch
    {
        ParameterSection.Form => new FormBodySyntax(entry.Key.Span),
        ParameterSection.Parts => ParseParts(context, entry),
        UploadKey => ParseUpload(context, entry),
        _ => ParseBody(context, entry),
    };

    private static PartsBodySyntax ParseParts(ParseContext context, YamlEntry entry)
    {
        if (entry.Value is YamlMapping { Entries.Count: 0 } or YamlSequence { Items.Count: 0 })
        {
            context.Report(BodyRules.NoParts, entry.Key.Span);
        }

        return new PartsBodySyntax(entry.Key.Span);
    }

    private static FileBodySyntax? ParseUpload(ParseContext context, YamlEntry entry)
    {
        switch (entry.Value)
        {
            case YamlScalar { IsNull: false, Value: AnyFile }:
                return new FileBodySyntax(entry.Key.Span, null);
            case YamlScalar { IsNull: false } scalar when MediaTypes.IsMediaType(scalar.Value):
                return new FileBodySyntax(entry.Key.Span, new Word(scalar.Value, scalar.Span));
            case YamlScalar { IsNull: false, Value: { Length: > 0 } value } scalar:
                context.Report(BodyRules.BadUpload, scalar.Span, value, "write 'file' for any file, or a media type such as 'text/csv'");
                return null;
            default:
                context.ReportKind(entry, "'upload'", "'file' or a media type, such as 'text/csv'");
                return null;
        }
    }

    private static BodySyntax? ParseBody(ParseContext context, YamlEntry entry)
    {
        switch (entry)
        {
            case { Value: YamlMapping mapping } when JsonSchema.Example(mapping) is { } members:
                context.ReportKind(entry, "'body'", "types and not values", $"write '{members}', and the JSON under 'samples:'");
                return null;
            case { Value: YamlMapping mapping } when JsonSchema.DeclarationKey(mapping) is not null:
                string written = JsonSchema.Type(mapping) is { } type ? $"write 'body: {type}'" : $"write the members directly under 'body:', as {JsonSchema.Declaration(BodyKey, mapping).Replace("write ", "")}";
                context.ReportKind(entry, "'body'", "types and no schema", written);
                return null;
            case { Value: YamlMapping mapping }:
                return new ObjectBodySyntax(entry.Key.Span, MemberParser.ParseBodyMembers(context, mapping.Entries));
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
}
