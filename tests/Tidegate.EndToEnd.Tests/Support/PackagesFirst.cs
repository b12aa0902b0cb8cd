using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.EndToEnd.Tests.Package;
using Tidegate.EndToEnd.Tests.Support;
using Xunit;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer($"Tidegate.EndToEnd.Tests.Support.{nameof(PackagesFirst)}", "Tidegate.EndToEnd.Tests")]

namespace Tidegate.EndToEnd.Tests.Support;

/// <summary>
/// Starts the tests of the packages before all others: they take longest and mostly wait for builds, so that the whole run would wait
/// for them if they came last.
/// </summary>
public sealed class PackagesFirst : ITestCollectionOrderer
{
    /// <inheritdoc/>
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(static collection =>
            collection.DisplayName == SharedPackages.Name || collection.DisplayName.EndsWith(typeof(LockTests).FullName!, StringComparison.Ordinal));
}
