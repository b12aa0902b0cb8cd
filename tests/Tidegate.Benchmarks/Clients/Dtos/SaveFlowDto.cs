namespace Tidegate.Benchmarks.Clients.Dtos;

/// <summary>What Save Flow sends.</summary>
internal sealed class SaveFlowDto
{
    public long Id { get; set; }

    public int Type { get; set; }

    public string? Name { get; set; }

    public string? Freq { get; set; }

    public string? Cycle { get; set; }

    public int AlertMode { get; set; }

    public string? DoAs { get; set; }

    public string? Owners { get; set; }

    public string? Visitors { get; set; }

    public string? StartTime { get; set; }

    public int Active { get; set; }

    public string? Parameters { get; set; }

    public string? Desc { get; set; }

    public string? Queue { get; set; }

    public SavedTask[]? Tasks { get; set; }

    public SavedLink[]? Flows { get; set; }

    public SavedRelation[]? Relations { get; set; }
}
