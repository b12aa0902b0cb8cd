using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Tidegate.EndToEnd.Tests.Enos;
using Tidegate.EndToEnd.Tests.Operations;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Faults.Matrix;

/// <summary>A gateway for each operation, so that the operations can be tried side by side and none ends the token of another.</summary>
public sealed class MatrixGateways : IAsyncLifetime
{
    private Dictionary<string, TestGateway> _gateways = [];

    public TestGateway For(string operation) => _gateways[operation];

    public async Task InitializeAsync()
    {
        TestGateway[] started = await Task.WhenAll(OperationCalls.Names.Select(_ => TestGateway.StartAsync(EnosTests.SpecFolder)));
        _gateways = OperationCalls.Names.Zip(started).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }

    public Task DisposeAsync() => Task.WhenAll(_gateways.Values.Select(gateway => gateway.DisposeAsync().AsTask()));
}
