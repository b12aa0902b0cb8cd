using System.IO;
using System.Linq;
using Tidegate.Compiler;
using Tidegate.Compiler.Model;
using Tidegate.Generator.Tests.Schema;
using Xunit;

namespace Tidegate.Generator.Tests.Binding;

/// <summary>A service with something of everything, and the means to compile endpoints of it.</summary>
internal static class SampleSpecs
{
    public static readonly SpecText Service = new("specs/service.yaml", """
        service: BatchProcessing
        namespace: Enos.BatchProcessing
        doc: Task flows.
        basePath: /batch/v2
        envelope: { code: [code, status], success: 0, message: msg, data: data, requestId: requestId }
        paging: { type: Pagination, page: pageNo, size: pageSize }
        client:
          userId: { type: string, doc: The user. }
          orgId?: string
        errors:
          62101: { name: UnknownUser, doc: No such user. }
          62109: { name: ServerFault, doc: It failed., transient: true }
        types:
          FlowId: id
          Cycle:
            enum: string
            values: { Month: M, Week: W, Minute: mi }
          Phase:
            enum: string
            values: { Running: RUNNING, Stopped: STOPPED }
          State:
            doc: How it went.
            enum: int
            values: { Fail: -1, Init: { value: 0, doc: Begun. } }
          Pagination:
            pageNo: int
            pageSize: int
            sorters?: Sorter[]
          Sorter: { field: string, order?: string }
          KeyValue: { key: string, value?: string }
          FlowGraph:
            tasks: KeyValue[]
            parameters?: json<KeyValue[]>
          Directory:
            title: string
            children?: Directory[]
          Page:
            items: Flow[]
            count?: int
          Flow:
            doc: A flow.
            flowId: FlowId
            name?: string
            cycle?: Cycle
            phase?: Phase
            state?: State
            count?: int
            total?: long
            ratio?: double
            price?: decimal
            active?: bool
            created?: epochMillis
            day?: date
            at?: dateTime
            extra?: json
            graph?: json<FlowGraph>
            owner?: list<string, ";">
            sizes?: list<int, ",">
            labels?: map<string>
            note?: string
            doAs?: { type: string, alias: [do_as, runAs], secret: true, doc: The account. }
        """);

    /// <summary>Uses every type, so that none is unused.</summary>
    public static readonly SpecText Everything = new("specs/everything.endpoint.yaml", """
        endpoint: Everything
        request: PUT /everything
        body:
          flow: Flow
          directory: Directory
          page: Page
          where: Pagination
        returns: none
        """);

    public static SpecCompilation Compile(params SpecText[] files) => SpecCompiler.Compile(files);

    /// <summary>Compiles one endpoint of the sample service, which must be without mistakes.</summary>
    public static (EndpointModel Endpoint, SampleModel[] Samples) Bind(string endpoint)
    {
        SpecText file = new("specs/sub/one.endpoint.yaml", endpoint);
        SpecCompilation compilation = Compile(Service, Everything, file);
        Assert.Empty(compilation.Diagnostics);
        SpecSchema.AssertAccepts(file);
        ApiModel api = Assert.Single(compilation.Apis);
        EndpointModel model = api.Endpoints.Single(e => e.Name != "Everything");
        return (model, api.Samples.Single(s => s.EndpointName == model.Name).Samples.ToArray());
    }

    /// <summary>Compiles a service with one endpoint, which must be without mistakes.</summary>
    public static ApiModel BindService(string service, string returns = "none")
    {
        SpecText[] files =
        [
            new SpecText("service.yaml", "service: Tasks\nnamespace: Acme.Tasks\n" + service),
            new SpecText("get.endpoint.yaml", $"endpoint: GetTask\nrequest: GET /tasks\nreturns: {returns}\n"),
        ];
        SpecCompilation compilation = Compile(files);
        Assert.Empty(compilation.Diagnostics);
        SpecSchema.AssertAccepts(files);
        return Assert.Single(compilation.Apis);
    }

    public static string RepositoryRoot()
    {
        DirectoryInfo folder = new(System.AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Generator.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
