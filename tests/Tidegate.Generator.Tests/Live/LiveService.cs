using System;
using System.Collections.Concurrent;
using System.Net.Http;
using System.Reflection;
using System.Threading.Tasks;
using Tidegate.Generator.Tests.Roslyn;

namespace Tidegate.Generator.Tests.Live;

/// <summary>A service whose client is compiled at once, and called by C# as a consumer writes it.</summary>
internal static class LiveService
{
    public const string Service = """
        service: Batch
        namespace: Acme.Flows
        basePath: /batch/v2.1
        envelope: { code: [code, status], success: 0, message: msg, data: data, requestId: requestId }
        paging: { type: Pagination, page: pageNo, size: pageSize, first: 1, defaultSize: 2 }
        client:
          userId: string
          orgId: string
          tenant?: long
        errors:
          62101: { name: UnknownUser }
          62109: { name: ServerFault, transient: true }
        types:
          FlowId: id
          Cycle: { enum: string, values: { Month: M, Minute: mi } }
          Status: { enum: int, values: { Fail: -1, Success: 1 } }
          Pagination: { pageNo: int, pageSize: int, order?: Cycle }
          KeyValue: { key: string, value?: string }
          Flow:
            flowId: FlowId
            name?: string
            cycle?: Cycle
            status?: Status
            doAs?: { type: string, alias: do_as }
            owners?: list<string, ";">
            steps?: list<Status, ",">
            parameters?: json<KeyValue[]>
            graph?: json<Flow>
            children?: Flow[]
            labels?: map<int?>
            started?: epochMillis
            day?: date
            changed?: dateTime
            weight?: double
            price?: decimal
            locked?: bool
            count?: long
            any?: json
            token?: { type: string, secret: true }
        """;

    private const string Program = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;
        using Tidegate;
        using Tidegate.Json;

        namespace Acme.Flows
        {
            /// <summary>The consumer.</summary>
            public static class Program
            {
                /// <summary>Runs.</summary>
                public static async Task<object?> RunAsync(HttpMessageHandler transport, int index)
                {
                    using var flows = new BatchClient(
                        new BatchOptions { Gateway = new Uri("https://gw.example"), AccessKey = "key", SecretKey = "secret", UserId = "u1", OrgId = "o 1" },
                        new Tidegate.ApiClientParts { Transport = transport });
                    CODE
                }
            }
        }
        """;

    private static readonly ConcurrentDictionary<(string Endpoint, string Code, string MoreTypes), Lazy<MethodInfo>> s_programs = new();

    /// <summary>Compiles the service with one endpoint and runs code in which <c>flows</c> is its client.</summary>
    /// <param name="moreTypes">Types of the service besides those of <see cref="Service"/>, as YAML.</param>
    /// <param name="index">What <c>index</c> is in the code, where one program serves several cases.</param>
    public static async Task<object?> RunAsync(string endpoint, string code, HttpMessageHandler transport, string moreTypes = "", int index = 0)
    {
        MethodInfo run = s_programs.GetOrAdd((endpoint, code, moreTypes), static program => new(() => Compile(program))).Value;
        return await (Task<object?>)run.Invoke(null, [transport, index])!;
    }

    private static MethodInfo Compile((string Endpoint, string Code, string MoreTypes) program)
    {
        var harness = new GeneratorHarness(
            [new SpecFile("/s/service.yaml", $"{Service}\n{program.MoreTypes}\n"), new SpecFile("/s/e.endpoint.yaml", program.Endpoint)],
            Program.Replace("CODE", program.Code, StringComparison.Ordinal));
        return harness.Run().Load("TG5009").GetType("Acme.Flows.Program")!.GetMethod("RunAsync")!;
    }
}
