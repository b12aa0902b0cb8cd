using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using Tidegate.Benchmarks.Calls;
using Tidegate.Benchmarks.Clients;
using Tidegate.Benchmarks.Transports;

namespace Tidegate.Benchmarks.Servers;

/// <summary>The careful run of <see cref="LoopbackRun"/>, as far as time and bytes go.</summary>
[MemoryDiagnoser]
public class LoopbackBenchmarks
{
    private LoopbackServer _server = null!;
    private IFlowsClient _client = null!;

    public static IEnumerable<string> Clients => Contender.All.Select(contender => contender.Name);

    [ParamsSource(nameof(Clients))]
    public string Client { get; set; } = "";

    [ParamsAllValues]
    public Operation Call { get; set; }

    [Params(1, 64)]
    public int Callers { get; set; }

    [GlobalSetup]
    public void Start()
    {
        _server = LoopbackServer.Start();
        _client = Contender.All.Single(contender => contender.Name == Client).Create(LoopbackTransport.Create(), _server.Address);
    }

    [GlobalCleanup]
    public void Stop()
    {
        _client.Dispose();
        _server.Dispose();
    }

    [Benchmark]
    public Task MakeAllAtOnce() => Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => _client.Start(Call)));
}
