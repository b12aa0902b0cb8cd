using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Tidegate.Generator.Tests.Roslyn;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>The task that an operation starts, as generated code calls the operations with it.</summary>
public class TaskTests
{
    private const string Types = """
        envelope: { code: code, success: 0, data: data, beside: { ticket?: string } }
        types:
          Phase: { enum: int, values: { Running: 1, Ended: 2, Failed: 3 } }
          Job: { name: string }
          JobState: { inner?: Inner, phase?: "Phase?" }
          Inner: { phase?: "Phase?" }
          Report: { lines: int }
        """;

    private const string Endpoints = """
        endpoint: Run
        request: POST /jobs
        body: { client: string, started: int, task: bool, options?: string, zone: string, password: { type: string, secret: true }, region?: string }
        beside: { jobId: long }
        returns: Job
        task: { id: { job: jobId }, status: GetJob, state: inner.phase, done: [Ended], failed: [3], result: GetReport, cancel: Stop, every: PT0.001S }
        ---
        endpoint: GetJob
        request: GET /jobs
        query: { verbose?: bool, job: long, zone: string, region?: string }
        returns: JobState
        idempotent: true
        ---
        endpoint: GetReport
        request: GET /reports
        query: { a?: int, b?: int, c?: int, d?: int, job: long, region?: string, password?: { type: string, secret: true } }
        envelope: none
        returns: Report
        ---
        endpoint: Stop
        request: POST /stop
        body: { job: long, why?: string }
        returns: none
        """;

    private const string Running = """{"code":0,"data":{"inner":{"phase":1}}}""";
    private const string Ended = """{"code":0,"data":{"inner":{"phase":2}}}""";

    private static readonly string s_start = """
        var request = new RunRequest { Client = "c", Started = 1, Task = true, Zone = "z 1", Password = "hush", Region = "r" };
        RunTask task = await open().StartRunAsync(request);
        """;

    [Fact]
    public async Task Inputs_are_kept_by_name_and_sent_to_each_operation_and_secrets_are_not()
    {
        using var gateway = new StubGateway("""{"code":0,"data":{"name":"n"},"jobId":7}""", Running, Ended, """{"lines":3}""", """{"code":0,"data":null}""");
        object? seen = await LiveClient.RunAsync(Types, Endpoints, s_start + """
            string stored = JsonSerializer.Serialize(task);
            task = JsonSerializer.Deserialize<RunTask>(stored)!;
            Report report = await open().WaitAsync(task);
            await open().CancelAsync(task);
            return $"{stored} {report.Lines} {task}";
            """, gateway);

        Assert.Equal("""{"job":7,"zone":"z 1","region":"r"} 3 RunTask { Job = 7, Zone = z 1, Region = r }""", seen);
        Assert.Equal(["/jobs", "/jobs?job=7&region=r&zone=z%201", "/jobs?job=7&region=r&zone=z%201", "/reports?job=7&region=r", "/stop"], gateway.Calls.Select(call => call.Target));
        Assert.Equal("""{"job":7}""", gateway.Calls[^1].Body);
    }

    [Theory]
    [InlineData("""{"code":0,"data":{"inner":{"phase":3}}}""", "Failed")]
    [InlineData("""{"code":0,"data":{"inner":{"phase":"3"}}}""", "Failed")]
    public async Task A_state_is_read_as_all_values_are(string answer, string state)
    {
        using var gateway = new StubGateway("""{"code":0,"data":{"name":"n"},"jobId":7}""", """{"code":0,"data":{}}""", """{"code":0,"data":{"inner":null}}""", """{"code":0,"data":{"inner":{"phase":99}}}""", answer);
        object? seen = await LiveClient.RunAsync(Types, Endpoints, s_start + """
            try { await open().WaitAsync(task); }
            catch (ApiTaskFailedException<GetJobResponse> failure) { return $"{failure.State} {failure.Status.Data.Inner?.Phase.Value}"; }
            return null;
            """, gateway);

        Assert.Equal($"{state} {state}", seen);
        Assert.Equal(5, gateway.Calls.Count);
    }

