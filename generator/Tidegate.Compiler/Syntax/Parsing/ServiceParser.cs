using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Scalars;
using Tidegate.Compiler.Text;
using Tidegate.Compiler.Yaml;

namespace Tidegate.Compiler.Syntax.Parsing;

/// <summary>Reads the keys of a service file, in the order of the reference.</summary>
internal static class ServiceParser
{
    public const string NameKey = "service";

    private static readonly string[] s_envelopeNames = { "code", "message", "data", "requestId" };

    public static ServiceSyntax Parse(ParseContext context, string path, YamlMapping mapping)
    {
        IReadOnlyDictionary<string, string> misplaced = SpecKeys.Endpoint.Except(SpecKeys.Service).ToDictionary(key => key, _ => "an endpoint file");
        var keys = KeyedMapping.Read(context, mapping, "A service", mapping.Entries[0].Key.Span, misplaced, SpecKeys.Service);
        EquatableArray<YamlEntry> client = keys.Entries("client", "a mapping of parameters to types");
        EquatableArray<YamlEntry> types = keys.Entries("types", "a mapping of names to types");
        ServiceSyntax service = new(
            path,
            false,
            EquatableArray<int>.Empty,
            keys.RequiredWord(NameKey, "Name"),
            keys.RequiredWord("namespace", "Company.Name"),
            keys.Doc(),
            keys.Word("basePath"),
            ParseEnvelope(context, keys.Entry("envelope")),
            ParsePaging(context, keys.Entry("paging")),
            MemberParser.ParseParameters(context, client),
            ErrorParser.Parse(context, keys),
            types.Where(entry => !IsInclude(context, entry)).Select(entry => TypeParser.Parse(context, entry)).ToEquatableArray());
        return service with { IsPartial = context.IsPartial, BrokenLines = context.BrokenLines };
    }

    /// <summary>Whether an entry is meant to include another file, which is reported.</summary>
    private static bool IsInclude(ParseContext context, YamlEntry entry)
    {
        bool isInclude = entry.Key.Value is "$ref" or "ref" or "import" or "include" or "!include";
        if (isInclude)
        {
            context.Report(StructureRules.UnknownKey, entry.Key.Span, entry.Key.Value, "'types'", ": write the types out, since no file includes another");
            context.MarkPartial();
        }

        return isInclude;
    }

    private static EnvelopeSyntax ParseEnvelope(ParseContext context, YamlEntry? entry)
    {
        if (entry?.Value is not YamlMapping mapping)
        {
            if (entry is not null)
            {
                context.ReportKind(entry, "'envelope'", "a mapping such as { code: code, data: data }", "delete it where the answers have 'code', 'msg' and 'data'");
            }

            return new EnvelopeSyntax(entry?.Key.Span, EquatableArray<Word>.Empty, null, null, null, null);
        }

        var keys = KeyedMapping.Read(context, mapping, "The envelope", entry.Key.Span, SpecKeys.Envelope);
        foreach (YamlScalar name in s_envelopeNames.Select(key => keys.Entry(key)?.Value).OfType<YamlScalar>())
        {
            if (name.Style == ScalarStyle.Plain && Scalar.IsWord(name.Value) && name.Value != "id")
            {
                context.ReportKind(name, "A name of the envelope", "the name of a member of the answers", "the types of the envelope are known");
            }
            else if (name.Style == ScalarStyle.Plain && name.Value.Any(c => c is '.' or '/' or '$' || OddNames.IsOdd(c)))
            {
                context.ReportKind(name, "A name of the envelope", "the name of one member", "what is inside of it is said under 'returns:'");
            }
        }

        return new EnvelopeSyntax(
            entry.Key.Span,
            keys.Entry("code") is { } code ? WordList.Parse(context, code, "a name or a list of names") : EquatableArray<Word>.Empty,
            keys.Number("success"),
            keys.Word("message"),
            keys.Word("data"),
            keys.Word("requestId"));
    }

    private static PagingSyntax? ParsePaging(ParseContext context, YamlEntry? entry)
    {
        if (entry?.Value is not YamlMapping mapping)
        {
            if (entry is not null)
            {
                context.ReportKind(entry, "'paging'", "a mapping such as { type: Pagination, page: pageNo, size: pageSize }");
            }

            return null;
        }

        var keys = KeyedMapping.Read(context, mapping, "The paging", entry.Key.Span, SpecKeys.Paging);
        Word? type = keys.RequiredWord("type", "Pagination");
        Word? page = keys.RequiredWord("page", "pageNo");
        Word? size = keys.RequiredWord("size", "pageSize");
        int? first = keys.Number("first");
        int? defaultSize = keys.Number("defaultSize");
        if (defaultSize < 1)
        {
            context.ReportKind(keys.Entry("defaultSize")!, "'defaultSize'", "a whole number above 0");
        }

        return type is null || page is null || size is null ? null : new PagingSyntax(type, page, size, first, defaultSize);
    }
}
