using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Text;
using Tidegate.Compiler.Yaml;

namespace Tidegate.Compiler.Syntax.Parsing;

/// <summary>Reads the keys of a service file, in the order of the reference.</summary>
internal static class ServiceParser
{
    public const string NameKey = "service";

    public const string LackingKey = "lacking";

    private static readonly string[] s_access = ["internal"];
    private static readonly string[] s_lacking = [LackingWords.Error, LackingWords.Drift];

    public static ServiceSyntax Parse(ParseContext context, string path, YamlMapping mapping)
    {
        IReadOnlyDictionary<string, string> misplaced = SpecKeys.Endpoint.Except(SpecKeys.Service).Except(ParameterSection.NamedKeys).ToDictionary(key => key, _ => "an endpoint file");
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
            EnvelopeParser.Parse(context, keys.Entry("envelope")),
            PagingParser.ParseOfService(context, keys.Entry("paging")),
            MemberParser.ParseClient(context, client),
            ErrorParser.Parse(context, keys),
            types.Where(entry => !IsInclude(context, entry)).Select(entry => TypeParser.Parse(context, entry)).ToEquatableArray())
        {
            Constants = ConstantParser.Parse(context, keys.Entry("constants")),
            Hosts = keys.Entries("hosts", "a mapping of names to sentences").Select(entry => ParseHost(context, entry)).ToEquatableArray(),
            Auth = AuthParser.Parse(keys),
            Lacking = keys.Choice(LackingKey, s_lacking, "write 'lacking: drift' where good answers lack members that they must have"),
            Access = keys.Choice("access", s_access, "delete it where everybody may see the client"),
        };
        return service with { IsPartial = context.IsPartial, BrokenLines = context.BrokenLines };
    }

    private static HostSyntax ParseHost(ParseContext context, YamlEntry entry)
    {
        Word name = new(entry.Key.Value, entry.Key.Span);
        if (entry.Value is YamlScalar { IsNull: false } doc)
        {
            return new HostSyntax(name, doc.Value.Trim());
        }

        context.ReportKind(entry, $"The host '{name.Text}'", "a sentence that says what is sent there", "its address is an option of the client");
        return new HostSyntax(name, "");
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
}
