using Xunit;

namespace Tidegate.Runtime.Tests.Diagnostics;

/// <summary>Tests that look at what the whole process tells, or at what nobody listening costs: they run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ObservedTests
{
    public const string Name = "Observed";
}
