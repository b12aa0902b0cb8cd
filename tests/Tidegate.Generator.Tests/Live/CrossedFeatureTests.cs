using System.Threading.Tasks;
using Tidegate.Generator.Tests.Roslyn;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>Features of the language that meet in one service: unions, outcomes, tasks, keys, aliases, limits and members that answers lack.</summary>
public class CrossedFeatureTests
{
    private const string Service = """
        service: Yard
        namespace: Acme.Yard
        lacking: drift
        envelope: { code: code, success: 0, partial: 207, message: msg, data: data }
        types:
          JobId: id
          State: { enum: string, values: { Going: going, Ended: { value: ended, alias: over }, Failed: failed } }
          Circle: { radius: { type: double, min: 0 }, note?: "string?" }
          Square: { side: double, tags: "string[]" }
          Shape: { oneOf: { circle: Circle, square: Square }, by: kind }
          Reading: { oneOf: [double, string, "Shape[]", Circle] }
          Point: { at: epochMillis, shape: Shape, "*": Reading }
          Job: { inner: Inner, shapes: "Shape[]" }
          Inner: { jobId: JobId, count: int, state: State }
        """;

    private static readonly SpecFile[] s_files =
    [
        new("/s/service.yaml", Service + "\n"),
        new("/s/make.endpoint.yaml", "endpoint: Make\nrequest: POST /jobs\nheader: { Idempotency-Key: idempotencyKey }\nbody: { points: \"Point[]\", shape?: Shape }\nreturns: Job\ntask: { id: [inner.jobId, inner.count], status: GetJob, state: inner.state, done: [Ended], failed: [Failed] }\n"),
        new("/s/get.endpoint.yaml", "endpoint: GetJob\nrequest: GET /jobs\nquery: { jobId: JobId, count?: int }\nreturns: Job\nidempotent: true\n"),
        new("/s/batch.endpoint.yaml", "endpoint: Batch\nrequest: POST /batch\nbody: { points: \"Point[]\", clientToken: idempotencyKey }\nreturns: \"outcome<Shape>[]\"\nbeside: { more: Reading }\n"),
    ];

    [Fact]
    public void They_compile_without_a_warning() => Assert.Empty(GeneratorHarness.Run(s_files).Problems);

    [Theory]
    [InlineData("""{"code":0,"data":{"inner":{"jobId":7,"count":1,"state":"over"},"shapes":[]}}""", "7 1")]
    [InlineData("""{"code":0,"data":{"inner":{"count":1,"state":"over"},"shapes":[]}}""", "Make: the answer lacks 'inner.jobId', which identifies the task; it may have been started all the same.")]
    [InlineData("""{"code":0,"data":{"shapes":[]}}""", "Make: the answer lacks 'inner.jobId', which identifies the task; it may have been started all the same.")]
    public async Task A_task_needs_what_identifies_it_also_where_answers_may_lack_members(string answer, string expected)
    {
        using var gateway = new StubGateway(answer);

        Assert.Equal(expected, await LiveClient.RunAsync(
            "lacking: drift\ntypes:\n  JobId: id\n  Job: { inner: Inner, shapes: \"int[]\" }\n  Inner: { jobId: JobId, count: int, state: string }",
            "endpoint: Make\nrequest: POST /jobs\nreturns: Job\ntask: { id: [inner.jobId, inner.count], status: GetJob, state: inner.state, done: [over] }\n---\n"
            + "endpoint: GetJob\nrequest: GET /jobs\nquery: { jobId: JobId, count?: int }\nreturns: Job\nidempotent: true",
            """
            try { MakeTask task = await open().StartMakeAsync(); return $"{task.JobId} {task.Count}"; }
            catch (ApiTransportException e) { return e.Message; }
            """,
            gateway));
    }
}
