using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Enos.Connection;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Connection;

/// <summary>A gateway that serves the specs of the connection service, and a client of it. The tests of a class share one.</summary>
public sealed class ConnectionGateway : IAsyncLifetime, IDisposable
{
    internal const string OrgId = "yourOrgId";

    public TestGateway Gateway { get; private set; } = null!;

    public ConnectionClient Client { get; private set; } = null!;

    /// <summary>New options for a client of the gateway.</summary>
    public ConnectionOptions Options => new()
    {
        Gateway = Gateway.Uri,
        IntegrationGateway = Gateway.AddressOf("integration"),
        AccessKey = Gateway.AccessKey,
        SecretKey = Gateway.SecretKey,
        OrgId = OrgId,
    };

    public async Task InitializeAsync()
    {
        Gateway = await TestGateway.StartAsync(Path.Combine(AppContext.BaseDirectory, "Connection", "Specs"));
        Client = new ConnectionClient(Options);
    }

    public async Task DisposeAsync() => await Gateway.DisposeAsync();

    public void Dispose() => Client?.Dispose();

    /// <summary>The latest request for an operation.</summary>
    public RecordedRequest Sent(string operation) => Gateway.Requests.Last(request => request.Operation == operation);

    /// <summary>Lets the next call of an operation be answered with success and this data, as JSON text.</summary>
    public void Responds(string operation, string data) =>
        Gateway.Operation(operation).Next(1).RespondsWith($$"""{"code":0,"msg":"OK","requestId":"r1","data":{{data}}}""");

    /// <summary>Values as they are sent in free maps.</summary>
    internal static IReadOnlyDictionary<string, JsonElement> Values(params (string Name, object Value)[] values) =>
        values.ToDictionary(value => value.Name, value => JsonSerializer.SerializeToElement(value.Value));
}
