using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Lock;

/// <param name="Facts">The facts that could be read; all of them when there are no diagnostics.</param>
internal sealed record ParsedLock(string Path, EquatableArray<LockFact> Facts, EquatableArray<SpecDiagnostic> Diagnostics);

/// <summary>The text of a lock: a header, then one fact per line in ordinal order, so that diffs are small.</summary>
internal static class LockFile
{
    public const string Name = "tidegate.lock";

    private const string Version = "# tidegate.lock, format 1:";
    private const string Header = Version + " the released shape of the service, rewritten by 'dotnet build -t:TidegateLock'";

    /// <summary>Whether a path is that of a lock.</summary>
    public static bool IsLock(string path) => string.Equals(SpecFiles.FileName(path), Name, StringComparison.OrdinalIgnoreCase);

    public static string Write(IEnumerable<LockFact> facts)
    {
        StringBuilder text = new(Header + "\n");
        foreach (string line in facts.Select(LineOf).OrderBy(line => line, StringComparer.Ordinal))
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Reads a lock; lines that cannot be read are reported.</summary>
    public static ParsedLock Parse(string path, string text)
    {
        DiagnosticBag diagnostics = new();
        LineMap places = new(path, text);
        Dictionary<LockKey, LockFact> facts = [];
        foreach ((int start, string line) in Lines(text))
        {
            string? problem = start == 0 ? ProblemOfHeader(line) : Read(line, facts);
            if (problem is not null)
            {
                diagnostics.Report(LockRules.Malformed, places.Span(start, start + line.Length), problem);
            }

            if (start == 0 && problem is not null)
            {
                // With a header of another format, the other lines are different too.
                break;
            }
        }

        return new ParsedLock(path, facts.Values.ToEquatableArray(), diagnostics.ToEquatableArray());
    }

    public static string LineOf(LockFact fact) =>
        LockLine.Write(LockSchema.Of(fact.Key.Kind).WordsOf(fact.Key), fact.Properties);

    private static IEnumerable<(int Start, string Line)> Lines(string text)
    {
        int start = 0;
        foreach (string line in text.Split('\n'))
        {
            yield return (start, line.TrimEnd('\r'));
            start += line.Length + 1;
        }
    }

    private static string? ProblemOfHeader(string line) =>
        line.TrimStart(LineMap.ByteOrderMark).StartsWith(Version, StringComparison.Ordinal)
            ? null
            : $"a lock begins with '{Version}'";

    /// <summary>Reads the fact on a line and adds it to the others.</summary>
    /// <returns>What is wrong with the line; null when nothing is.</returns>
    private static string? Read(string line, Dictionary<LockKey, LockFact> facts)
    {
        if (line.Length == 0 || line[0] == '#')
        {
            return null;
        }

        if (LockLine.Read(line) is not { } parts)
        {
            return "a line is words and then name=value pairs, with a blank between each two";
        }

        if (LockSchema.KeyOf(parts.Words) is not { } key)
        {
            return $"'{string.Join(" ", parts.Words)}' is nothing that a lock holds";
        }

        var schema = LockSchema.Of(key.Kind);
        if (parts.Properties.FirstOrDefault(p => !schema.Required.Concat(schema.Optional).Contains(p.Name)) is { } unknown)
        {
            return $"'{unknown.Name}' is no property of {key.Display}";
        }

        if (schema.Required.FirstOrDefault(name => parts.Properties.All(p => p.Name != name)) is { } missing)
        {
            return $"{key.Display} lacks '{missing}'";
        }

        if (facts.ContainsKey(key))
        {
            return $"{key.Display} has a line already";
        }

        facts.Add(key, new LockFact(key, parts.Properties.ToEquatableArray()));
        return null;
    }
}
