namespace Tidegate.Benchmarks.Clients.Dtos;

/// <summary>Another flow in the graph of a flow that is saved.</summary>
internal sealed class SavedLink
{
    public long FlowId { get; set; }

    public string? FlowName { get; set; }

    public string? NodeId { get; set; }

    public bool IsVirtual { get; set; }

    public double X { get; set; }

    public double Y { get; set; }
}
