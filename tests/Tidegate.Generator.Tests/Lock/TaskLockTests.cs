using System;
using System.Linq;
using Tidegate.Compiler;
using Xunit;

namespace Tidegate.Generator.Tests.Lock;

/// <summary>Tasks, as they were released and as they change: a stored one must be readable, and what waiting gives must stay.</summary>
public class TaskLockTests
{
    private const string Service = """
        service: Harbor
        namespace: Acme.Harbor
        types:
          Phase: { enum: string, values: { Running: RUN, Ended: END, Failed: FAIL, Lost: LOST } }
          Job: { jobId: string, phase: Phase, other: Phase }
        """;

    private const string Start = """
        endpoint: Start
        request: POST /jobs
        query: { zone?: string, area?: string }
        returns: Job
        task: { id: jobId, status: GetJob, state: phase, done: [Ended], failed: [Failed], cancel: Stop }
        """;

    private const string GetJob = "endpoint: GetJob\nrequest: GET /jobs/{jobId}\npath: { jobId: string }\nquery: { zone?: string }\nreturns: Job\nidempotent: true\n";

    [Fact]
    public void A_task_and_what_is_kept_of_it_are_held()
    {
        string[] lines = [.. HarborSpecs.Write(Specs(Start, GetJob)).Split('\n').Where(line => line.StartsWith("operation Start task", StringComparison.Ordinal))];

        Assert.Equal(
            [
                "operation Start task jobId name=JobId type=string",
                "operation Start task status=GetJob state=phase done=END failed=FAIL cancel=Stop",
                "operation Start task zone name=Zone type=string optional=true",
            ],
            lines);
    }

    [Theory]
    [InlineData("done: [Ended]", "done: [END]", "")]
    [InlineData("done: [Ended]", "done: [Ended, Lost]", "TG6002 the 'done' of the task of 'Start' was 'END' and is 'END', 'LOST'")]
    [InlineData("done: [Ended]", "done: [Lost]", "TG6001 the 'done' of the task of 'Start' was 'END' and is 'LOST'")]
    [InlineData("failed: [Failed]", "failed: [Failed, Lost]", "TG6002 the 'failed' of the task of 'Start' was 'FAIL' and is 'FAIL', 'LOST'")]
    [InlineData(", failed: [Failed]", "", "TG6001 the 'failed' of the task of 'Start' was 'FAIL' and is none")]
    [InlineData(", cancel: Stop", "", "TG6001 the 'cancel' of the task of 'Start' was 'Stop' and is none")]
    [InlineData("state: phase", "state: other", "TG6001 the 'state' of the task of 'Start' was 'phase' and is 'other'")]
    [InlineData("state: phase,", "state: phase, result: Load,", "TG6001 the 'result' of the task of 'Start' was none and is 'Load'")]
    [InlineData("state: phase,", "state: phase, every: PT9S,", "")]
    [InlineData("task: {", "# {", "TG6001 the task of 'Start' is gone")]
    public void A_change_of_a_task_is_told(string old, string now, string told) => AssertTold(Start.Replace(old, now, StringComparison.Ordinal), GetJob, told);

    [Theory]
    [InlineData("query: { zone?: string }", "query: { zone?: string, area?: string }", "TG6002 the query parameter 'area' of 'GetJob' is new; TG6002 'area' of the task of 'Start' is new")]
    [InlineData("query: { zone?: string }\n", "", "TG6001 the query parameter 'zone' of 'GetJob' is gone; TG6001 'zone' of the task of 'Start' is gone")]
    public void A_change_of_what_is_kept_is_told(string old, string now, string told) => AssertTold(Start, GetJob.Replace(old, now, StringComparison.Ordinal), told);

    [Fact]
    public void A_required_member_is_what_stored_tasks_do_not_have()
    {
        const string Wider = "query: { zone: string, area?: string }";
        string started = Start.Replace("query: { zone?: string, area?: string }", Wider, StringComparison.Ordinal);
        string get = GetJob.Replace("query: { zone?: string }", "query: { zone: string }", StringComparison.Ordinal);
        string plain = GetJob.Replace("query: { zone?: string }\n", "", StringComparison.Ordinal);
        SpecText locked = new(HarborSpecs.LockPath, HarborSpecs.Write(Specs(started, plain)));

        Assert.Contains("TG6001 'zone' of the task of 'Start' is new, and tasks that are stored do not have it", Told([.. Specs(started, get), locked]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_task_is_additive()
    {
        string plain = Start.Replace("task: {", "# {", StringComparison.Ordinal);
        SpecText locked = new(HarborSpecs.LockPath, HarborSpecs.Write(Specs(plain, GetJob)));

        Assert.Equal("TG6002 the task of 'Start' is new", Told([.. Specs(Start, GetJob), locked]));
    }

    private static void AssertTold(string start, string get, string told)
    {
        SpecText locked = new(HarborSpecs.LockPath, HarborSpecs.Write(Specs(Start, GetJob)));
        string[] expected = told.Split("; ", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(expected.Order(StringComparer.Ordinal), Told([.. Specs(start, get), locked]).Split("; ", StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }

    private static string Told(SpecText[] specs) =>
        string.Join("; ", SpecCompiler.Compile(specs).Diagnostics.Select(diagnostic => $"{diagnostic.Rule.Id} {diagnostic.Arguments[0]}"));

    private static SpecText[] Specs(string start, string get) =>
    [
        new("specs/service.yaml", Service),
        new("specs/start.endpoint.yaml", start),
        new("specs/get.endpoint.yaml", get),
        new("specs/load.endpoint.yaml", "endpoint: Load\nrequest: GET /jobs/{jobId}/result\npath: { jobId: string }\nreturns: Job\n"),
        new("specs/stop.endpoint.yaml", "endpoint: Stop\nrequest: POST /stop\nbody: { jobId: string }\nreturns: none\n"),
    ];
}
