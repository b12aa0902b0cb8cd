using System;
using System.Threading.Tasks;
using Enos.BatchProcessing;
using Tidegate.Gateway;

namespace Tidegate.EndToEnd.Tests.Enos;

/// <summary>A gateway that serves the Enos specs, and the client that was generated from them.</summary>
internal sealed class EnosHarness : IAsyncDisposable
{
    private EnosHarness(TestGateway gateway)
    {
        Gateway = gateway;
        Flows = new BatchProcessingClient(Options);
    }

    public TestGateway Gateway { get; }

    public BatchProcessingClient Flows { get; }

    /// <summary>New options for a client of this gateway.</summary>
    public BatchProcessingOptions Options => new()
    {
        Gateway = Gateway.Uri,
        AccessKey = Gateway.AccessKey,
        SecretKey = Gateway.SecretKey,
        UserId = EnosTests.UserId,
        OrgId = EnosTests.OrgId,
    };

    public static async Task<EnosHarness> StartAsync() => new(await TestGateway.StartAsync(EnosTests.SpecFolder));

    public ValueTask DisposeAsync()
    {
        Flows.Dispose();
        return Gateway.DisposeAsync();
    }
}
