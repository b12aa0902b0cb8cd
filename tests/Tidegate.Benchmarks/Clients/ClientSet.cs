using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Benchmarks.Calls;
using Tidegate.Benchmarks.Transports;

namespace Tidegate.Benchmarks.Clients;

/// <summary>Clients that are made together, each on a stub transport of its own.</summary>
internal sealed class ClientSet(IReadOnlyList<Contender> contenders) : IDisposable
{
    public IReadOnlyList<(string Name, IFlowsClient Flows)> All { get; } =
        [.. contenders.Select(contender => (contender.Name, contender.Create(new StubTransport(), Account.StubGateway)))];

    public void Dispose()
    {
        foreach ((_, IFlowsClient flows) in All)
        {
            flows.Dispose();
        }
    }
}
