using Xunit;

namespace Tidegate.EndToEnd.Tests.Package;

/// <summary>The tests that consume the packages share one pack of them, and build one after the other: a build uses the whole machine anyway.</summary>
[CollectionDefinition(Name)]
public sealed class SharedPackages : ICollectionFixture<PackedTidegate>
{
    public const string Name = nameof(SharedPackages);
}
