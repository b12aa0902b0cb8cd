namespace Tidegate.Runtime.Tests.Support;

/// <summary>What a client does with a token cache.</summary>
public enum CacheStep
{
    Read,
    Lock,
    Write,
    Unlock,
}
