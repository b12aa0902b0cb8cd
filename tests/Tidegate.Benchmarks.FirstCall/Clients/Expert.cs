using System;
using System.Net.Http;
using Tidegate.Benchmarks.Clients;
using Tidegate.Benchmarks.Clients.ByHand;

namespace Tidegate.Benchmarks;

/// <summary>The client that this program is made with.</summary>
internal static class Client
{
    public static IFlowsClient Create(HttpMessageHandler transport, Uri gateway) => ExpertClient.OnHttpClient(transport, gateway);
}
