using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Tidegate.Compiler;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Text;
using Tidegate.Generator.Tests.Binding;
using Xunit;
using Xunit.Abstractions;

namespace Tidegate.Generator.Tests.Mutation;

/// <summary>Slips in real specs, by the thousand: each is told, where it was made, and not by a cascade.</summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    private static readonly int s_mutants = LongRuns.Choose(plain: 600, @long: 12_000);

    /// <summary>Not a measurement: what hangs takes minutes.</summary>
    private static readonly TimeSpan s_hang = TimeSpan.FromSeconds(10);

    private static readonly SpecText[] s_specs = Directory
        .GetFiles(Path.Combine(SampleSpecs.RepositoryRoot(), "specs", "Enos.BatchProcessing"), "*.yaml")
        .Order(StringComparer.Ordinal)
        .Select(file => new SpecText(Path.GetFileName(file), File.ReadAllText(file)))
        .ToArray();

    [Fact]
    public void Slips_are_told_in_place_and_by_few_diagnostics()
    {
        Assert.Equal(23, s_specs.Length);
        Assert.Empty(SampleSpecs.Compile(s_specs).Diagnostics);
        SpecMutator mutator = new(s_specs);
        CachedCompiler compiler = new(s_specs);
        Verdict[] verdicts = Enumerable.Range(0, int.MaxValue).AsParallel().AsOrdered()
            .Select(mutator.Make)
            .OfType<Mutant>()
            .Take(s_mutants)
            .Select(mutant => Judge(mutant, compiler))
            .ToArray();

        MutationFigures figures = new(verdicts);
        foreach (string line in figures.Report())
        {
            output.WriteLine(line);
        }

        Assert.Equal(s_mutants, verdicts.Length);
        Assert.InRange(figures.Slowest, TimeSpan.Zero, s_hang);
        Assert.InRange(figures.ShownShare, 0.95, 1);
        Assert.InRange(figures.FewShare, 0.95, 1);
    }

    private static Verdict Judge(Mutant mutant, CachedCompiler compiler)
    {
        var watch = Stopwatch.StartNew();
        IReadOnlyList<SpecDiagnostic> diagnostics = compiler.Compile(mutant.File);
        TimeSpan time = watch.Elapsed;
        return new Verdict(mutant, diagnostics, diagnostics.Any(d => mutant.IsShownBy(d, Covered(d.Span, mutant))), time);
    }

    private static string Covered(SourceSpan span, Mutant mutant)
    {
        SpecText file = span.Path == mutant.File.Path ? mutant.File : s_specs.Single(spec => spec.Path == span.Path);
        return file.Text.Substring(span.Start, span.Length);
    }
}
