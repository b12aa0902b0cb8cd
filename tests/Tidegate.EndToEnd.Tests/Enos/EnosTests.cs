using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Enos.BatchProcessing;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Enos;

/// <summary>Tests that drive the generated client of the Enos specs against a gateway that serves them.</summary>
public abstract class EnosTests : IAsyncLifetime
{
    internal const string UserId = "u15426865866571";
    internal const string OrgId = "o15426865866572";

    private EnosHarness? _harness;

    /// <summary>The folder of the specs that the client was made from.</summary>
    internal static string SpecFolder => Path.Combine(AppContext.BaseDirectory, "specs", "BatchProcessing");

    protected TestGateway Gateway => _harness!.Gateway;

    protected BatchProcessingClient Flows => _harness!.Flows;

    /// <summary>New options for a client of the same gateway.</summary>
    protected BatchProcessingOptions Options => _harness!.Options;

    /// <summary>The latest request that was not one to the token service.</summary>
    protected RecordedRequest Sent => Gateway.Requests.Last(request => request.Operation is not (TestGateway.TokenGet or TestGateway.TokenRefresh));

    public async Task InitializeAsync() => _harness = await EnosHarness.StartAsync();

    public async Task DisposeAsync() => await _harness!.DisposeAsync();

    /// <summary>Lets an operation answer with success and this data, as JSON text.</summary>
    protected void RespondsWith(string operation, string data) =>
        RespondsWithAll(operation, $$"""{"code":0,"msg":"OK","data":{{data}}}""");

    /// <summary>Lets an operation answer with this envelope, as JSON text.</summary>
    protected void RespondsWithAll(string operation, string envelope) => Gateway.Operation(operation).RespondsWith(envelope);

    /// <summary>The body of the latest request.</summary>
    protected JsonObject SentBody() => JsonNode.Parse(Sent.BodyText)!.AsObject();

    protected int CallsOf(string operation) => Gateway.Requests.Count(request => request.Operation == operation);
}
