using System;

namespace Tidegate.Auth;

/// <summary>The options of a client that a scheme of signing may need.</summary>
/// <param name="AccessKey">Null when it is not set.</param>
/// <param name="SecretKey">Null when it is not set.</param>
/// <param name="Timeout">The time for a call, which a request for credentials does not exceed.</param>
internal sealed record AuthOptions(string? AccessKey, string? SecretKey, TimeSpan Timeout)
{
    /// <summary>Without the keys.</summary>
    public override string ToString() => nameof(AuthOptions);
}
