namespace Tidegate.Benchmarks.Clients.Dtos;

/// <summary>What List Flow Instances sends.</summary>
internal sealed class SearchDto
{
    public int Type { get; set; }

    public string? Expression { get; set; }

    public string? Owner { get; set; }

    public long FromTriggerTime { get; set; }

    public long ToTriggerTime { get; set; }

    public string? Status { get; set; }

    public PageDto? Pagination { get; set; }
}
