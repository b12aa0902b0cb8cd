using System;
using Tidegate.Compiler;

namespace Tidegate.Generator.Tests.Reference;

/// <summary>The service around the examples of tasks in LANGUAGE.md, which are pieces of the endpoint that starts one.</summary>
internal static class TaskFrames
{
    private static readonly SpecText[] s_others =
    [
        new("service.yaml", """
            service: Jobs
            namespace: Acme
            types:
              Phase: { enum: string, values: { Running: RUN, Ended: END, Failed: FAIL } }
              Job: { jobId: string, number: string }
              JobState: { phase?: Phase }
            """),
        new("get.endpoint.yaml", "endpoint: GetJob\nrequest: GET /jobs/{jobId}\npath: { jobId: string }\nreturns: JobState\nidempotent: true\n"),
        new("peek.endpoint.yaml", "endpoint: PeekJob\nrequest: GET /jobs/{jobId}/phase\npath: { jobId: string }\nreturns: JobState\n"),
        new("drop.endpoint.yaml", "endpoint: DropJob\nrequest: DELETE /jobs/{jobId}\npath: { jobId: string }\nquery: { reason: string }\nreturns: none\n"),
        new("list.endpoint.yaml", "endpoint: ListJobs\nrequest: GET /jobs\nreturns: Job[]\n"),
        new("stop.endpoint.yaml", "endpoint: StopJob\nrequest: POST /jobs/{jobId}/stop\npath: { jobId: string }\nreturns: none\n"),
    ];

    public static SpecText[] Start(string text)
    {
        string returns = text.Contains("returns:", StringComparison.Ordinal) ? "" : "returns: Job\n";
        return [.. s_others, new SpecText("start.endpoint.yaml", $"endpoint: StartJob\nrequest: POST /jobs\n{returns}{text}\n")];
    }
}
