namespace Tidegate.Observation;

/// <summary>
/// A failed use of the <see cref="IAccessTokenCache"/>. It does not fail any call: the client continues with its own token. Reported at most once
/// every ten seconds, the time for which a failed cache is left alone.
/// </summary>
public sealed class ApiTokenCacheReport
{
    /// <summary>The name of the service whose client shares its token.</summary>
    public required string Service { get; init; }

    /// <summary>The operation that failed.</summary>
    public required ApiTokenCacheUse Use { get; init; }

    /// <summary>
    /// The type of the exception; its message is not reported, because it may hold anything. <c>System.TimeoutException</c> means that the cache
    /// took longer than the client waits, <c>System.IO.InvalidDataException</c> that its content cannot be read.
    /// </summary>
    public required string ExceptionType { get; init; }
}
