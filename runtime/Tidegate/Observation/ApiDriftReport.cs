namespace Tidegate.Observation;

/// <summary>
/// A difference between a response and its spec. Told once in the life of a client for each operation, kind, member name and depth; how
/// often it occurs is counted by the metric <c>tidegate.client.drift</c>.
/// </summary>
public sealed class ApiDriftReport
{
    /// <summary>The service's name.</summary>
    public required string Service { get; init; }

    /// <summary>The operation's name.</summary>
    public required string Operation { get; init; }

    /// <summary>In which way they differ.</summary>
    public required ApiDriftKind Kind { get; init; }

    /// <summary>Where it was found first, such as <c>data.tasks[3].owner</c>.</summary>
    public required string Path { get; init; }
}
