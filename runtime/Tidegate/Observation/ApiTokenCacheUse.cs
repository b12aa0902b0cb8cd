namespace Tidegate.Observation;

/// <summary>An operation on the cache through which a client shares its token.</summary>
public enum ApiTokenCacheUse
{
    /// <summary>Reading the shared token.</summary>
    Read,

    /// <summary>Replacing the shared token.</summary>
    Write,

    /// <summary>Taking or releasing the lock.</summary>
    Lock,
}
