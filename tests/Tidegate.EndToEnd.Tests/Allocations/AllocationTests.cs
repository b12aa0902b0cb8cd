using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Enos.BatchProcessing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Allocations;

/// <summary>
/// What each kind of call allocates, at most. The bounds are exact to a few bytes, so that whoever allocates more has to say so here.
/// The least of many calls counts, which the compiler's tiers and the pools have no part in. They hold for the debug build, which keeps
/// the state of each asynchronous method in an object; the release build allocates less.
/// </summary>
public sealed class AllocationTests
{
    private const int Calls = 400;

    private const string Flow = """
        {"code":0,"msg":"OK","data":{"flowId":2479,"flowName":"test0722-1","active":0,"creator":"ada",
        "createTime":"2019-07-22 08:56:35.0","freq":"0 0 0 * * ? *","cycle":"D","parameters":"[{\"key\":\"ouids\",\"value\":\"o1\"}]",
        "owner":"ada","doAs":"data_ou","alertMode":1,"graph":"{\"tasks\":[{\"taskName\":\"MDM-Sync\",\"taskId\":\"104506\"}]}",
        "type":0,"startTime":"2019-07-22","virtual":false,"locked":false}}
        """;

    private static readonly SaveFlowRequest s_largeFlow = new()
    {
        FlowId = 2515,
        Type = FlowType.Periodic,
        Name = "fpostm",
        Freq = "0 0 0 * * ? *",
        Cycle = Cycle.Day,
        AlertMode = AlertMode.EmailAndSms,
        DoAs = "data_ou",
        Owners = ["ada", "grace"],
        Visitors = ["linus"],
        Active = FlowState.Paused,
        Tasks = [.. Enumerable.Range(0, 200).Select(i => new TaskNode { TaskId = 104575 + i, TaskName = "task", X = 0.5, Y = 0.25 })],
    };

    // The request and its body's headers, the signature and timestamp as text, the response of the stub, and the task.
    [Fact]
    public Task EnableFlow() => AssertAtMostAsync(
        1_640, """{"code":0,"msg":"OK","data":""}""", flows => flows.EnableFlowAsync(3377));

    // The record with its strings, and the bytes of the documents in parameters and graph, which are decoded on demand.
    [Fact]
    public Task GetFlow() => AssertAtMostAsync(
        2_464, Flow, flows => flows.GetFlowAsync(2479));

    // The same with the graph decoded: its bytes without escapes, the record of it, and what finds the way to a mistake in it.
    [Fact]
    public Task GetFlow_and_look_at_its_graph() => AssertAtMostAsync(3_640, Flow, async flows =>
    {
        global::Enos.BatchProcessing.Flow flow = await flows.GetFlowAsync(2479);
        Assert.Single(flow.Graph!.Value!.Tasks!);
    });

    // A hundred records with the strings that differ and the bytes of their documents.
    [Fact]
    public Task ListFlowInstances() => AssertAtMostAsync(69_312, Instances(100), flows => flows.ListFlowInstancesAsync(new ListFlowInstancesRequest
    {
        Type = FlowType.Periodic,
        Owner = "",
        FromTriggerTime = DateTimeOffset.FromUnixTimeMilliseconds(1573648355000),
        ToTriggerTime = DateTimeOffset.FromUnixTimeMilliseconds(1573698120000),
        Statuses = [],
    }));

    // No more than a small body takes, but for the text of the two lists: the body is written into a buffer that is kept.
    [Fact]
    public Task SaveFlow() => AssertAtMostAsync(
        1_960, """{"code":0,"msg":"OK","data":{"flowId":2841}}""", flows => flows.SaveFlowAsync(s_largeFlow));

    // The document and the response's bytes that it keeps, the query's names and values, the address, which is not kept, and the empty
    // body that keeps the transport from sending twice what is not known to be idempotent.
    [Fact]
    public Task Untyped_call() => AssertAtMostAsync(
        3_584,
        """{"code":0,"msg":"OK","data":{"flowId":2841}}""",
        flows => flows.SendAsync(HttpMethod.Get, "/batch-processing-service/v2.1/flows", [new("action", "get"), new("flowId", "2841")]));

    // What a plain call takes, and on top the report of the call, the response that is received completely, and the state of the retries.
    [Fact]
    public async Task EnableFlow_of_a_registered_client()
    {
        using var transport = new InstantTransport("""{"code":0,"msg":"OK","data":""}""");
        var services = new ServiceCollection();
        services.AddBatchProcessingClient(Configure).HttpClient.ConfigurePrimaryHttpMessageHandler(() => transport);
        await using ServiceProvider provider = services.BuildServiceProvider();
        IBatchProcessingClient flows = provider.GetRequiredService<IBatchProcessingClient>();

        await AssertAtMostAsync(3_248, () => flows.EnableFlowAsync(3377));
    }

    private static async Task AssertAtMostAsync(long bound, string answer, Func<BatchProcessingClient, Task> call)
    {
        using var transport = new InstantTransport(answer);
        var options = new BatchProcessingOptions();
        Configure(options);
        using var flows = new BatchProcessingClient(options, new ApiClientParts { Transport = transport });
        await AssertAtMostAsync(bound, () => call(flows));
    }

    private static void Configure(BatchProcessingOptions options)
    {
        options.Gateway = new Uri("https://apim.example.com");
        options.AccessKey = "access";
        options.SecretKey = "secret";
        options.UserId = "u15426865866571";
        options.OrgId = "o15444172373271";
    }

    private static async Task AssertAtMostAsync(long bound, Func<Task> call)
    {
        await call();
        long least = long.MaxValue;
        for (int i = 0; i < Calls; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            Task done = call();
            long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(done.IsCompletedSuccessfully, "The call must end on this thread, or it is not measured.");
            least = Math.Min(least, bytes);
        }

        Assert.InRange(least, 1, bound);
    }

    private static string Instances(int count) =>
        """{"code":0,"msg":"OK","data":{"flowInsts":[""" + string.Join(',', Enumerable.Range(0, count).Select(Instance)) + "]}}";

    private static string Instance(int i) =>
        $$"""
        {"instanceId":"2809-2019081208{{i:0000}}","flowId":2809,"flowName":"21","freq":"0 0 0 * * ? *","cycle":"D","parameters":"[]",
        "doAs":"data_ou","graph":"{\"name\":\"21\",\"tasks\":[]}","status":1,"statusDesc":"SUCCESS","triggerTime":"2019-08-12 08:07:22",
        "virtual":false,"owner":"ada","hasEditPri":true,"hasReadPri":true,"isCancelled":false}
        """;

    /// <summary>Responses on the caller's thread.</summary>
    private sealed class InstantTransport(string answer) : HttpMessageHandler
    {
        private static readonly byte[] s_token = """{"status":0,"data":{"accessToken":"token","expire":7200}}"""u8.ToArray();

        private readonly byte[] _response = Encoding.UTF8.GetBytes(answer);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            bool isToken = request.RequestUri!.AbsolutePath.StartsWith("/apim-token-service/", StringComparison.Ordinal);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new ByteArrayContent(isToken ? s_token : _response),
            });
        }
    }
}
