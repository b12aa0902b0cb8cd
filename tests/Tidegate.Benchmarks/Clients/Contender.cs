using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using Enos.BatchProcessing;
using Microsoft.Extensions.DependencyInjection;
using Tidegate.Benchmarks.Clients.Bare;
using Tidegate.Benchmarks.Clients.ByHand;
using Tidegate.Benchmarks.Clients.Generated;
using Tidegate.Benchmarks.Clients.Kiota;
using Tidegate.Benchmarks.Clients.Refit;

namespace Tidegate.Benchmarks.Clients;

/// <summary>A client by name, and how to make one on a transport.</summary>
internal sealed record Contender(string Name, Func<HttpMessageHandler, Uri, IFlowsClient> Create)
{
    public static Contender Tidegate { get; } = new("Tidegate", TidegateClient.Create);

    /// <summary>Whose first call is one, as the peers' is: another process has asked for the token.</summary>
    public static Contender TidegateWithToken { get; } = new("Tidegate, token at hand", TidegateClient.CreateWithToken);

    public static Contender Expert { get; } = new("expert, HttpClient", ExpertClient.OnHttpClient);

    public static Contender Refit { get; } = new("Refit 16.4", (transport, gateway) => new RefitClient(transport, gateway));

    /// <summary>What the address of a call costs that never changes; measured where that is all there is.</summary>
    public static Contender ExpertWithKeptAddress { get; } = new("expert, invoker, cached Uri", ExpertClient.OnInvokerWithKeptAddresses);

    /// <summary>Neither signs nor reads.</summary>
    public static Contender Bare { get; } = new("bare transport", (transport, gateway) => new BareTransportClient(transport, gateway));

    /// <summary>What is measured over a transport in this process.</summary>
    public static IReadOnlyList<Contender> OnStub { get; } =
    [
        Tidegate,
        new("Tidegate, injected", MakeInjectedTidegate),
        Expert,
        new("expert, HttpMessageInvoker", ExpertClient.OnInvoker),
        ExpertWithKeptAddress,
        new("idiomatic by hand", (transport, gateway) => new IdiomaticClient(transport, gateway)),
        Refit,
        new("Kiota 2.1", (transport, gateway) => new KiotaClient(transport, gateway)),
        Bare,
    ];

    /// <summary>The clients, which all do the same work.</summary>
    public static IReadOnlyList<Contender> All { get; } = [.. OnStub.Except([ExpertWithKeptAddress, Bare])];

    /// <summary>The clients whose first call in a fresh process is measured.</summary>
    public static IReadOnlyList<Contender> FirstCallers { get; } = [TidegateWithToken, Tidegate, Expert, Refit];

    public override string ToString() => Name;

    /// <summary>With what a registration brings by default: connections of IHttpClientFactory, and retries.</summary>
    private static TidegateClient MakeInjectedTidegate(HttpMessageHandler transport, Uri gateway)
    {
        var services = new ServiceCollection();
        services.AddBatchProcessingClient(options => TidegateClient.Configure(options, gateway)).HttpClient.ConfigurePrimaryHttpMessageHandler(() => transport);
        ServiceProvider provider = services.BuildServiceProvider();
        return new TidegateClient(provider.GetRequiredService<IBatchProcessingClient>(), provider);
    }
}
