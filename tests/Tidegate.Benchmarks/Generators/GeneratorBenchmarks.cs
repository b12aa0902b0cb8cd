using System.Collections.Generic;
using BenchmarkDotNet.Attributes;
using Tidegate.Compiler;

namespace Tidegate.Benchmarks.Generators;

/// <summary>The careful run of <see cref="GeneratorRun"/>.</summary>
public class GeneratorBenchmarks
{
    private GeneratorSession _session = null!;
    private IReadOnlyList<string> _sources = [];

    [Params(22, 200, 1000, 5000)]
    public int Endpoints { get; set; }

    [Params("Tidegate", "Refit")]
    public string Name { get; set; } = "";

    [GlobalSetup]
    public void Create()
    {
        IReadOnlyList<SpecText> specs = SpecSet.Create(Endpoints);
        var project = RefitProject.Of(specs);
        _session = Name == "Refit" ? GeneratorSession.OfRefit(project) : GeneratorSession.OfTidegate(specs);
        _session.Run();
        _sources = Name == "Refit" ? [.. project.Written, .. _session.Texts, .. JsonContext.Of(project)] : _session.Texts;
    }

    [IterationSetup(Target = nameof(FullRun))]
    public void Forget() => _session.Forget();

    [Benchmark]
    public void FullRun() => _session.Run();

    [IterationSetup(Target = nameof(OneEndpointEdited))]
    public void EditOneEndpoint() => _session.EditOneEndpoint();

    [Benchmark]
    public void OneEndpointEdited() => _session.Run();

    [IterationSetup(Target = nameof(UnrelatedCodeEdited))]
    public void EditUnrelatedCode() => _session.EditUnrelatedCode();

    [Benchmark]
    public void UnrelatedCodeEdited() => _session.Run();

    [Benchmark]
    public void CompilingTheOutput() => Consumer.Compile(_sources);
}
