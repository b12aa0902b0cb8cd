using System;
using System.Reflection;
using System.Runtime.Versioning;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests;

/// <summary>The tests are of no use for a platform when they quietly run on another.</summary>
public sealed class PlatformTests
{
    [Fact]
    public void The_tests_run_on_the_platform_that_they_are_for() => Assert.Equal(TestedPlatform.Version, Environment.Version.Major);

    [Fact]
    public void The_tests_test_the_build_that_they_are_for() =>
        Assert.Equal(TestedPlatform.Build, typeof(ApiClient).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName);
}