    [Fact]
    public async Task A_fake_of_the_interface_has_the_methods_of_tasks()
    {
        object? seen = await LiveClient.RunAsync(
            "types: { Job: { id: string } }",
            "endpoint: Make\nrequest: POST /jobs\nreturns: Job\ntask: { id: id, status: IsMade, state: ., done: [yes, 'y\"'] }\n---\nendpoint: IsMade\nrequest: GET /jobs/{id}\npath: { id: string }\nreturns: string?\nidempotent: true",
            """
            IHarborClient fake = new Fake();
            return await fake.WaitAsync(await fake.StartMakeAsync(), new ApiTaskOptions<string?> { Interval = TimeSpan.FromMilliseconds(1) });
            """,
            new StubGateway(),
            """
            internal sealed class Fake : IHarborClient
            {
                private int _asked;

                public Task<Job> MakeAsync(HarborCallOptions? options = null, CancellationToken cancellationToken = default) => Task.FromResult(new Job { Id = "7" });

                public Task<string?> IsMadeAsync(string id, HarborCallOptions? options = null, CancellationToken cancellationToken = default) =>
                    Task.FromResult(_asked++ == 0 ? null : id == "7" ? "y\"" : throw new ArgumentException(id));

                public Task<JsonDocument> SendAsync(HttpMethod method, string path, IEnumerable<KeyValuePair<string, string?>>? query = null, string? body = null, HarborCallOptions? options = null, CancellationToken cancellationToken = default) =>
                    throw new NotSupportedException();
            }
            """);

        Assert.Equal("y\"", seen);
    }

    [Theory]
    [InlineData("access: internal\n", "")]
    [InlineData("", "deprecated: Use nothing.\n")]
    [InlineData("access: internal\n", "deprecated: Use nothing.\n")]
    public void What_is_generated_compiles_without_a_warning(string service, string endpoint)
    {
        string[] operations =
        [
            "endpoint: Make\nrequest: POST /jobs\nquery: { class: string, key?: Level }\nreturns: Job\ntask: { id: [id, level], status: IsMade, state: ., done: 5000000000, result: Load, cancel: Take }",
            "endpoint: IsMade\nrequest: GET /jobs/{id}\npath: { id: string }\nquery: { class: string, key?: Level }\nreturns: long\nidempotent: true",
            "endpoint: Load\nrequest: GET /files/{id}\npath: { id: string }\nreturns: stream<Job>",
            "endpoint: Take\nrequest: POST /take\nbody: { level: Level, id: string }\nreturns: Job[]",
        ];
        IEnumerable<SpecFile> files = operations.Select((text, i) => new SpecFile($"/s/e{i}.endpoint.yaml", text.Insert(text.IndexOf('\n', StringComparison.Ordinal) + 1, endpoint) + "\n"))
            .Prepend(new SpecFile("/s/service.yaml", $"service: Harbor\nnamespace: Acme.Harbor\n{service}types:\n  Level: {{ enum: int, values: {{ Low: 1 }} }}\n  Job: {{ id: string, level: Level }}\n"));

        GeneratorHarness.Run([.. files]).MustCompile();
    }

    [Fact]
    public void A_task_with_a_mistake_costs_the_task_only()
    {
        GeneratorOutcome outcome = GeneratorHarness.Run(
            new SpecFile("/s/service.yaml", "service: Harbor\nnamespace: Acme.Harbor\n"),
            new SpecFile("/s/make.endpoint.yaml", "endpoint: Make\nrequest: POST /jobs\nreturns: string\ntask: { id: { id: . }, status: IsMode, state: ., done: a }\n"),
            new SpecFile("/s/made.endpoint.yaml", "endpoint: IsMade\nrequest: GET /jobs/{id}\npath: { id: string }\nreturns: string\nidempotent: true\n"));

        Assert.Equal("TG4101", Assert.Single(outcome.Diagnostics).Id);
        Assert.Contains(outcome.Sources, source => source.Value.Contains("MakeAsync", StringComparison.Ordinal));
        Assert.DoesNotContain(outcome.Sources, source => source.Value.Contains("MakeTask", StringComparison.Ordinal));
    }

    [Fact]
    public void An_operation_that_has_a_mistake_itself_is_not_called_unknown()
    {
        GeneratorOutcome outcome = GeneratorHarness.Run(
            new SpecFile("/s/service.yaml", "service: Harbor\nnamespace: Acme.Harbor\n"),
            new SpecFile("/s/make.endpoint.yaml", "endpoint: Make\nrequest: POST /jobs\nreturns: string\ntask: { id: { id: . }, status: IsMade, state: ., done: a }\n"),
            new SpecFile("/s/made.endpoint.yaml", "endpoint: IsMade\nrequest: GET /jobs/{id}\npath: { id: strong }\nreturns: string\nidempotent: true\n"));

        Assert.Equal("TG3301", Assert.Single(outcome.Diagnostics).Id);
    }
}
