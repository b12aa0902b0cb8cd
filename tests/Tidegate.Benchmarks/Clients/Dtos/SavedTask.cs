namespace Tidegate.Benchmarks.Clients.Dtos;

/// <summary>A task in the graph of a flow that is saved.</summary>
internal sealed class SavedTask
{
    public long TaskId { get; set; }

    public string? TaskName { get; set; }

    public string? NodeId { get; set; }

    public double X { get; set; }

    public double Y { get; set; }
}
