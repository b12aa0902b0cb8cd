using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using Tidegate.Benchmarks.Clients;
using Tidegate.Benchmarks.Transports;

namespace Tidegate.Benchmarks.Calls;

/// <summary>The careful run of <see cref="StubRun"/>.</summary>
[MemoryDiagnoser]
public class StubBenchmarks
{
    private IFlowsClient _client = null!;

    public static IEnumerable<string> Clients => Contender.OnStub.Select(contender => contender.Name);

    [ParamsSource(nameof(Clients))]
    public string Client { get; set; } = "";

    [ParamsAllValues]
    public Operation Call { get; set; }

    [GlobalSetup]
    public void CreateClient() =>
        _client = Contender.OnStub.Single(contender => contender.Name == Client).Create(new StubTransport(), Account.StubGateway);

    [GlobalCleanup]
    public void DisposeOfClient() => _client.Dispose();

    [Benchmark]
    public Task Make() => _client.Start(Call);
}
