using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Diagnostics;

/// <summary>Collects the diagnostics of one compilation step.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<SpecDiagnostic> _diagnostics = new();
    private readonly HashSet<int> _brokenLines;
    private readonly HashSet<int> _noted = new();

    public DiagnosticBag()
        : this(EquatableArray<int>.Empty)
    {
    }

    /// <param name="brokenLines">Lines with a mistake that was already reported: anything else that is wrong on them is a consequence.</param>
    public DiagnosticBag(EquatableArray<int> brokenLines) => _brokenLines = new HashSet<int>(brokenLines);

    public bool HasErrors => _diagnostics.Any(d => d.Rule.Severity == SpecSeverity.Error);

    /// <summary>The lines that have mistakes, in order.</summary>
    public EquatableArray<int> Lines => _diagnostics.Select(d => d.Span.Line).Concat(_noted).Distinct().OrderBy(line => line).ToEquatableArray();

    /// <summary>Whether a mistake was reported on the line of a location.</summary>
    public bool HasOn(SourceSpan place) => _diagnostics.Any(d => d.Span.Line == place.Line);

    /// <summary>Whether an error was reported on a location, or inside it.</summary>
    public bool HasErrorIn(SourceSpan place) =>
        _diagnostics.Any(d => d.Rule.Severity == SpecSeverity.Error && d.Span.Path == place.Path && d.Span.Start >= place.Start && d.Span.End <= place.End);

    public void Report(SpecRule rule, SourceSpan span, params string[] arguments)
    {
        if (!_brokenLines.Contains(span.Line))
        {
            _diagnostics.Add(new SpecDiagnostic(rule, span, arguments.Select(Printable).ToEquatableArray()));
        }
    }

    /// <summary>Records a location with a mistake that was already reported elsewhere.</summary>
    public void Note(SourceSpan span) => _noted.Add(span.Line);

    public void AddRange(IEnumerable<SpecDiagnostic> diagnostics) => _diagnostics.AddRange(diagnostics);

    public EquatableArray<SpecDiagnostic> ToEquatableArray() => _diagnostics.ToEquatableArray();

    /// <summary>Makes text from a spec fit for a message: on one line, of limited length and without keys.</summary>
    private static string Printable(string argument)
    {
        const int MaximalLength = 300;
        string line = argument.Any(char.IsControl) ? new string(argument.Select(c => char.IsControl(c) ? ' ' : c).ToArray()) : argument;
        string shown = KeyText.Hide(line);
        return shown.Length <= MaximalLength ? shown : shown.Remove(MaximalLength) + "...";
    }
}
