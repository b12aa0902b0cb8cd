namespace Tidegate.Observation;

/// <summary>
/// A difference between a response and its spec. Reported once in the lifetime of a client for each operation, kind, member name and depth; the
/// metric <c>tidegate.client.drift</c> counts every occurrence.
/// </summary>
public sealed class ApiDriftReport
{
    /// <summary>The service's name.</summary>
    public required string Service { get; init; }

    /// <summary>The operation's name.</summary>
    public required string Operation { get; init; }

    /// <summary>How they differ.</summary>
    public required ApiDriftKind Kind { get; init; }

    /// <summary>Where the difference was first found, such as <c>data.tasks[3].owner</c>.</summary>
    public required string Path { get; init; }
}
