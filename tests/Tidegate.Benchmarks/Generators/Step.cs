using System;

namespace Tidegate.Benchmarks.Generators;

/// <summary>One thing that a generator, or the compiler, does again and again.</summary>
/// <param name="Prepare">What the editor does beforehand, such as parsing the edited file; it is not timed.</param>
/// <param name="Run">What is timed.</param>
internal sealed record Step(Action Prepare, Action Run)
{
    /// <summary>A step that needs nothing prepared.</summary>
    public Step(Action run)
        : this(static () => { }, run)
    {
    }
}
