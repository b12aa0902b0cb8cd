using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Tidegate.Generator.Roslyn;
using Xunit;

namespace Tidegate.Generator.Tests.Roslyn;

/// <summary>Files come and go while an editor is open: what the generator then says and emits is what it would in a fresh build.</summary>
public class AddedAndRemovedFileTests
{
    private static readonly SpecFile s_harbor = new(
        "/harbor/service.yaml", "service: Harbor\nnamespace: Acme.Harbor\ntypes:\n  BerthId: id\n");

    private static readonly SpecFile s_getBerth = new(
        "/harbor/get-berth.endpoint.yaml", "endpoint: GetBerth\ndoc: Looks up.\nrequest: GET /berths\naction: get\nquery: { berthId: BerthId }\nreturns: none\n");

    private static readonly SpecFile s_clash = new(
        "/harbor/clash.endpoint.yaml", "endpoint: Clash\ndoc: Clashes.\nrequest: GET /berths\naction: get\nreturns: none\n");

    private static readonly SpecFile s_broken = new(
        "/harbor/broken.endpoint.yaml", "endpoint: Broken\ndoc: Is broken.\nrequest: GET /broken\nreturns: Nowhere\n");

    [Theory]
    [InlineData("/specs/enable-flow.endpoint.yaml")]
    [InlineData("/harbor/get-berth.endpoint.yaml")]
    [InlineData("/harbor/clash.endpoint.yaml")]
    [InlineData("/harbor/broken.endpoint.yaml")]
    [InlineData("/harbor/service.yaml")]
    public void What_is_removed_is_gone_with_its_code_and_its_diagnostics(string path)
    {
        SpecFile[] all = [s_harbor, s_getBerth, s_clash, s_broken, .. SampleSpecs.All];
        var harness = new GeneratorHarness(all);
        harness.Run();

        GeneratorOutcome outcome = harness.Remove(path).Run();

        AssertSame(GeneratorHarness.Run(all.Where(file => file.Path != path).ToArray()), outcome);
    }

    [Fact]
    public void A_file_that_is_renamed_says_and_emits_the_same_under_its_new_name()
    {
        SpecFile renamed = s_broken with { Path = "/harbor/mended.endpoint.yaml" };
        var harness = new GeneratorHarness([s_harbor, s_getBerth, s_broken]);
        harness.Run();

        GeneratorOutcome outcome = harness.Remove(s_broken.Path).Add(renamed).Run();

        AssertSame(GeneratorHarness.Run(s_harbor, s_getBerth, renamed), outcome);
    }

    [Fact]
    public void A_service_that_comes_last_binds_the_endpoints_that_waited_for_it()
    {
        var harness = new GeneratorHarness([s_getBerth]);
        harness.Run();

        GeneratorOutcome outcome = harness.Add(s_harbor).Run();

        AssertSame(GeneratorHarness.Run(s_harbor, s_getBerth), outcome);
        Assert.NotEmpty(outcome.Result.GeneratedSources);
    }

    [Fact]
    public void An_edit_of_one_service_emits_nothing_of_another()
    {
        var harness = new GeneratorHarness([s_harbor, s_getBerth, .. SampleSpecs.All]);
        harness.Run();

        GeneratorRunResult result = harness.Edit(s_harbor.Path, text => text + "  PierId: id\n").Run().Result;

        Assert.All(
            result.TrackedSteps[TrackingNames.Endpoints].SelectMany(step => step.Outputs),
            output => Assert.True(output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
        Assert.Contains(
            result.TrackedSteps[TrackingNames.BoundServices].SelectMany(step => step.Outputs),
            output => output.Reason == IncrementalStepRunReason.Modified);
    }

    private static void AssertSame(GeneratorOutcome expected, GeneratorOutcome actual)
    {
        Assert.Equal(Sources(expected), Sources(actual));
        Assert.Equal(Diagnostics(expected), Diagnostics(actual));
    }

    private static IEnumerable<string> Sources(GeneratorOutcome outcome) =>
        outcome.Result.GeneratedSources.Select(source => source.HintName + "\n" + source.SourceText).Order();

    private static IEnumerable<string> Diagnostics(GeneratorOutcome outcome) =>
        outcome.Result.Diagnostics.Select(diagnostic => diagnostic.ToString()).Order();
}
