using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Tidegate.Compiler;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Scalars;

namespace Tidegate.Generator.Tests.Mutation;

/// <summary>A spec file with one line changed.</summary>
/// <param name="Kind">What was done to the line.</param>
/// <param name="Line">The line, counted from 0, in the changed text; of a deleted one, the line that took its place.</param>
/// <param name="Before">The line as it was.</param>
/// <param name="After">The line as it is; null when it was deleted.</param>
internal sealed record Mutant(SpecText File, string Kind, int Line, string Before, string? After)
{
    private static readonly Regex s_name = new(@"[\p{L}\p{N}_][\p{L}\p{N}_-]*");

    private static readonly Regex s_documentation = new(@"\bdoc: .*");

    /// <summary>Words of the language say nothing about which thing is meant.</summary>
    private static readonly string[] s_words =
        ["type", "doc", "name", "value", "alias", "secret", "transient", "enum", "values", "members", .. Scalar.Words];

    /// <summary>The names that the line had and no longer has, or has now and had not; all of them when the line moved.</summary>
    private readonly HashSet<string> _touched = Touched(Before, After);

    /// <summary>
    /// Whether a diagnostic leads to the mutation: it stands on the line (beside the gap of a deleted one), or elsewhere on
    /// text with a name that the mutation touched. What lacks a deleted entry is told by the name of that entry.
    /// </summary>
    /// <param name="covered">The text that the diagnostic covers.</param>
    public bool IsShownBy(SpecDiagnostic diagnostic, string covered)
    {
        bool isBeside = After is null && diagnostic.Span.EndLine == Line - 1;
        bool isOnLine = diagnostic.Span.Line <= Line && Line <= diagnostic.Span.EndLine;
        return (diagnostic.Span.Path == File.Path && (isOnLine || isBeside))
            || _touched.Overlaps(NamesIn(covered))
            || (After is null && diagnostic.Arguments.Any(argument => _touched.Overlaps(NamesIn(argument))));
    }

    public override string ToString() =>
        $"{Kind}, {File.Path}({Line + 1}): {Before.Trim()} -> {(After is null ? "" : Kind == "indent" ? After : After.Trim())}";

    private static HashSet<string> Touched(string before, string? after)
    {
        HashSet<string> names = NamesIn(s_documentation.Replace(before, ""));
        if (after is not null && after.Trim() != before.Trim())
        {
            names.SymmetricExceptWith(NamesIn(s_documentation.Replace(after, "")));
        }

        names.ExceptWith(s_words.Except([KeyOf(before), KeyOf(after ?? before)]));
        return names;
    }

    /// <summary>The name that the line begins with, which may be a word of the language and yet the name of a member.</summary>
    private static string KeyOf(string line) => s_name.Match(line).Value;

    private static HashSet<string> NamesIn(string text) =>
        s_name.Matches(text).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
}
