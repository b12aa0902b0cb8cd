using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Enos.BatchProcessing;
using Microsoft.Extensions.DependencyInjection;
using Tidegate.EndToEnd.Tests.Enos;
using Tidegate.Extensions;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Extensions;

/// <summary>Tests that let a gateway fail and count what a registered client sends it.</summary>
public abstract class ResilienceTests : IAsyncLifetime
{
    /// <summary>No call of these tests takes as long; a hang fails instead of blocking.</summary>
    protected static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    private readonly List<ServiceProvider> _providers = [];
    private TestGateway? _gateway;

    protected TestGateway Gateway => _gateway!;

    protected virtual GatewayOptions GatewayOptions => new();

    public async Task InitializeAsync() => _gateway = await TestGateway.StartAsync(EnosTests.SpecFolder, GatewayOptions);

    public async Task DisposeAsync()
    {
        foreach (ServiceProvider provider in _providers)
        {
            await provider.DisposeAsync();
        }

        await Gateway.DisposeAsync();
    }

    /// <summary>A client as an application gets it, with short waits.</summary>
    protected IBatchProcessingClient Client(
        Action<ApiResilienceOptions>? resilience = null, Action<BatchProcessingOptions>? options = null, Action<ApiClientBuilder>? more = null)
    {
        var services = new ServiceCollection();
        ApiClientBuilder builder = services.AddBatchProcessingClient(Configure(options))
            .ConfigureResilience(o => o.BaseDelay = TimeSpan.FromMilliseconds(20))
            .ConfigureResilience(resilience ?? (_ => { }));
        more?.Invoke(builder);
        return Build(services).GetRequiredService<IBatchProcessingClient>();
    }

    protected Action<BatchProcessingOptions> Configure(Action<BatchProcessingOptions>? more = null) => options =>
    {
        options.Gateway = Gateway.Uri;
        options.AccessKey = Gateway.AccessKey;
        options.SecretKey = Gateway.SecretKey;
        options.UserId = EnosTests.UserId;
        options.OrgId = EnosTests.OrgId;
        more?.Invoke(options);
    };

    protected ServiceProvider Build(IServiceCollection services)
    {
        ServiceProvider provider = services.BuildServiceProvider();
        _providers.Add(provider);
        return provider;
    }

    protected RecordedRequest[] Sent(string operation) => Gateway.Requests.Where(request => request.Operation == operation).ToArray();

    protected static Task<ApiTransportException> Failure(Func<Task> call) => Assert.ThrowsAsync<ApiTransportException>(() => call().WaitAsync(Limit));

    protected static Task Trigger(IBatchProcessingClient flows) => flows.TriggerFlowAsync(3377, DateTimeOffset.UnixEpoch);

    protected static string Header(RecordedRequest request, string name) =>
        Assert.Single(request.Headers, header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}
