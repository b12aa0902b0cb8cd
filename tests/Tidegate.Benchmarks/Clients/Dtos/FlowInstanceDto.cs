namespace Tidegate.Benchmarks.Clients.Dtos;

/// <summary>A run of a flow as List Flow Instances gives it.</summary>
internal sealed class FlowInstanceDto
{
    public string? InstanceId { get; set; }

    public long FlowId { get; set; }

    public string? FlowName { get; set; }

    public string? Freq { get; set; }

    public string? Cycle { get; set; }

    public string? Parameters { get; set; }

    public string? DoAs { get; set; }

    public string? Graph { get; set; }

    public int Status { get; set; }

    public string? StatusDesc { get; set; }

    public string? TriggerTime { get; set; }

    public string? StartTime { get; set; }

    public string? EndTime { get; set; }

    public string? Timestamp { get; set; }

    public bool Virtual { get; set; }

    public string? Owner { get; set; }

    public bool HasEditPri { get; set; }

    public bool HasReadPri { get; set; }
}
