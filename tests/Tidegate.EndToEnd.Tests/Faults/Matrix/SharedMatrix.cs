using Xunit;

namespace Tidegate.EndToEnd.Tests.Faults.Matrix;

/// <summary>The clients that meet every fault, one after the other at the same gateways. They use the whole machine, so nothing runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class SharedMatrix : ICollectionFixture<MatrixGateways>
{
    public const string Name = nameof(SharedMatrix);
}
