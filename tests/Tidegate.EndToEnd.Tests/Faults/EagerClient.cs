using System;
using Enos.BatchProcessing;
using Microsoft.Extensions.DependencyInjection;
using Tidegate.EndToEnd.Tests.Enos;
using Tidegate.Gateway;

namespace Tidegate.EndToEnd.Tests.Faults;

/// <summary>
/// The client as dependency injection gives it, as eager to send again as it can be made: hardly a wait, and no circuit that opens. Some of
/// its connections are refused, so that there is reason to send again even what must not be made twice.
/// </summary>
internal sealed class EagerClient : IDisposable
{
    private static readonly TimeSpan s_idle = TimeSpan.FromSeconds(1);

    private readonly RefusedConnections _connections = new();
    private readonly ServiceProvider _provider;

    public EagerClient(TestGateway gateway, CallLedger ledger, TimeSpan timeout, TimeSpan attemptTimeout)
    {
        var services = new ServiceCollection();
        services.AddBatchProcessingClient(options =>
            {
                options.Gateway = gateway.Uri;
                options.AccessKey = gateway.AccessKey;
                options.SecretKey = gateway.SecretKey;
                options.UserId = EnosTests.UserId;
                options.OrgId = EnosTests.OrgId;
                options.Timeout = timeout;
            })
            .ConfigureResilience(options =>
            {
                options.MaxRetries = 3;
                options.BaseDelay = TimeSpan.FromMilliseconds(1);
                options.AttemptTimeout = attemptTimeout;
                options.BreakerFailureRatio = 1;
                options.BreakerMinimumAttempts = int.MaxValue;
            })
            .HttpClient
            .AddHttpMessageHandler(() => new RefusalWitness(ledger))
            .UseSocketsHttpHandler((handler, _) =>
            {
                handler.ConnectCallback = _connections.ConnectAsync;
                // The factory keeps its connections when the provider is disposed of; what is not in use any more closes after this time.
                handler.PooledConnectionIdleTimeout = s_idle;
            });
        _provider = services.BuildServiceProvider();
        Flows = _provider.GetRequiredService<IBatchProcessingClient>();
    }

    public IBatchProcessingClient Flows { get; }

    public void Dispose()
    {
        _provider.Dispose();
        _connections.Dispose();
    }
}
