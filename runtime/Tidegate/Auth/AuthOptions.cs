using System;

namespace Tidegate.Auth;

/// <summary>The client options that a signing scheme may need.</summary>
/// <param name="AccessKey">Null when it is not set.</param>
/// <param name="SecretKey">Null when it is not set.</param>
/// <param name="Timeout">The time limit for a call, which also bounds a request for credentials.</param>
internal sealed record AuthOptions(string? AccessKey, string? SecretKey, TimeSpan Timeout)
{
    /// <summary>Leaves out the keys.</summary>
    public override string ToString() => nameof(AuthOptions);
}
