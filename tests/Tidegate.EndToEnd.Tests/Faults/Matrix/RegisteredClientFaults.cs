using System;
using Enos.BatchProcessing;
using Microsoft.Extensions.DependencyInjection;

namespace Tidegate.EndToEnd.Tests.Faults.Matrix;

/// <summary>The client as dependency injection gives it, which sends again what is idempotent.</summary>
public sealed class RegisteredClientFaults(MatrixGateways gateways) : FaultMatrix(gateways)
{
    private static readonly TimeSpan s_idle = TimeSpan.FromSeconds(1);

    protected override bool SendsAgain => true;

    protected override ClientUnderTest CreateClient(Action<BatchProcessingOptions> configure, TimeSpan answerTimeout)
    {
        var services = new ServiceCollection();
        services.AddBatchProcessingClient(configure)
            .ConfigureResilience(options =>
            {
                options.BaseDelay = TimeSpan.FromMilliseconds(20);
                options.AttemptTimeout = answerTimeout;
            })
            // The factory keeps its connections when the provider is disposed of; what is not in use any more closes after this time.
            .HttpClient.UseSocketsHttpHandler((handler, _) => handler.PooledConnectionIdleTimeout = s_idle);
        ServiceProvider provider = services.BuildServiceProvider();
        return new ClientUnderTest(provider.GetRequiredService<IBatchProcessingClient>(), provider);
    }
}
