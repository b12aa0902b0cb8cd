using System;
using System.Globalization;
using System.Linq;
using Xunit;

namespace Tidegate.Generator.Tests.Roslyn;

public class DeterminismTests
{
    [Fact]
    public void The_order_of_the_files_changes_nothing()
    {
        GeneratorOutcome forwards = GeneratorHarness.Run(SampleSpecs.All);
        GeneratorOutcome backwards = GeneratorHarness.Run([.. SampleSpecs.All.Reverse()]);

        Assert.Equal(forwards.Sources.OrderBy(s => s.Key), backwards.Sources.OrderBy(s => s.Key));
    }

    [Fact]
    public void The_culture_of_the_build_changes_nothing()
    {
        GeneratorOutcome invariant = GeneratorHarness.Run(SampleSpecs.All);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            // The tests know no culture but the invariant one, so the traps are set by hand.
            CultureInfo.CurrentCulture = new CultureInfo("")
            {
                NumberFormat = { NegativeSign = "\u2212", NumberDecimalSeparator = ",", NumberGroupSeparator = "." },
            };
            Assert.Equal(invariant.Sources, GeneratorHarness.Run(SampleSpecs.All).Sources);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Line_endings_of_the_specs_change_nothing()
    {
        GeneratorOutcome unix = GeneratorHarness.Run(SampleSpecs.All);
        GeneratorOutcome windows = GeneratorHarness.Run(
            [.. SampleSpecs.All.Select(spec => spec with { Text = spec.Text.ReplaceLineEndings("\r\n") })]);

        Assert.Equal(unix.Sources, windows.Sources);
    }

    [Fact]
    public void Generated_files_have_line_feeds_only()
    {
        foreach (string source in GeneratorHarness.Run(SampleSpecs.All).Sources.Values)
        {
            Assert.DoesNotContain('\r', source);
            Assert.EndsWith("}\n", source, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_folder_of_the_specs_is_not_in_the_output()
    {
        GeneratorOutcome here = GeneratorHarness.Run(SampleSpecs.All);
        GeneratorOutcome there = GeneratorHarness.Run(
            [.. SampleSpecs.All.Select(spec => spec with { Path = "C:\\work" + spec.Path.Replace('/', '\\') })]);

        Assert.Equal(here.Sources, there.Sources);
    }
}
