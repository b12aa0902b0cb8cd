using BenchmarkDotNet.Attributes;

namespace Tidegate.Benchmarks.Signing;

/// <summary>The careful run of <see cref="SigningRun"/>.</summary>
[MemoryDiagnoser]
public class SigningBenchmarks
{
    private SigningWork _work = null!;

    [Params(120, 1024 * 1024)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Create() => _work = SigningWork.Of(Length);

    [GlobalCleanup]
    public void DisposeOfWork() => _work.Dispose();

    [Benchmark]
    public object Signature() => _work.Sign().Signature;

    [Benchmark(Baseline = true)]
    public object BareHash() => _work.Hash();
}
