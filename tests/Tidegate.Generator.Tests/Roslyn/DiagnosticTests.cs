using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Text;
using Tidegate.Generator.Roslyn;
using Xunit;

namespace Tidegate.Generator.Tests.Roslyn;

public class DiagnosticTests
{
    public static TheoryData<string> RuleIds => [.. SpecRules.All.Select(rule => rule.Id)];

    [Fact]
    public void A_diagnostic_stands_at_the_text_at_fault()
    {
        SpecFile broken = SampleSpecs.EnableFlow with { Text = SampleSpecs.EnableFlow.Text.Replace("POST", "POTS", StringComparison.Ordinal) };
        Diagnostic diagnostic = Assert.Single(GeneratorHarness.Run(SampleSpecs.Service, broken, SampleSpecs.SearchFlow).Diagnostics);

        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        Assert.Equal(LocationKind.ExternalFile, diagnostic.Location.Kind);
        Assert.Equal(broken.Path, place.Path);
        Assert.Equal("POTS", broken.Text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
        Assert.Equal("POTS", broken.Text.Split('\n')[place.StartLinePosition.Line][place.StartLinePosition.Character..place.EndLinePosition.Character]);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Every_rule_maps_to_a_descriptor_with_a_help_link(string id)
    {
        SpecRule rule = SpecRules.All.Single(r => r.Id == id);
        DiagnosticDescriptor descriptor = DiagnosticMapper.DescriptorFor(rule);

        Assert.Equal(rule.Id, descriptor.Id);
        Assert.Equal(rule.Title, descriptor.Title.ToString());
        Assert.Equal(rule.Severity.ToString(), descriptor.DefaultSeverity.ToString());
        Assert.Equal(rule.HelpLink, descriptor.HelpLinkUri);
        Assert.True(descriptor.IsEnabledByDefault);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Every_message_reads_the_same_in_the_build_as_in_the_compiler(string id)
    {
        SpecRule rule = SpecRules.All.Single(r => r.Id == id);
        string[] arguments = [.. Enumerable.Range(0, 10).Where(i => rule.Message.Contains($"{{{i}}}", StringComparison.Ordinal)).Select(i => $"<{i}>")];
        var diagnostic = new SpecDiagnostic(rule, new SourceSpan("a.yaml", 0, 0, 0, 0, 0, 0), arguments.ToEquatableArray());

        Assert.Equal(diagnostic.Message, DiagnosticMapper.ToDiagnostic(diagnostic).GetMessage());
    }

    [Fact]
    public void Every_rule_has_its_row_in_the_release_notes()
    {
        IEnumerable<string> expected = SpecRules.All.Append(EnvironmentRules.LanguageVersion)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal)
            .Select(rule => $"{rule.Id} | Tidegate | {rule.Severity} | {rule.Title}");

        Assert.Equal(expected, ReleaseNotes().Where(line => line.StartsWith("TG", StringComparison.Ordinal)));
    }

    private static string[] ReleaseNotes([CallerFilePath] string file = "") => File.ReadAllLines(Path.Combine(
        Path.GetDirectoryName(file)!, "../../../generator/Tidegate.Generator/AnalyzerReleases.Unshipped.md"));
}
