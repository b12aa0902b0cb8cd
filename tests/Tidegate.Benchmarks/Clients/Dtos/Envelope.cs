namespace Tidegate.Benchmarks.Clients.Dtos;

/// <summary>How an answer is wrapped.</summary>
internal sealed class Envelope<T>
{
    public int? Code { get; set; }

    public string? Msg { get; set; }

    public T? Data { get; set; }
}
