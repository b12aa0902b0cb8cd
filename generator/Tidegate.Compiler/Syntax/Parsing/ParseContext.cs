using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Text;
using Tidegate.Compiler.Yaml;

namespace Tidegate.Compiler.Syntax.Parsing;

/// <summary>The state that the parsers of one file share.</summary>
internal sealed class ParseContext
{
    private readonly DiagnosticBag _diagnostics;
    private readonly HashSet<int> _brokenLines;

    /// <param name="yaml">The mistakes in the YAML itself.</param>
    public ParseContext(DiagnosticBag yaml)
    {
        IsDamaged = yaml.HasErrors;
        IsPartial = IsDamaged;
        _brokenLines = new HashSet<int>(yaml.Lines);
        _diagnostics = new DiagnosticBag(yaml.Lines);
    }

    /// <summary>Whether the YAML itself has errors, so that what seems missing may only be hidden.</summary>
    public bool IsDamaged { get; }

    /// <summary>Whether the YAML has an error at or above a location: anything above the first error is where its author put it.</summary>
    public bool IsDamagedAbove(SourceSpan place) => IsDamaged && _brokenLines.Any(line => line <= place.Line);

    /// <inheritdoc cref="SpecSyntax.IsPartial"/>
    public bool IsPartial { get; private set; }

    /// <inheritdoc cref="SpecSyntax.BrokenLines"/>
    public EquatableArray<int> BrokenLines => _brokenLines.OrderBy(line => line).ToEquatableArray();

    public bool HasErrors => IsDamaged || _diagnostics.HasErrors;

    public IEnumerable<SpecDiagnostic> Diagnostics => _diagnostics.ToEquatableArray();

    public void Report(SpecRule rule, SourceSpan span, params string[] arguments) => _diagnostics.Report(rule, span, arguments);

    /// <summary>Reports a key that belongs elsewhere. Its value is not checked against the place where it is.</summary>
    public void ReportMisplaced(YamlScalar key, string place)
    {
        Report(StructureRules.MisplacedKey, key.Span, key.Value, place);
        _brokenLines.Add(key.Span.Line);
        IsPartial = true;
    }

    /// <summary>Reports that a value is of the wrong kind, at the value, or at its key if the value is empty or long.</summary>
    /// <param name="remedy">What to write instead, if more can be said than what is expected.</param>
    public void ReportKind(YamlEntry entry, string what, string expected, string? remedy = null)
    {
        IsPartial = true;
        if (IsDamaged && entry.Value is YamlScalar { IsNull: true })
        {
            // The value was lost in the malformed YAML, which was reported.
            return;
        }

        Report(StructureRules.WrongKind, Place(entry), what, Problem(entry.Value, expected, remedy));
    }

    /// <inheritdoc cref="ReportKind(YamlEntry, string, string, string?)"/>
    public void ReportKind(YamlNode node, string what, string expected, string? remedy = null)
    {
        IsPartial = true;
        Report(StructureRules.WrongKind, FirstLine(node), what, Problem(node, expected, remedy));
    }

    /// <summary>Records that a part of the file could not be read, so that what it declares is unknown.</summary>
    public void MarkPartial() => IsPartial = true;

    private static SourceSpan Place(YamlEntry entry)
    {
        SourceSpan value = entry.Value.Span;
        return value.Length > 0 && value.Line == value.EndLine ? value : entry.Key.Span;
    }

    /// <summary>The span of a node; for a list of several lines, only that of its first dash.</summary>
    private static SourceSpan FirstLine(YamlNode node) =>
        node is YamlSequence && node.Span.Line != node.Span.EndLine
            ? node.Span with { Length = 1, EndLine = node.Span.Line, EndColumn = node.Span.Column + 1 }
            : node.Span;

    private static string Problem(YamlNode node, string expected, string? remedy)
    {
        string problem = node is YamlScalar { IsNull: true, Span.Length: 0 } ? $"has no value: write {expected}" : $"must be {expected}, not {Describe(node)}";
        return remedy is null ? problem : $"{problem}: {remedy}";
    }

    private static string Describe(YamlNode node) => node switch
    {
        YamlMapping => "a mapping",
        YamlSequence => "a list",
        YamlScalar { IsNull: true } => "nothing",
        YamlScalar scalar => $"'{scalar.Value}'",
        _ => "this",
    };
}
