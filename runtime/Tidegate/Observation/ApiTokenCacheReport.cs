namespace Tidegate.Observation;

/// <summary>
/// A use of the <see cref="IAccessTokenCache"/> that failed. No call fails because of it: the client goes on with a token of its own.
/// Told once in ten seconds, for which a cache that failed is left alone, too.
/// </summary>
public sealed class ApiTokenCacheReport
{
    /// <summary>The name of the service whose client shares its token.</summary>
    public required string Service { get; init; }

    /// <summary>What the client did.</summary>
    public required ApiTokenCacheUse Use { get; init; }

    /// <summary>
    /// The type of the exception; its text might hold anything. <c>System.TimeoutException</c> says that the cache took longer than the
    /// client waits, <c>System.IO.InvalidDataException</c> that what is in the cache cannot be read.
    /// </summary>
    public required string ExceptionType { get; init; }
}
