using Xunit;

namespace Tidegate.EndToEnd.Tests.Package;

/// <summary>Most tests that consume the packages, which build one after the other. Those of the lock take as long as the rest, and build beside them.</summary>
[CollectionDefinition(Name)]
public sealed class SharedPackages : ICollectionFixture<PackedTidegate>
{
    public const string Name = nameof(SharedPackages);
}
