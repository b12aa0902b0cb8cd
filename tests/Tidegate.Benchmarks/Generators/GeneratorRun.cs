using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Tidegate.Benchmarks.Measuring;
using Tidegate.Compiler;

namespace Tidegate.Benchmarks.Generators;

/// <summary>What the two generators cost, and what their output costs the compiler.</summary>
internal sealed class GeneratorRun
{
    /// <summary>Of a few endpoints, so that neither of the first figures is one of the just-in-time compiler.</summary>
    private const int WarmUpRounds = 5;

    private static readonly Turns s_edits = new(fewestRounds: 9, mostRounds: 200, TimeSpan.FromSeconds(1.5));
    private static readonly Turns s_fullRuns = new(fewestRounds: 3, mostRounds: 50, TimeSpan.FromSeconds(2));
    private static readonly Turns s_compiling = new(fewestRounds: 1, mostRounds: 10, TimeSpan.FromSeconds(4));

    private readonly List<GeneratorCost> _costs = [];

    /// <summary>By generator and number of endpoints.</summary>
    public IReadOnlyList<GeneratorCost> Costs => _costs;

    /// <param name="sizes">Numbers of endpoints.</param>
    public static GeneratorRun Measure(IReadOnlyList<int> sizes)
    {
        var run = new GeneratorRun();
        var warmUp = new Turns(WarmUpRounds, WarmUpRounds, TimeSpan.Zero);
        run.Add(sizes[0], warmUp, warmUp, warmUp);
        run._costs.Clear();
        foreach (int size in sizes)
        {
            run.Add(size, s_fullRuns, s_compiling, s_edits);
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
        yield return new Bar("compiling the whole output beside Refit's, with the JSON context that it needs, at 1,000", ours.Compile / refit.Compile, 0.5, "x");
    }

    public void WriteTo(TextWriter output)
    {
        var table = new TextTable("generator", "endpoints", "full run", "one edited", "C# edit", "compiling the output", "JSON code apart", "C# per method");
        foreach (GeneratorCost cost in _costs)
        {
            table.Add(
                cost.Name,
                cost.Endpoints.ToString("#,0", CultureInfo.InvariantCulture),
                Milliseconds(cost.FullRun),
                Milliseconds(cost.OneEdit),
                Milliseconds(cost.UnrelatedEdit),
                Milliseconds(cost.Compile),
                cost.CompileWithoutJson is { } without ? Milliseconds(without) : "",
                Display.Bytes(cost.BytesPerMethod));
        }

        table.WriteTo(output);
    }

    private void Add(int endpoints, Turns fullRuns, Turns compiling, Turns edits)
    {
        IReadOnlyList<SpecText> specs = SpecSet.Create(endpoints);
        var project = RefitProject.Of(specs);
        var ours = GeneratorSession.OfTidegate(specs);
        var refit = GeneratorSession.OfRefit(project);
        double[] full = fullRuns.Milliseconds(ours.FullRun, refit.FullRun);
        string[] refits = [.. project.Written, .. refit.Texts];
        IReadOnlyList<string> json = JsonContext.Of(project);
        double[] compile = compiling.Milliseconds(Compiling(ours.Texts), Compiling([.. refits, .. json]), Compiling(refits));
        double[] edit = edits.Milliseconds(ours.OneEdit, refit.OneEdit);
        double[] unrelated = edits.Milliseconds(ours.UnrelatedEdit, refit.UnrelatedEdit);
        _costs.Add(new("Tidegate", endpoints, full[0], edit[0], unrelated[0], compile[0], null, CodePerMethod(ours.Output, endpoints)));
        _costs.Add(new("Refit", endpoints, full[1], edit[1], unrelated[1], compile[1], compile[2], CodePerMethod(refit.Output, endpoints)));
    }

    private static Step Compiling(IReadOnlyList<string> sources) => new(() => Consumer.Compile(sources));

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

    private GeneratorCost Of(string name, int endpoints) => _costs.Single(cost => cost.Name == name && cost.Endpoints == endpoints);

    private static string Milliseconds(double value) => value.ToString("#,0.00 ms", CultureInfo.InvariantCulture);
}
