using System;

namespace Tidegate.Observation;

/// <summary>A token request that has ended; a request and its retries count as one.</summary>
public sealed class ApiTokenReport
{
    /// <summary>The name of the service whose client made the request.</summary>
    public required string Service { get; init; }

    /// <summary><c>GetAccessToken</c> or <c>RefreshAccessToken</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>The time that the request took, including retries.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>Why no token was obtained; null for success.</summary>
    public Exception? Failure { get; init; }
}
