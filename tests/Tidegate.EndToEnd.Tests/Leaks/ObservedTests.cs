using Xunit;

namespace Tidegate.EndToEnd.Tests.Leaks;

/// <summary>Tests that look at what the whole process tells: they run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ObservedTests
{
    public const string Name = "Observed";
}
