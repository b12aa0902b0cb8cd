using System;
using System.Threading.Tasks;
using Enos.BatchProcessing;
using Tidegate.Gateway;

namespace Tidegate.EndToEnd.Tests.Enos;

/// <summary>A gateway that serves the Enos specs, and the client that was generated from them.</summary>
internal sealed class EnosHarness(TestGateway gateway, BatchProcessingClient flows) : IAsyncDisposable
{
    public TestGateway Gateway => gateway;

    public BatchProcessingClient Flows => flows;

    public static async Task<EnosHarness> StartAsync(string specs, string userId, string orgId)
    {
        TestGateway gateway = await TestGateway.StartAsync(specs);
        return new EnosHarness(gateway, new BatchProcessingClient(new BatchProcessingOptions
        {
            Gateway = gateway.Uri,
            AccessKey = gateway.AccessKey,
            SecretKey = gateway.SecretKey,
            UserId = userId,
            OrgId = orgId,
        }));
    }

    public ValueTask DisposeAsync()
    {
        flows.Dispose();
        return gateway.DisposeAsync();
    }
}
