namespace Tidegate.Benchmarks.Clients.Dtos;

/// <summary>The page that is asked for.</summary>
internal sealed class PageDto
{
    public int PageNo { get; set; }

    public int PageSize { get; set; }
}
