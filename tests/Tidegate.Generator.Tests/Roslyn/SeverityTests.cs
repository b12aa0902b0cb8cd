using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Tidegate.Generator.Tests.Roslyn;

/// <summary>How a consumer sets the severity of a rule. LANGUAGE.md says what works.</summary>
public sealed class SeverityTests
{
    private const string Unused = "TG5009";
    private const string UnknownType = "TG3301";

    [Fact]
    public void An_unused_type_is_a_warning_by_itself() =>
        Assert.Equal([DiagnosticSeverity.Warning], Severities(WithUnusedType, new Options(global: [], files: [])));

    [Theory]
    [InlineData(ReportDiagnostic.Error, DiagnosticSeverity.Error)]
    [InlineData(ReportDiagnostic.Info, DiagnosticSeverity.Info)]
    public void A_global_config_sets_the_severity(ReportDiagnostic wanted, DiagnosticSeverity severity) =>
        Assert.Equal([severity], Severities(WithUnusedType, new Options(global: new() { [Unused] = wanted }, files: [])));

    [Fact]
    public void A_global_config_silences_a_rule() =>
        Assert.Empty(Severities(WithUnusedType, new Options(global: new() { [Unused] = ReportDiagnostic.Suppress }, files: [])));

    [Fact]
    public void A_global_config_lowers_an_error() =>
        Assert.Equal([DiagnosticSeverity.Warning], Severities(WithUnknownType, new Options(global: new() { [UnknownType] = ReportDiagnostic.Warn }, files: [])));

    [Fact]
    public void An_editor_config_has_no_effect() =>
        Assert.Equal([DiagnosticSeverity.Warning], Severities(WithUnusedType, new Options(global: [], files: new() { [Unused] = ReportDiagnostic.Error })));

    [Theory]
    [InlineData(ReportDiagnostic.Suppress, 0)]
    [InlineData(ReportDiagnostic.Error, 1)]
    public void Properties_of_the_build_name_rules(ReportDiagnostic wanted, int count)
    {
        Diagnostic[] diagnostics = Run(WithUnusedType, new Options(global: [], files: []), new() { [Unused] = wanted });
        Assert.Equal(count, diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Equal(count, diagnostics.Length);
    }

    [Theory]
    [InlineData("[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage(\"Tidegate\", \"TG3301\")]")]
    [InlineData("[module: System.Diagnostics.CodeAnalysis.SuppressMessage(\"Tidegate\", \"TG3301:UnknownType\", Justification = \"None.\")]")]
    public void An_attribute_does_not_hide_an_error(string attribute)
    {
        var harness = new GeneratorHarness([WithUnknownType, SampleSpecs.EnableFlow, SampleSpecs.SearchFlow], attribute);

        Assert.Contains(harness.Run().Diagnostics, diagnostic => diagnostic is { Id: UnknownType, Severity: DiagnosticSeverity.Error, IsSuppressed: false });
    }

    private static SpecFile WithUnusedType => SampleSpecs.Service with { Text = SampleSpecs.Service.Text.TrimEnd() + "\n  Zebra: { a: int }\n" };

    private static SpecFile WithUnknownType => SampleSpecs.Service with { Text = SampleSpecs.Service.Text.TrimEnd() + "\n  Zebra: { a: Unknown }\n" };

    private static DiagnosticSeverity[] Severities(SpecFile service, Options options) =>
        Run(service, options, []).Select(diagnostic => diagnostic.Severity).ToArray();

    private static Diagnostic[] Run(SpecFile service, Options options, Dictionary<string, ReportDiagnostic> properties) =>
        new GeneratorHarness([service, SampleSpecs.EnableFlow, SampleSpecs.SearchFlow])
            .Configure(consumer => consumer
                .WithGeneralDiagnosticOption(ReportDiagnostic.Default)
                .WithSpecificDiagnosticOptions(properties)
                .WithSyntaxTreeOptionsProvider(options))
            .Run()
            .Diagnostics
            .ToArray();

    /// <summary>What analyzer config files say, globally and for every C# file.</summary>
    private sealed class Options(Dictionary<string, ReportDiagnostic> global, Dictionary<string, ReportDiagnostic> files) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            files.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            global.TryGetValue(diagnosticId, out severity);
    }
}
