using System;
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;
using Sample.Depot;
using Tidegate.Gateway;

namespace Tidegate.EndToEnd.Tests.Files;

/// <summary>A gateway that serves the depot, and a client of it.</summary>
internal sealed class Depot(TestGateway gateway, DepotClient client) : IAsyncDisposable
{
    public TestGateway Gateway => gateway;

    public DepotClient Client => client;

    public static async Task<Depot> OpenAsync(params DelegatingHandler[] handlers)
    {
        TestGateway gateway = await TestGateway.StartAsync(Path.Combine(AppContext.BaseDirectory, "Files", "Specs"));
        var options = new DepotOptions { Gateway = gateway.Uri, AccessKey = gateway.AccessKey, SecretKey = gateway.SecretKey, UserId = "u1" };
        return new Depot(gateway, new DepotClient(options, new ApiClientParts { Handlers = handlers }));
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await gateway.DisposeAsync();
    }
}
