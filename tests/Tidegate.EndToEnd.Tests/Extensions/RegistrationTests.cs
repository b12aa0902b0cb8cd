using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Enos.BatchProcessing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Polly;
using Tidegate.EndToEnd.Tests.Enos;
using Tidegate.Extensions;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Extensions;

/// <summary>Clients as an application asks for them.</summary>
public sealed class RegistrationTests : ResilienceTests
{
    private static readonly string[] s_resilienceHandler =
        ["Client 'BatchProcessing': HttpClient has a resilience handler, which would send one signature twice: use ConfigureResilience instead."];

    [Fact]
    public async Task The_client_is_injected_and_is_one_for_all()
    {
        var services = new ServiceCollection();
        services.AddBatchProcessingClient(Configure());
        services.AddTransient<Nightly>();
        ServiceProvider provider = Build(services);

        Nightly nightly = provider.GetRequiredService<Nightly>();
        await nightly.Flows.GetCurrentTimeAsync().WaitAsync(Limit);

        Assert.Same(nightly.Flows, provider.GetRequiredService<Nightly>().Flows);
        Assert.Single(Sent("GetCurrentTime"), request => request.Outcome == RequestOutcome.Served);
    }

    [Fact]
    public async Task Tenants_have_gateways_keys_and_tokens_of_their_own()
    {
        await using TestGateway south = await TestGateway.StartAsync(
            EnosTests.SpecFolder, new GatewayOptions { AccessKey = "south-key", SecretKey = "south-secret" });
        var services = new ServiceCollection();
        services.AddBatchProcessingClient("north", Configure(options => options.UserId = "u-north"));
        services.AddBatchProcessingClient("south", options =>
        {
            options.Gateway = south.Uri;
            options.AccessKey = south.AccessKey;
            options.SecretKey = south.SecretKey;
            options.UserId = "u-south";
            options.OrgId = "o-south";
        });
        services.AddTransient<Fleet>();
        Fleet fleet = Build(services).GetRequiredService<Fleet>();

        await fleet.North.GetFlowAsync(2479).WaitAsync(Limit);
        await fleet.South.GetFlowAsync(2479).WaitAsync(Limit);

        Assert.Contains(Assert.Single(Sent("GetFlow")).Query, pair => pair is { Key: "userId", Value: "u-north" });
        RecordedRequest sent = Assert.Single(south.Requests, request => request.Operation == "GetFlow");
        Assert.Contains(sent.Query, pair => pair is { Key: "userId", Value: "u-south" });
        Assert.Equal(RequestOutcome.Served, sent.Outcome);
    }

    [Fact]
    public async Task A_client_without_a_name_and_one_with_a_name_live_side_by_side()
    {
        var services = new ServiceCollection();
        services.AddBatchProcessingClient(Configure());
        services.AddBatchProcessingClient("other", Configure());
        ServiceProvider provider = Build(services);

        await provider.GetRequiredService<IBatchProcessingClient>().GetCurrentTimeAsync().WaitAsync(Limit);
        await provider.GetRequiredKeyedService<IBatchProcessingClient>("other").GetCurrentTimeAsync().WaitAsync(Limit);

        Assert.Equal(2, Sent(TestGateway.TokenGet).Length);
    }

    [Fact]
    public void A_name_is_given_once()
    {
        var services = new ServiceCollection();
        services.AddBatchProcessingClient("north", Configure());
        services.AddBatchProcessingClient(Configure());

        InvalidOperationException again = Assert.Throws<InvalidOperationException>(() => services.AddBatchProcessingClient("north", Configure()));
        Assert.Throws<InvalidOperationException>(() => services.AddBatchProcessingClient(Configure()));

        Assert.Equal("The client 'BatchProcessing:north' is registered already: add the second one under a name of its own.", again.Message);
    }

    [Fact]
    public void A_name_is_not_empty()
    {
        Assert.Throws<ArgumentException>("name", () => new ServiceCollection().AddBatchProcessingClient(" ", Configure()));
        Assert.Throws<ArgumentNullException>("name", () => new ServiceCollection().AddBatchProcessingClient(null!, Configure()));
    }

