using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Tidegate.Generator.Roslyn;
using Xunit;

namespace Tidegate.Generator.Tests.Roslyn;

public class IncrementalityTests
{
    private static readonly string[] s_steps =
    [
        TrackingNames.SpecTexts, TrackingNames.ParsedFiles, TrackingNames.FolderChecks, TrackingNames.BoundServices,
        TrackingNames.BoundEndpoints, TrackingNames.Services, TrackingNames.Types, TrackingNames.Endpoints, TrackingNames.Registrations,
        TrackingNames.OperationFiles, TrackingNames.TypeFiles,
    ];

    private const int ManyEndpoints = 150;

    private static SpecFile[] ManySpecs { get; } =
    [
        SampleSpecs.Service with { Text = "service: Batch\nnamespace: Acme.Flows\n" },
        .. Enumerable.Range(0, ManyEndpoints).Select(i => new SpecFile(
            $"/specs/get-{i}.endpoint.yaml", $"endpoint: Get{i}\ndoc: Gets number {i}.\nrequest: GET /things/{i}\nreturns: none\n")),
    ];

    [Fact]
    public void The_first_run_is_all_new()
    {
        GeneratorRunResult result = new GeneratorHarness(SampleSpecs.All).AddExtensions().Run().Result;

        foreach (string step in s_steps)
        {
            Assert.NotEmpty(Reasons(result, step));
            Assert.All(Reasons(result, step), reason => Assert.Equal(IncrementalStepRunReason.New, reason));
        }
    }

