namespace Tidegate.Benchmarks.Clients.Dtos;

/// <summary>A flow as Get Flow gives it.</summary>
internal sealed class FlowDto
{
    public long FlowId { get; set; }

    public string? FlowName { get; set; }

    public int Active { get; set; }

    public string? Creator { get; set; }

    public string? CreateTime { get; set; }

    public string? UpdateUser { get; set; }

    public string? UpdateTime { get; set; }

    public string? Freq { get; set; }

    public string? Cycle { get; set; }

    public string? Parameters { get; set; }

    public string? Owner { get; set; }

    public string? Visitor { get; set; }

    public string? DoAs { get; set; }

    public int AlertMode { get; set; }

    public string? Graph { get; set; }

    public int Entry { get; set; }

    public int Type { get; set; }

    public int SyncType { get; set; }

    public string? Desc { get; set; }

    public string? StartTime { get; set; }

    public bool Virtual { get; set; }

    public bool Locked { get; set; }

    public bool HasEditPri { get; set; }

    public bool HasReadPri { get; set; }

    public bool IsUserLocked { get; set; }
}
