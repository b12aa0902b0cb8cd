using System;
using BenchmarkDotNet.Attributes;

namespace Tidegate.Benchmarks.Streams;

/// <summary>The careful run of <see cref="StreamRun"/>.</summary>
[MemoryDiagnoser]
public class StreamBenchmarks : IDisposable
{
    private StreamWork _work = null!;

    [Params("lines", "array", "events")]
    public string Form { get; set; } = "";

    [GlobalSetup]
    public void Create() => _work = new StreamWork(100_000);

    [GlobalCleanup]
    public void Dispose()
    {
        _work.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark]
    public void Stream() => Work(_work.ReadLines, _work.ReadArray, _work.ReadEvents)();

    [Benchmark(Baseline = true)]
    public void ByHand() => Work(_work.ReadLinesByHand, _work.ReadArrayByHand, _work.ReadEventsByHand)();

    private Action Work(Action lines, Action array, Action events) => Form switch
    {
        "lines" => lines,
        "array" => array,
        _ => events,
    };
}
