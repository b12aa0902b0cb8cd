namespace Tidegate.Generator.Tests.Roslyn;

/// <summary>A small service in spec files.</summary>
internal static class SampleSpecs
{
    public const string ServicePath = "/specs/service.yaml";
    public const string EnableFlowPath = "/specs/enable-flow.endpoint.yaml";
    public const string SearchFlowPath = "/specs/search-flow.endpoint.yaml";

    public static SpecFile Service { get; } = new(ServicePath, """
        service: Batch
        namespace: Acme.Flows
        doc: Task flows.
        basePath: /batch/v2.1
        envelope: { code: [code, status], success: 0, message: msg, data: data, requestId: requestId }
        paging: { type: Pagination, page: pageNo, size: pageSize, first: 1, defaultSize: 50 }
        client:
          userId: { type: string, doc: The user. }
          orgId?: { type: string, doc: The organization. }
        errors:
          62101: { name: UnknownUser, doc: The user does not exist. }
          62109: { name: ServerFault, doc: The service failed., transient: true }
        types:
          FlowId: id
          Cycle:
            enum: string
            values: { Month: M, Minute: mi }
          Status:
            enum: int
            values: { Fail: -1, Success: 1 }
          Pagination:
            pageNo: int
            pageSize: int
          Flow:
            doc: A flow.
            flowId: { type: FlowId, doc: Its id. }
            name?: string
            cycle?: Cycle
            status?: Status
            doAs?: { type: string, alias: do_as }
            graph?: json<Flow[]>
            owners?: list<string, ";">
        """);

    public static SpecFile EnableFlow { get; } = new(EnableFlowPath, """
        endpoint: EnableFlow
        doc: Starts the scheduling of a flow.
        requires: [The caller owns the flow.]
        request: POST /flows
        action: enable
        query: [userId, orgId]
        body:
          flowId: { type: FlowId, doc: The flow to enable. }
        returns: none
        idempotent: true
        """);

    public static SpecFile SearchFlow { get; } = new(SearchFlowPath, """
        endpoint: SearchFlow
        doc: Searches flows.
        request: POST /flows
        action: search
        query: [userId, orgId]
        body:
          expression?: string
          pagination?: Pagination
        returns: Flow[]
        errors:
          62102: { name: InvalidParameter, doc: A parameter is not valid. }
        """);

    public static SpecFile[] All { get; } = [Service, EnableFlow, SearchFlow];
}
