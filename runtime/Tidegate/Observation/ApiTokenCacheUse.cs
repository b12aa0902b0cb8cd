namespace Tidegate.Observation;

/// <summary>What a client does with the cache through which it shares its token.</summary>
public enum ApiTokenCacheUse
{
    /// <summary>Reading the shared token.</summary>
    Read,

    /// <summary>Putting a token in place of the shared one.</summary>
    Write,

    /// <summary>Taking the lock, or giving it back.</summary>
    Lock,
}
