using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Tidegate.Generator.Tests.Binding;

namespace Tidegate.Generator.Tests.Reference;

/// <summary>The wrong and the right example of a rule in LANGUAGE.md.</summary>
internal sealed record RuleSnippet(string Rule, string Wrong, string Right)
{
    private const string Fence = "```";

    /// <summary>The examples of all sections that have any, in the order of the reference.</summary>
    public static IReadOnlyList<RuleSnippet> All { get; } = File
        .ReadAllText(Path.Combine(SampleSpecs.RepositoryRoot(), "specs", "LANGUAGE.md"))
        .ReplaceLineEndings("\n")
        .Split("\n## ")
        .Where(section => section.StartsWith("TG", StringComparison.Ordinal))
        .Select(section => (Rule: section.Split('\n')[0], Blocks: Blocks(section)))
        .Where(section => section.Blocks.Length > 0)
        .Select(section => new RuleSnippet(section.Rule, section.Blocks[0], section.Blocks.Length == 2 ? section.Blocks[1] : throw NotTwo(section.Rule)))
        .ToArray();

    /// <summary>The texts between fences, with what cannot be seen in a document in its place.</summary>
    private static string[] Blocks(string section) => section.Split('\n' + Fence)
        .Where((_, index) => index % 2 == 1)
        .Select(block => block[(block.IndexOf('\n', StringComparison.Ordinal) + 1)..])
        .Select(block => block
            .Replace("<TAB>", "\t", StringComparison.Ordinal)
            .Replace("<BEL>", "\a", StringComparison.Ordinal)
            .Replace("<blank>", " ", StringComparison.Ordinal)
            .Replace("[[[...]]]", new string('[', 100) + new string(']', 100), StringComparison.Ordinal))
        .ToArray();

    private static InvalidDataException NotTwo(string rule) => new($"{rule} needs a wrong example and a right one.");
}
