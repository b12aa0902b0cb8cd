using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using Tidegate.Benchmarks.Measuring;
using Tidegate.Generator;

namespace Tidegate.Benchmarks.Generators;

/// <summary>What the two generators cost, and what their output costs the compiler.</summary>
internal sealed class GeneratorRun
{
    private readonly List<GeneratorCost> _costs = [];

    /// <summary>By generator and number of endpoints.</summary>
    public IReadOnlyList<GeneratorCost> Costs => _costs;

    /// <param name="sizes">Numbers of endpoints, smallest first: the first also warms up.</param>
    /// <param name="repeats">How often each is measured; the median counts.</param>
    public static GeneratorRun Measure(IReadOnlyList<int> sizes, int repeats)
    {
        var run = new GeneratorRun();
        foreach (int size in sizes.Prepend(sizes[0]))
        {
            IReadOnlyList<SpecText> specs = SpecSet.Create(size);
            RefitProject project = RefitProject.Of(specs);
            run._costs.RemoveAll(cost => cost.Endpoints == size);
            run._costs.Add(Cost("Tidegate", size, GeneratorSession.OfTidegate(specs), [], repeats));
            run._costs.Add(Cost("Refit", size, GeneratorSession.OfRefit(project), [.. project.Sources.Select(source => source.Text)], repeats));
        }

        return run;
    }

    public IEnumerable<Bar> Bars()
    {
        GeneratorCost ours = Of("Tidegate", 1000);
        GeneratorCost refit = Of("Refit", 1000);
        GeneratorCost few = Of("Tidegate", 22);
        GeneratorCost most = _costs.Where(cost => cost.Name == "Tidegate").MaxBy(cost => cost.Endpoints)!;
        yield return new Bar("generator, unrelated C# edit at 1,000 endpoints", ours.UnrelatedEdit, 1, "ms");
        yield return new Bar("generator, one spec edited of 1,000", ours.OneEdit, 5, "ms");
        yield return new Bar("generator, full run at 1,000 beside compiling its output", ours.FullRun / ours.Compile, 0.1, "x");
        yield return new Bar($"generator, time per endpoint at {most.Endpoints} beside 22", most.FullRun / most.Endpoints / (few.FullRun / few.Endpoints), 1.25, "x");
        yield return new Bar("generated C# per endpoint method, documentation apart", ours.BytesPerMethod, 1500, "B");
        yield return new Bar("compiling the whole output beside Refit's at 1,000", ours.Compile / refit.Compile, 0.5, "x");
    }

    public void WriteTo(TextWriter output)
    {
        var table = new TextTable("generator", "endpoints", "full run", "one edited", "C# edit", "compiling the output", "C# per method");
        foreach (GeneratorCost cost in _costs)
        {
            table.Add(
                cost.Name,
                cost.Endpoints.ToString("#,0", CultureInfo.InvariantCulture),
                Milliseconds(cost.FullRun),
                Milliseconds(cost.OneEdit),
                Milliseconds(cost.UnrelatedEdit),
                Milliseconds(cost.Compile),
                Display.Bytes(cost.BytesPerMethod));
        }

        table.WriteTo(output);
    }

    private static GeneratorCost Cost(string name, int endpoints, GeneratorSession session, IReadOnlyList<string> written, int repeats)
    {
        double full = Median(repeats, session.RunFully);
        IReadOnlyList<(string Name, string Text)> output = session.Output;
        double edit = Median(repeats, session.EditOneEndpoint);
        double unrelated = Median(repeats, session.EditUnrelatedCode);
        string[] sources = [.. written, .. output.Select(source => source.Text)];
        double compile = Median(Math.Min(repeats, 3), () => Consumer.Compile(sources));
        return new GeneratorCost(name, endpoints, full, edit, unrelated, compile, CodePerMethod(output, endpoints));
    }

    /// <summary>Types, errors and options apart, which Refit's users write by hand; documentation apart, which comes from the specs.</summary>
    private static double CodePerMethod(IReadOnlyList<(string Name, string Text)> output, int endpoints)
    {
        IEnumerable<string> methods = output
            .Where(source => !source.Name.Contains("-Types.", StringComparison.Ordinal))
            .Where(source => !source.Name.EndsWith("-Errors.g.cs", StringComparison.Ordinal) && !source.Name.EndsWith("-Options.g.cs", StringComparison.Ordinal))
            .Select(source => source.Text);
        int code = methods.SelectMany(text => text.Split('\n')).Select(line => line.Trim()).Where(line => !line.StartsWith("//", StringComparison.Ordinal)).Sum(line => line.Length + 1);
        return (double)code / endpoints;
    }

    private static double Median(int repeats, Action action)
    {
        var times = new double[repeats];
        for (int i = 0; i < repeats; i++)
        {
            long start = Stopwatch.GetTimestamp();
            action();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        return times[repeats / 2];
    }

    private GeneratorCost Of(string name, int endpoints) => _costs.Single(cost => cost.Name == name && cost.Endpoints == endpoints);

    private static string Milliseconds(double value) => value.ToString("#,0.00 ms", CultureInfo.InvariantCulture);
}

/// <summary>What one generator costs for a number of endpoints.</summary>
/// <param name="Name">The generator.</param>
/// <param name="Endpoints">How many endpoints there are.</param>
/// <param name="FullRun">Milliseconds for a generator that remembers nothing.</param>
/// <param name="OneEdit">Milliseconds after an edit of one endpoint.</param>
/// <param name="UnrelatedEdit">Milliseconds after an edit of C# that has nothing to do with endpoints.</param>
/// <param name="Compile">Milliseconds to parse, bind and emit the output, with what its user has written for it.</param>
/// <param name="BytesPerMethod">C# per endpoint, without types and documentation.</param>
internal sealed record GeneratorCost(
    string Name, int Endpoints, double FullRun, double OneEdit, double UnrelatedEdit, double Compile, double BytesPerMethod);
