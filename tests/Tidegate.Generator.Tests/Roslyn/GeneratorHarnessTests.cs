using System;
using Xunit;
using Xunit.Sdk;

namespace Tidegate.Generator.Tests.Roslyn;

/// <summary>The consumer of the tests is strict whether its code is only looked at or loaded, too.</summary>
public class GeneratorHarnessTests
{
    [Theory]
    [InlineData("/// <summary>C.</summary>\npublic class C { public int Undocumented; }", "CS1591")]
    [InlineData("/// <summary><see cref=\"Nowhere\"/></summary>\npublic class C { }", "CS1574")]
    [InlineData("/// <summary>Not closed.\npublic class C { }", "CS1570")]
    [InlineData("internal class C { private static void M() { int unused; } }", "CS0168")]
    [InlineData("#nullable enable\ninternal class C { private static string M() => null; }", "CS8603")]
    [InlineData("internal class C { private static int M() => \"text\"; }", "CS0029")]
    public void Code_that_a_compiler_has_something_to_say_of_fails(string code, string id)
    {
        GeneratorOutcome outcome = new GeneratorHarness([], code).Run();

        Assert.Contains(id, Assert.ThrowsAny<XunitException>(() => outcome.MustCompile()).Message, StringComparison.Ordinal);
        Assert.Contains(id, Assert.ThrowsAny<XunitException>(() => outcome.Load()).Message, StringComparison.Ordinal);
    }
}
