using System.Threading.Tasks;
using Refit;
using Tidegate.Benchmarks.Clients.Dtos;

namespace Tidegate.Benchmarks.Clients.Refit;

/// <summary>The calls as Refit's users declare them. The body is buffered, because it is signed.</summary>
internal interface IRefitFlows
{
    [Post("/batch-processing-service/v2.1/flows?action=enable")]
    Task<Envelope<string>> EnableFlowAsync(string orgId, string userId, [Body(buffered: true)] FlowReferenceDto body);

    [Get("/batch-processing-service/v2.1/flows?action=get")]
    Task<Envelope<FlowDto>> GetFlowAsync(long flowId, string orgId, string userId);

    [Post("/batch-processing-service/v2.1/flowInstances?action=search")]
    Task<Envelope<FlowInstancesDto>> ListFlowInstancesAsync(string orgId, string userId, [Body(buffered: true)] SearchDto body);

    [Post("/batch-processing-service/v2.1/flows?action=save")]
    Task<Envelope<FlowReferenceDto>> SaveFlowAsync(string orgId, string userId, [Body(buffered: true)] SaveFlowDto body);
}
