using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Tidegate.Generator.Roslyn;
using Tidegate.Generator.Tests.Roslyn;
using Xunit;

namespace Tidegate.Generator.Tests.Lock;

/// <summary>The lock in the compiler: what it reports, what it runs, and that it changes nothing of the output.</summary>
public class LockStepTests
{
    private static readonly SpecFile[] s_specs = [.. HarborSpecs.All.Append(HarborSpecs.Lock).Select(spec => new SpecFile(spec.Path, spec.Text))];

    [Fact]
    public void A_breaking_change_is_an_error_where_it_stands()
    {
        Diagnostic diagnostic = Assert.Single(Edited(HarborSpecs.Get.Path, "returns: Berth", "returns: none").Diagnostics);

        Assert.Equal(("TG6001", DiagnosticSeverity.Error), (diagnostic.Id, diagnostic.Severity));
        Assert.Equal(HarborSpecs.Get.Path, diagnostic.Location.GetLineSpan().Path);
        Assert.Equal(6, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void An_addition_is_information()
    {
        Diagnostic diagnostic = Assert.Single(Edited(HarborSpecs.Get.Path, "hour?: int", "hour?: int, minute?: int").Diagnostics);

        Assert.Equal(("TG6002", DiagnosticSeverity.Info), (diagnostic.Id, diagnostic.Severity));
    }

    [Fact]
    public void A_lock_without_a_service_is_told()
    {
        Diagnostic diagnostic = Assert.Single(GeneratorHarness.Run(new SpecFile("elsewhere/tidegate.lock", HarborSpecs.Lock.Text)).Diagnostics);

        Assert.Equal("TG6004", diagnostic.Id);
    }

    [Fact]
    public void An_endpoint_with_a_mistake_is_not_gone()
    {
        Diagnostic diagnostic = Assert.Single(Edited(HarborSpecs.Get.Path, "returns: Berth", "returns: Birth").Diagnostics);

        Assert.Equal("TG3301", diagnostic.Id);
    }

    [Fact]
    public void The_lock_changes_nothing_of_the_output() => Assert.Equal(
        GeneratorHarness.Run([.. s_specs.Where(file => file.Path != HarborSpecs.LockPath)]).Sources, GeneratorHarness.Run(s_specs).Sources);

    [Fact]
    public void An_edit_of_the_lock_emits_nothing()
    {
        var harness = new GeneratorHarness(s_specs);
        harness.Run();
        GeneratorOutcome after = harness.Edit(HarborSpecs.LockPath, text => text.Replace("error 8 name=Closed\n", "", StringComparison.Ordinal)).Run();

        Assert.Equal("TG6002", Assert.Single(after.Diagnostics).Id);
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(after.Result, TrackingNames.Endpoints).Distinct());
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(after.Result, TrackingNames.Types).Distinct());
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(after.Result, TrackingNames.Services).Distinct());
    }

    [Fact]
    public void A_comment_compares_nothing_again_and_moves_what_is_reported()
    {
        var harness = new GeneratorHarness(s_specs);
        harness.Edit(HarborSpecs.Get.Path, text => text.Replace("returns: Berth", "returns: none", StringComparison.Ordinal)).Run();
        GeneratorOutcome after = harness.Edit(HarborSpecs.Get.Path, text => "# A comment.\n" + text).Run();

        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(after.Result, TrackingNames.LockComparisons).Distinct());
        Assert.Equal(7, Assert.Single(after.Diagnostics).Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void An_edit_of_code_runs_nothing()
    {
        var harness = new GeneratorHarness(s_specs);
        harness.Edit(HarborSpecs.Get.Path, text => text.Replace("returns: Berth", "returns: none", StringComparison.Ordinal)).Run();
        GeneratorRunResult result = harness.AddCode("internal static class Unrelated { }").Run().Result;

        foreach (string step in (string[])[TrackingNames.ParsedLocks, TrackingNames.LockComparisons, TrackingNames.LockDiagnostics])
        {
            Assert.Equal([IncrementalStepRunReason.Cached], Reasons(result, step).Distinct());
        }
    }

    [Fact]
    public void No_step_keeps_anything_of_the_compilation_alive()
    {
        GeneratorRunResult result = Edited(HarborSpecs.Get.Path, "returns: Berth", "returns: none").Result;

        foreach (string step in (string[])[TrackingNames.ParsedLocks, TrackingNames.LockComparisons, TrackingNames.LockDiagnostics])
        {
            foreach (object value in result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Value))
            {
                ObjectGraph.MustNotReach<Compilation, ISymbol, SyntaxNode, SyntaxTree, Location, AdditionalText>(value);
            }
        }
    }

    private static GeneratorOutcome Edited(string path, string old, string now) =>
        new GeneratorHarness(s_specs).Edit(path, text => text.Replace(old, now, StringComparison.Ordinal)).Run();

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRunResult result, string step) =>
        result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason);
}
