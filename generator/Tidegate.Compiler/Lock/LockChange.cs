namespace Tidegate.Compiler.Lock;

internal enum LockEffect
{
    /// <summary>Consumers have to know only if they want to use it.</summary>
    Additive,

    /// <summary>A consumer's code does not compile any more, or a call does something else.</summary>
    Breaking,
}

/// <summary>A difference between a lock and the specs.</summary>
/// <param name="Place">The thing at which the difference is reported; of something that is gone, its owner.</param>
/// <param name="Property">What has changed of that thing; empty when the thing as a whole is meant.</param>
/// <param name="Description">What has changed, in words.</param>
internal sealed record LockChange(LockEffect Effect, LockKey Place, string Property, string Description);
