using System;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Folders;

/// <summary>Formats diagnostics the way compilers do, so that editors and build logs turn them into links.</summary>
internal static class DiagnosticLine
{
    public static string Of(SpecDiagnostic diagnostic)
    {
        SourceSpan place = diagnostic.Span;
        string severity = diagnostic.Rule.Severity switch
        {
            SpecSeverity.Error => "error",
            SpecSeverity.Warning => "warning",
            _ => "info",
        };
        return FormattableString.Invariant(
            $"{place.Path}({place.Line + 1},{place.Column + 1}): {severity} {diagnostic.Rule.Id}: {diagnostic.Message}");
    }
}
