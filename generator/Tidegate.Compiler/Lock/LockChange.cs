namespace Tidegate.Compiler.Lock;

internal enum LockEffect
{
    /// <summary>A change that concerns only consumers who want to use it.</summary>
    Additive,

    /// <summary>A change after which a consumer's code no longer compiles, or a call behaves differently.</summary>
    Breaking,
}

/// <summary>A difference between a lock and the specs.</summary>
/// <param name="Place">The element at which the difference is reported; for one that is gone, its owner.</param>
/// <param name="Property">Which property of that element has changed; empty for the element as a whole.</param>
/// <param name="Description">What has changed, in words.</param>
internal sealed record LockChange(LockEffect Effect, LockKey Place, string Property, string Description);