    [Fact]
    public void An_edit_of_code_runs_nothing()
    {
        GeneratorHarness harness = new GeneratorHarness(SampleSpecs.All).AddExtensions();
        harness.Run();
        GeneratorRunResult result = harness.AddCode("internal static class Unrelated { }").Run().Result;

        foreach (string step in s_steps)
        {
            Assert.All(Reasons(result, step), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        }

        Assert.All(OutputReasons(result), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Theory]
    [InlineData(SampleSpecs.ServicePath)]
    [InlineData(SampleSpecs.EnableFlowPath)]
    [InlineData(SampleSpecs.SearchFlowPath)]
    public void A_comment_emits_nothing(string path)
    {
        GeneratorHarness harness = new GeneratorHarness(SampleSpecs.All).AddExtensions();
        harness.Run();
        GeneratorRunResult result = harness.Edit(path, text => "# A comment that moves every line.\n\n" + text).Run().Result;

        Assert.Contains(IncrementalStepRunReason.Modified, Reasons(result, TrackingNames.ParsedFiles));
        Assert.All(Reasons(result, TrackingNames.Endpoints), AssertUnchanged);
        Assert.All(Reasons(result, TrackingNames.OperationFiles), AssertUnchanged);
        Assert.All(Reasons(result, TrackingNames.Types), AssertUnchanged);
        Assert.All(Reasons(result, TrackingNames.Services), AssertUnchanged);
        Assert.All(OutputReasons(result), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void An_edit_of_one_endpoint_emits_that_endpoint()
    {
        var harness = new GeneratorHarness(SampleSpecs.All);
        GeneratorOutcome before = harness.Run();
        GeneratorOutcome after = harness
            .Edit(SampleSpecs.EnableFlowPath, text => text.Replace("Starts the scheduling", "Begins the scheduling", StringComparison.Ordinal))
            .Run();

        Assert.Equal(["Acme.Flows.Batch-Operations.EnableFlow.g.cs"], Changed(before, after));
        Assert.Single(OutputReasons(after.Result), IncrementalStepRunReason.Modified);
        Assert.Single(Reasons(after.Result, TrackingNames.BoundEndpoints), IncrementalStepRunReason.Modified);
        Assert.All(Reasons(after.Result, TrackingNames.BoundServices), AssertUnchanged);
    }

    [Fact]
    public void An_edit_of_one_endpoint_of_many_emits_the_file_that_it_is_in()
    {
        var harness = new GeneratorHarness(ManySpecs);
        GeneratorOutcome before = harness.Run().MustCompile();
        GeneratorOutcome after = harness
            .Edit("/specs/get-7.endpoint.yaml", text => text.Replace("Gets number 7", "Gives number 7", StringComparison.Ordinal))
            .Run();

        string changed = Assert.Single(Changed(before, after));
        Assert.Contains("<summary>Gives number 7.</summary>", after.Sources[changed], StringComparison.Ordinal);
        Assert.Single(OutputReasons(after.Result), IncrementalStepRunReason.Modified);
        Assert.Single(Reasons(after.Result, TrackingNames.OperationFiles), IncrementalStepRunReason.Modified);
        Assert.Single(Reasons(after.Result, TrackingNames.BoundEndpoints), IncrementalStepRunReason.Modified);
        Assert.All(Reasons(after.Result, TrackingNames.FolderChecks), AssertUnchanged);
    }

    [Fact]
    public void Many_endpoints_give_a_bounded_number_of_files_with_all_of_them()
    {
        GeneratorOutcome outcome = GeneratorHarness.Run(ManySpecs);
        string[] operations = [.. outcome.Sources.Where(source => source.Key.Contains("-Operations.", StringComparison.Ordinal)).Select(source => source.Value)];

        Assert.InRange(operations.Length, 32, 96);
        Assert.All(Enumerable.Range(0, ManyEndpoints), i =>
            Assert.Single(operations, text => text.Contains($"public global::System.Threading.Tasks.Task Get{i}Async(", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_found_between_files_moves_with_its_file()
    {
        SpecFile twin = SampleSpecs.EnableFlow with { Path = "/specs/twin.endpoint.yaml" };
        var harness = new GeneratorHarness([.. SampleSpecs.All, twin]);
        Diagnostic before = Assert.Single(harness.Run().Diagnostics, diagnostic => diagnostic.Id == "TG5004");
        GeneratorOutcome moved = harness.Edit(twin.Path, text => "# A comment.\n" + text).Run();
        Diagnostic after = Assert.Single(moved.Diagnostics, diagnostic => diagnostic.Id == "TG5004");

        Assert.Equal(before.Location.GetLineSpan().StartLinePosition.Line + 1, after.Location.GetLineSpan().StartLinePosition.Line);
        Assert.All(Reasons(moved.Result, TrackingNames.FolderChecks), AssertUnchanged);
    }

    [Fact]
    public void An_edit_of_one_type_emits_that_type()
    {
        var harness = new GeneratorHarness(SampleSpecs.All);
        GeneratorOutcome before = harness.Run();
        GeneratorOutcome after = harness
            .Edit(SampleSpecs.ServicePath, text => text.Replace("doc: A flow.", "doc: One flow.", StringComparison.Ordinal))
            .Run();

        Assert.Equal(["Acme.Flows.Batch-Types.Flow.g.cs"], Changed(before, after));
        Assert.Single(OutputReasons(after.Result), IncrementalStepRunReason.Modified);
    }

    [Fact]
    public void A_new_use_of_a_type_emits_the_endpoint_and_the_types_that_it_uses()
    {
        // Without the document that holds flows: what is in a document is read and written anyway.
        GeneratorHarness harness = new GeneratorHarness(SampleSpecs.All)
            .Edit(SampleSpecs.ServicePath, text => text.Replace("    graph?: json<Flow[]>\n", "", StringComparison.Ordinal));
        GeneratorOutcome before = harness.Run();
        GeneratorOutcome after = harness
            .Edit(SampleSpecs.EnableFlowPath, text => text.Replace("body:", "body:\n  flow?: Flow", StringComparison.Ordinal))
            .Run();

        Assert.Equal(["Acme.Flows.Batch-Operations.EnableFlow.g.cs", "Acme.Flows.Batch-Types.Flow.g.cs"], Changed(before, after));
    }

    [Fact]
    public void The_extensions_add_one_file_for_each_service_and_touch_no_other()
    {
        SpecFile[] specs = [.. SampleSpecs.All, new SpecFile("/other/service.yaml", "service: Harbor\nnamespace: Acme.Harbor\n")];
        var harness = new GeneratorHarness(specs);
        GeneratorOutcome before = harness.Run();
        GeneratorOutcome after = harness.AddExtensions().Run();
        GeneratorOutcome again = harness.SetExtensions("").Run();

        Assert.Equal(
            ["Acme.Flows.Batch-Registration.g.cs", "Acme.Harbor.Harbor-Registration.g.cs"],
            Changed(before, after).Order(StringComparer.Ordinal));
        Assert.Equal(2, OutputReasons(after.Result).Count(reason => reason == IncrementalStepRunReason.New));
        Assert.DoesNotContain(IncrementalStepRunReason.Modified, OutputReasons(after.Result));
        Assert.Equal(before.Sources.OrderBy(source => source.Key), again.Sources.OrderBy(source => source.Key));
    }

    [Theory]
    [InlineData("false")]
    [InlineData("")]
    public void Without_the_extensions_no_client_is_registered(string property)
    {
        GeneratorOutcome outcome = new GeneratorHarness(SampleSpecs.All).SetExtensions(property).Run().MustCompile();

        Assert.DoesNotContain("Acme.Flows.Batch-Registration.g.cs", outcome.Sources.Keys);
        Assert.DoesNotContain(outcome.Sources.Values, text => text.Contains("Microsoft.Extensions", StringComparison.Ordinal));
    }

    [Fact]
    public void A_sample_emits_nothing()
    {
        var harness = new GeneratorHarness(SampleSpecs.All);
        harness.Run();
        GeneratorOutcome after = harness
            .Edit(SampleSpecs.EnableFlowPath, text => text + "\nsamples:\n  - body: { flowId: 1 }\n    answer: { code: 0, msg: OK, data: \"\" }\n")
            .Run();

        Assert.Empty(after.Diagnostics);
        Assert.All(OutputReasons(after.Result), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_mistake_takes_its_endpoint_away_and_the_correction_brings_it_back()
    {
        var harness = new GeneratorHarness(SampleSpecs.All);
        GeneratorOutcome before = harness.Run();
        GeneratorOutcome broken = harness
            .Edit(SampleSpecs.EnableFlowPath, text => text.Replace("POST", "POTS", StringComparison.Ordinal))
            .Run();
        GeneratorOutcome after = harness
            .Edit(SampleSpecs.EnableFlowPath, text => text.Replace("POTS", "POST", StringComparison.Ordinal))
            .Run();

        Assert.Single(broken.Diagnostics);
        Assert.DoesNotContain("Acme.Flows.Batch-Operations.EnableFlow.g.cs", broken.Sources.Keys);
        Assert.Equal(before.Sources.OrderBy(s => s.Key), after.Sources.OrderBy(s => s.Key));
        Assert.Empty(after.Diagnostics);
    }

    [Fact]
    public void No_step_keeps_anything_of_the_compilation_alive()
    {
        GeneratorRunResult result = new GeneratorHarness(SampleSpecs.All).AddExtensions().Run().Result;

        foreach (string step in s_steps.Where(name => name != TrackingNames.SpecTexts))
        {
            foreach (object value in result.TrackedSteps[step].SelectMany(s => s.Outputs).Select(output => output.Value))
            {
                ObjectGraph.MustNotReach<Compilation, ISymbol, SyntaxNode, SyntaxTree, Location, AdditionalText>(value);
            }
        }
    }

    private static void AssertUnchanged(IncrementalStepRunReason reason) =>
        Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString());

    private static List<IncrementalStepRunReason> Reasons(GeneratorRunResult result, string step) =>
        [.. result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason)];

    private static List<IncrementalStepRunReason> OutputReasons(GeneratorRunResult result) =>
        [.. result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs).Select(output => output.Reason)
            .Where(reason => reason != IncrementalStepRunReason.Removed)];

    private static IEnumerable<string> Changed(GeneratorOutcome before, GeneratorOutcome after) =>
        after.Sources.Where(source => before.Sources.GetValueOrDefault(source.Key) != source.Value).Select(source => source.Key);
}
