using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Text;
using Tidegate.Compiler.Yaml;

namespace Tidegate.Compiler.Syntax.Parsing;

/// <summary>
/// Handles a method and path under separate keys, as on documentation pages. That is one mistake; the rest of the file is checked as if the
/// request line were there.
/// </summary>
internal static class SplitRequest
{
    private const string RequestKey = "request";

    private static readonly HashSet<string> s_methodKeys = Set(ForeignKeyWords.MethodWords);
    private static readonly HashSet<string> s_pathKeys = Set("path " + ForeignKeyWords.PathWords);

    /// <summary>The mapping with the request line that these keys amount to; the mapping itself when it has none of them.</summary>
    public static YamlMapping Join(ParseContext context, YamlMapping mapping)
    {
        YamlEntry? path = mapping.Entries.FirstOrDefault(entry => s_pathKeys.Contains(entry.Key.Value) && IsPath(entry.Value));
        if (path is null || mapping.Entries.Any(entry => entry.Key.Value == RequestKey))
        {
            return mapping;
        }

        YamlEntry? method = mapping.Entries.FirstOrDefault(entry => s_methodKeys.Contains(entry.Key.Value) && entry.Value is YamlScalar);
        YamlEntry first = mapping.Entries.First(entry => entry == path || entry == method);
        string line = $"{((method?.Value as YamlScalar)?.Value ?? "GET").ToUpperInvariant()} {((YamlScalar)path.Value).Value}";
        context.Report(StructureRules.UnknownKey, first.Key.Span, first.Key.Value, "An endpoint", $" with a text: write '{RequestKey}: {line}' for method and path");
        YamlEntry request = new(first.Key with { Value = RequestKey }, (YamlScalar)path.Value with { Value = line });
        return mapping with
        {
            Entries = mapping.Entries.Where(entry => entry == first || (entry != path && entry != method))
                .Select(entry => entry == first ? request : entry).ToEquatableArray(),
        };
    }

    private static bool IsPath(YamlNode value) =>
        value is YamlScalar scalar && (scalar.Value is ['/', ..] || scalar.Value.StartsWith("http", StringComparison.Ordinal));

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.OrdinalIgnoreCase);
}
