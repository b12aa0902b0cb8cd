namespace Tidegate.Benchmarks.Clients.Dtos;

/// <summary>The id of a flow, which Enable Flow sends and Save Flow answers with.</summary>
internal sealed class FlowReferenceDto
{
    public long FlowId { get; set; }
}
