using System;
using System.Collections.Concurrent;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Text;

namespace Tidegate.Generator.Roslyn;

/// <summary>Converts the spec compiler's diagnostics to Roslyn's.</summary>
internal static class DiagnosticMapper
{
    private const string Category = "Tidegate";

    private static readonly ConcurrentDictionary<SpecRule, DiagnosticDescriptor> s_descriptors = new();

    public static Diagnostic ToDiagnostic(SpecDiagnostic diagnostic) => Diagnostic.Create(
        DescriptorFor(diagnostic.Rule), ToLocation(diagnostic.Span), diagnostic.Arguments.ToArray<object>());

    public static Diagnostic ToDiagnostic(SpecRule rule, params object[] arguments) =>
        Diagnostic.Create(DescriptorFor(rule), Location.None, arguments);

    public static DiagnosticDescriptor DescriptorFor(SpecRule rule) => s_descriptors.GetOrAdd(rule, CreateDescriptor);

    private static DiagnosticDescriptor CreateDescriptor(SpecRule rule) => new(
        rule.Id,
        rule.Title,
        rule.Message,
        Category,
        ToSeverity(rule.Severity),
        isEnabledByDefault: true,
        helpLinkUri: rule.HelpLink,
        // [SuppressMessage] does not apply to compiler diagnostics. Without this tag the attribute could hide an error in an endpoint, and
        // the build would succeed without the operation.
        customTags: rule.Severity == SpecSeverity.Error ? new[] { WellKnownDiagnosticTags.Compiler } : Array.Empty<string>());

    private static Location ToLocation(SourceSpan span) => Location.Create(
        span.Path,
        new TextSpan(span.Start, span.Length),
        new LinePositionSpan(new LinePosition(span.Line, span.Column), new LinePosition(span.EndLine, span.EndColumn)));

    private static DiagnosticSeverity ToSeverity(SpecSeverity severity) => severity switch
    {
        SpecSeverity.Info => DiagnosticSeverity.Info,
        SpecSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Error,
    };
}
