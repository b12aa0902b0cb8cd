using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Tidegate.Generator;

namespace Tidegate.Benchmarks.Generators;

/// <summary>The careful run of <see cref="GeneratorRun"/>.</summary>
public class GeneratorBenchmarks
{
    private GeneratorSession _session = null!;
    private string[] _sources = [];

    [Params(22, 200, 1000, 5000)]
    public int Endpoints { get; set; }

    [Params("Tidegate", "Refit")]
    public string Name { get; set; } = "";

    [GlobalSetup]
    public void Create()
    {
        IReadOnlyList<SpecText> specs = SpecSet.Create(Endpoints);
        RefitProject project = RefitProject.Of(specs);
        _session = Name == "Refit" ? GeneratorSession.OfRefit(project) : GeneratorSession.OfTidegate(specs);
        _session.RunFully();
        IEnumerable<string> written = Name == "Refit" ? project.Sources.Select(source => source.Text) : [];
        _sources = [.. written, .. _session.Output.Select(source => source.Text)];
    }

    [Benchmark]
    public void FullRun() => _session.RunFully();

    [Benchmark]
    public void OneEndpointEdited() => _session.EditOneEndpoint();

    [Benchmark]
    public void UnrelatedCodeEdited() => _session.EditUnrelatedCode();

    [Benchmark]
    public void CompilingTheOutput() => Consumer.Compile(_sources);
}
