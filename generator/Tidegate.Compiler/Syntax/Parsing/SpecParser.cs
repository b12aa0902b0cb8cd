using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Text;
using Tidegate.Compiler.Yaml;

namespace Tidegate.Compiler.Syntax.Parsing;

/// <summary>Reads one spec file of either kind.</summary>
internal static class SpecParser
{
    public static ParsedSpec Parse(string path, string text)
    {
        DiagnosticBag diagnostics = new();
        SpecSyntax? syntax = Parse(path, text, diagnostics);
        return new ParsedSpec(path, syntax, diagnostics.ToEquatableArray());
    }

    private static SpecSyntax? Parse(string path, string text, DiagnosticBag diagnostics)
    {
        SpecFileKind kind = SpecFiles.KindOf(path);
        SourceSpan start = new(path, 0, 0, 0, 0, 0, 0);
        if (kind == SpecFileKind.Unknown)
        {
            diagnostics.Report(StructureRules.UnknownFile, start, SpecFiles.FileName(path));
            return IsService(path, text) ? new MisnamedServiceSyntax(path) : null;
        }

        string nameKey = kind == SpecFileKind.Service ? ServiceParser.NameKey : EndpointParser.NameKey;
        YamlNode? root = YamlReader.Read(path, text, diagnostics);
        if (root is YamlMapping entries)
        {
            LookAlikeCheck.Check(entries, diagnostics);
            LeftoverCheck.Check(entries, diagnostics);
        }

        ParseContext context = new(diagnostics);
        switch (root)
        {
            case YamlMapping { Entries.Count: > 0 } mapping when StrangerIn(mapping, nameKey) is { } stranger:
                context.Report(
                    StructureRules.UnknownKey, stranger.Key.Span, stranger.Key.Value, kind == SpecFileKind.Service ? "A service" : "An endpoint", Explain(stranger.Key.Value));
                diagnostics.AddRange(context.Diagnostics);
                return null;
            case YamlMapping { Entries.Count: > 0 } mapping:
                SpecSyntax syntax = kind == SpecFileKind.Service
                    ? ServiceParser.Parse(context, path, mapping)
                    : EndpointParser.Parse(context, path, mapping);
                diagnostics.AddRange(context.Diagnostics);
                return syntax;
            case null:
                return null;
            case { } node:
                if (!context.IsDamaged)
                {
                    context.ReportKind(
                        node, "A spec file", $"a mapping that begins with '{nameKey}:'", node is YamlSequence ? "write each operation in a file of its own, without the dash" : null);
                    diagnostics.AddRange(context.Diagnostics);
                }

                return null;
        }
    }

    /// <summary>The key that shows that a file is something else entirely; null when there is none.</summary>
    private static YamlEntry? StrangerIn(YamlMapping mapping, string nameKey)
    {
        if (mapping.Entries.Any(entry => entry.Key.Value == nameKey))
        {
            return null;
        }

        return mapping.Entries.FirstOrDefault(entry => Explain(entry.Key.Value).Length > 0 && entry.Key.Value != nameKey);
    }

    private static string Explain(string key) => key switch
    {
        "openapi" or "swagger" => ": this is an OpenAPI document, so write a service.yaml and a file for each operation, as AUTHORING.md shows",
        ServiceParser.NameKey => ": this is a service, so name the file 'service.yaml'",
        EndpointParser.NameKey => ": this is an endpoint, so let the name of its file end with '.endpoint.yaml'",
        _ => "",
    };

    /// <summary>Whether a file has the key that names a service. Its other mistakes are reported once the file's name is right.</summary>
    private static bool IsService(string path, string text) =>
        YamlReader.Read(path, text, new DiagnosticBag()) is YamlMapping mapping
        && mapping.Entries.Any(entry => entry.Key.Value == ServiceParser.NameKey);
}
