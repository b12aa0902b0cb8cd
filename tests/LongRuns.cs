using System;
using System.Collections.Generic;
using System.Reflection;
using Xunit;
using Xunit.Sdk;

namespace Tidegate.Tests;

/// <summary>
/// What takes long to show more of the same. The plain run of the tests has one of each kind, and fewer of what is drawn at random; the switch
/// brings them all, as before a change lands.
/// </summary>
internal static class LongRuns
{
    public const string Switch = "TIDEGATE_LONG_RUNS";

    public static bool AreWanted { get; } = Environment.GetEnvironmentVariable(Switch) == "1";

    /// <summary>The reason why a test is skipped, or nothing.</summary>
    public static string? SkipReason => AreWanted ? null : $"a long run: set {Switch}=1";

    public static T Choose<T>(T plain, T @long) => AreWanted ? @long : plain;
}

/// <summary>A test that is a long run as a whole.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LongFactAttribute : FactAttribute
{
    public LongFactAttribute() => Skip = LongRuns.SkipReason;
}

/// <summary>A row of a theory that only long runs have; other rows of it stand for it.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class LongInlineDataAttribute : DataAttribute
{
    private readonly object?[] _data;

    public LongInlineDataAttribute(params object?[] data)
    {
        _data = data;
        Skip = LongRuns.SkipReason;
    }

    public override IEnumerable<object?[]> GetData(MethodInfo testMethod) => [_data];
}
