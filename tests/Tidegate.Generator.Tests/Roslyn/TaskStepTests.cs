using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Tidegate.Generator.Roslyn;
using Xunit;

namespace Tidegate.Generator.Tests.Roslyn;

/// <summary>What edits of specs do to the tasks that operations start, which depend on several files.</summary>
public class TaskStepTests
{
    private const string StartPath = "/s/make.endpoint.yaml";
    private const string StatusPath = "/s/made.endpoint.yaml";

    private static SpecFile[] Specs =>
    [
        new("/s/service.yaml", "service: Harbor\nnamespace: Acme.Harbor\n"),
        new(StartPath, "endpoint: Make\nrequest: POST /jobs\nreturns: string\ntask: { id: { id: . }, status: IsMade, state: ., done: made }\n"),
        new(StatusPath, "endpoint: IsMade\nrequest: GET /jobs/{id}\npath: { id: string }\nreturns: string\n"),
    ];

    [Theory]
    [InlineData(StartPath)]
    [InlineData(StatusPath)]
    public void A_comment_changes_no_task(string path)
    {
        GeneratorHarness harness = new(Specs);
        harness.Run();
        GeneratorRunResult result = harness.Edit(path, text => "# A comment.\n" + text).Run().Result;

        Assert.All(ReasonsOfTasks(result), reason => Assert.Contains(reason, new[] { IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged }));
    }

    [Fact]
    public void An_edit_of_the_operation_that_tells_the_state_emits_the_task_again()
    {
        GeneratorHarness harness = new(Specs);
        harness.Run();
        GeneratorOutcome after = harness.Edit(StatusPath, text => text.Replace("returns: string", "returns: string?", StringComparison.Ordinal)).Run();

        Assert.Contains(IncrementalStepRunReason.Modified, ReasonsOfTasks(after.Result));
        Assert.Contains("ApiTaskOptions<string?>", after.Source("-Task.Make.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_in_a_task_moves_with_its_file()
    {
        GeneratorHarness harness = new(Specs);
        Diagnostic before = Assert.Single(harness.Run().Diagnostics);
        Diagnostic after = Assert.Single(harness.Edit(StartPath, text => "# A comment.\n" + text).Run().Diagnostics);

        Assert.Equal(("TG4109", "TG4109"), (before.Id, after.Id));
        Assert.Equal(before.Location.GetLineSpan().StartLinePosition.Line + 1, after.Location.GetLineSpan().StartLinePosition.Line);
    }

    private static IncrementalStepRunReason[] ReasonsOfTasks(GeneratorRunResult result) =>
        [.. result.TrackedSteps[TrackingNames.Tasks].SelectMany(step => step.Outputs).Select(output => output.Reason)];
}
