using System;

namespace Tidegate.Observation;

/// <summary>A request for an access token that has ended; its repetitions count as one request.</summary>
public sealed class ApiTokenReport
{
    /// <summary>The name of the service whose client asked.</summary>
    public required string Service { get; init; }

    /// <summary><c>GetAccessToken</c> or <c>RefreshAccessToken</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>The time that it took, with repetitions.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>Why no token was had; null for success.</summary>
    public Exception? Failure { get; init; }
}
