using System.Collections.Generic;
using System.Linq;
using Tidegate.Generator.Text;

namespace Tidegate.Generator.Diagnostics;

/// <summary>Collects the diagnostics of one compilation step.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<SpecDiagnostic> _diagnostics = new();

    public bool HasErrors => _diagnostics.Any(d => d.Rule.Severity == SpecSeverity.Error);

    public void Report(SpecRule rule, SourceSpan span, params string[] arguments) =>
        _diagnostics.Add(new SpecDiagnostic(rule, span, arguments.Select(Printable).ToEquatableArray()));

    public EquatableArray<SpecDiagnostic> ToEquatableArray() => _diagnostics.ToEquatableArray();

    /// <summary>What a spec says, fit for a message: on one line and not endless.</summary>
    private static string Printable(string argument)
    {
        const int MaximalLength = 200;
        string line = argument.Any(char.IsControl) ? new string(argument.Select(c => char.IsControl(c) ? ' ' : c).ToArray()) : argument;
        return line.Length <= MaximalLength ? line : line.Remove(MaximalLength) + "...";
    }
}
