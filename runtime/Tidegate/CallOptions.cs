using System;
using System.Collections.Generic;

namespace Tidegate;

/// <summary>What one call does differently from the client's options.</summary>
public class CallOptions
{
    /// <summary>The time for this call; null for the client's. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> waits without limit.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Headers to send with this call. The signing headers and those that describe the body cannot be set.</summary>
    public IReadOnlyDictionary<string, string>? Headers { get; init; }
}
