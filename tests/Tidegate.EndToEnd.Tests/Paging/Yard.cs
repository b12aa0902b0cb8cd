using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Sample.Yard;
using Tidegate.Gateway;

namespace Tidegate.EndToEnd.Tests.Paging;

/// <summary>A gateway that serves the yard, and a client of it.</summary>
internal sealed class Yard(TestGateway gateway, YardClient client) : IAsyncDisposable
{
    public TestGateway Gateway => gateway;

    public YardClient Client => client;

    /// <summary>The queries of the calls of an operation, as they were sent.</summary>
    public IEnumerable<string> QueriesOf(string operation) => gateway.Requests.Where(request => request.Operation == operation).Select(request => request.RawQuery ?? "");

    public static async Task<Yard> OpenAsync(ApiClientParts? parts = null)
    {
        TestGateway gateway = await TestGateway.StartAsync(Path.Combine(AppContext.BaseDirectory, "Paging", "Specs"));
        var options = new YardOptions { Gateway = gateway.Uri, AccessKey = gateway.AccessKey, SecretKey = gateway.SecretKey, UserId = "u1" };
        return new Yard(gateway, new YardClient(options, parts ?? new ApiClientParts()));
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await gateway.DisposeAsync();
    }
}
