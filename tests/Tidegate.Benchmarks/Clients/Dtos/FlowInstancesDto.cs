namespace Tidegate.Benchmarks.Clients.Dtos;

/// <summary>A page of runs.</summary>
internal sealed class FlowInstancesDto
{
    public FlowInstanceDto[]? FlowInsts { get; set; }

    public int Count { get; set; }
}