    [Fact]
    public async Task The_end_of_the_provider_is_the_end_of_its_clients()
    {
        var services = new ServiceCollection();
        services.AddBatchProcessingClient(Configure());
        services.AddBatchProcessingClient("other", Configure());
        ServiceProvider provider = services.BuildServiceProvider();
        IBatchProcessingClient flows = provider.GetRequiredService<IBatchProcessingClient>();
        IBatchProcessingClient others = provider.GetRequiredKeyedService<IBatchProcessingClient>("other");
        await flows.GetCurrentTimeAsync().WaitAsync(Limit);

        await provider.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => flows.GetCurrentTimeAsync());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => others.GetCurrentTimeAsync());
    }

    [Fact]
    public async Task Handlers_on_the_connections_see_signed_requests_and_those_for_tokens()
    {
        var seen = new Seen();
        IBatchProcessingClient flows = Client(more: client => client.HttpClient.AddHttpMessageHandler(() => seen));

        await flows.GetCurrentTimeAsync().WaitAsync(Limit);

        Assert.Equal(2, seen.Requests);
        Assert.Equal(1, seen.Signed);
    }

    [Fact]
    public async Task A_client_of_the_application_that_is_named_like_the_service_keeps_its_handlers_to_itself()
    {
        var seen = new Seen();
        var services = new ServiceCollection();
        services.AddHttpClient("BatchProcessing").AddHttpMessageHandler(() => seen);
        services.AddBatchProcessingClient(Configure());

        await Build(services).GetRequiredService<IBatchProcessingClient>().GetCurrentTimeAsync().WaitAsync(Limit);

        Assert.Equal(0, seen.Requests);
    }

    [Fact]
    public async Task A_resilience_handler_for_all_clients_of_the_application_does_not_reach_below_the_signing()
    {
        var services = new ServiceCollection();
        services.ConfigureHttpClientDefaults(client => client.AddStandardResilienceHandler());
        services.AddBatchProcessingClient(Configure());
        IBatchProcessingClient flows = Build(services).GetRequiredService<IBatchProcessingClient>();
        Gateway.Operation("TriggerFlow").Fails(GatewayFault.Unavailable);

        await Failure(() => Trigger(flows));

        Assert.Single(Sent("TriggerFlow"));
    }

    [Fact]
    public void A_resilience_handler_on_the_connections_of_the_client_is_refused() =>
        Assert.Equal(s_resilienceHandler, Refusal(client => client.HttpClient.AddStandardResilienceHandler()));

    [Fact]
    public void A_handler_of_the_older_package_that_repeats_requests_is_refused_too() =>
        Assert.Equal(s_resilienceHandler, Refusal(client => client.HttpClient.AddTransientHttpErrorPolicy(static policy => policy.RetryAsync(3))));

    [Fact]
    public async Task A_handler_that_repeats_requests_stops_the_host_at_its_start()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddBatchProcessingClient(Configure()).HttpClient.AddStandardResilienceHandler();
        using IHost host = builder.Build();

        OptionsValidationException exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal(s_resilienceHandler, exception.Failures);
    }

    [Fact]
    public async Task What_is_missing_for_sharing_the_token_stops_the_host_at_its_start()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddDataProtection();
        builder.Services.AddBatchProcessingClient(Configure()).ShareToken();
        builder.Services.AddBatchProcessingClient("alone", Configure());
        using IHost host = builder.Build();

        OptionsValidationException exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal(
            [
                "Client 'BatchProcessing': ShareToken needs an IDistributedCache, which is not registered: "
                    + "add one, such as AddStackExchangeRedisCache of Microsoft.Extensions.Caching.StackExchangeRedis.",
                "Client 'BatchProcessing': ShareToken needs an IDistributedLockProvider, which is not registered: "
                    + "add one, such as RedisDistributedSynchronizationProvider of DistributedLock.Redis.",
            ],
            exception.Failures);
    }

    private IEnumerable<string> Refusal(Action<ApiClientBuilder> more) =>
        Assert.Throws<OptionsValidationException>(() => Client(more: more)).Failures;

    private sealed class Nightly(IBatchProcessingClient flows)
    {
        public IBatchProcessingClient Flows { get; } = flows;
    }

    private sealed class Fleet(
        [FromKeyedServices("north")] IBatchProcessingClient north, [FromKeyedServices("south")] IBatchProcessingClient south)
    {
        public IBatchProcessingClient North { get; } = north;

        public IBatchProcessingClient South { get; } = south;
    }

    private sealed class Seen : DelegatingHandler
    {
        public int Requests { get; private set; }

        public int Signed { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests++;
            Signed += request.Headers.Contains("apim-signature") ? 1 : 0;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
