namespace Tidegate.Benchmarks.Clients.Dtos;

/// <summary>A dependency in the graph of a flow that is saved.</summary>
internal sealed class SavedRelation
{
    public string? Source { get; set; }

    public string? Target { get; set; }

    public string? CycleGap { get; set; }

    public bool Rerun { get; set; }
}
