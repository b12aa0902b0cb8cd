using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Enos.BatchProcessing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tidegate.EndToEnd.Tests.Enos;
using Tidegate.EndToEnd.Tests.Operations;
using Tidegate.Extensions.Logging;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Leaks;

/// <summary>Every operation, with success and with every failure, while everything that can be switched on is: no secret is seen anywhere.</summary>
[Collection(ObservedTests.Name)]
public sealed class LeakTests : IAsyncLifetime, IDisposable
{
    private const string SecretKey = "sec-7e1f9a36c0d84b52";
    /// <summary>No response takes as long; what waits for none does.</summary>
    private static readonly TimeSpan s_attempt = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan s_short = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(2);

    private static readonly GatewayFault[] s_faults =
        [.. GatewayFault.All, GatewayFault.Instead("unauthorized", GatewayResponse.Empty(HttpStatusCode.Unauthorized))];

    private readonly Evidence _evidence = new();
    private readonly ConcurrentQueue<string> _endings = new();
    private TestGateway? _gateway;

    /// <summary>The connections that a registered client has, for clients of services that nobody registers.</summary>
    private string _connections = "";
    private ServiceProvider? _services;

    private TestGateway Gateway => _gateway!;

    public async Task InitializeAsync()
    {
        _gateway = await TestGateway.StartAsync(EnosTests.SpecFolder, new GatewayOptions { SecretKey = SecretKey });
        var services = new ServiceCollection();
        services.AddSingleton(_evidence.Loggers);
        _connections = services.AddBatchProcessingClient(ConfigureFlows).ConfigureResilience(static options =>
        {
            options.BaseDelay = TimeSpan.Zero;
            options.MaxRetries = 1;
            options.AttemptTimeout = s_attempt;
            options.BreakerMinimumAttempts = int.MaxValue;
        }).HttpClient.Name;
        services.AddBatchProcessingClient("sensitive", ConfigureFlows).ConfigureResilience(static options =>
        {
            options.MaxRetries = 0;
            options.BreakerMinimumAttempts = 2;
        });
        _services = services.BuildServiceProvider();
    }

    public async Task DisposeAsync()
    {
        await _services!.DisposeAsync();
        await Gateway.DisposeAsync();
    }

    public void Dispose() => _evidence.Dispose();

    [Fact]
    public async Task No_secret_is_seen_anywhere()
    {
        IBatchProcessingClient flows = _services!.GetRequiredService<IBatchProcessingClient>();
        await Task.WhenAll(OperationCalls.Names.Select(operation => EchoAsync(flows, operation)));
        await Task.WhenAll(OperationCalls.Names.Select(operation => FailAsync(flows, operation)));
        await GiveUpAsync(flows);
        await OpenCircuitAsync();
        await FailTokensAsync();
        await BreakUnexpectedlyAsync();
        await BreakBodyAsync();
        await FailSigningAsync();
        await SendSpecSecretsAsync();

        Assert.Equal(
            Enum.GetNames<ApiTransportReason>().Concat(["Cancelled", "Refused"]).Order(StringComparer.Ordinal),
            _endings.Distinct().Order(StringComparer.Ordinal));

        string[] secrets = Secrets().Distinct().ToArray();
        Assert.True(secrets.Length > 3 * OperationCalls.Names.Count, $"Only {secrets.Length} secrets were sent.");
        foreach (string channel in (string[])["log", "activity", "metric", "event source", "exception", "print"])
        {
            Assert.True(_evidence.Has(channel), $"Nothing was seen in: {channel}.");
        }

        Assert.Empty(_evidence.Find(secrets));

        // An address is told by the platform's own tracing of HTTP, which hides the query but not the path; and by nothing else.
        Assert.All(_evidence.Find(Vault.PathPhrase), static text => Assert.Matches("^(event source: System.Net.Http RequestStart|activity: System.Net.Http url.full=)", text));
    }

    [Fact]
    public void A_planted_secret_is_found_in_every_channel()
    {
        using var source = new ActivitySource("Planted");
        using var meter = new Meter("Planted");
        using var events = new PlantedEvents();
        _evidence.Loggers.CreateLogger("planted").Log(LogLevel.Trace, default, Vault.Phrase, null, static (text, _) => text);
        source.StartActivity("planted")!.SetTag("phrase", Vault.Phrase).Stop();
        meter.CreateCounter<long>("planted").Add(1, new KeyValuePair<string, object?>("phrase", Vault.Phrase));
        events.Tell(Vault.Phrase);
        _evidence.AddException(new InvalidOperationException("outer", new InvalidOperationException { Data = { ["phrase"] = Vault.Phrase } }));

        IReadOnlyList<string> found = _evidence.Find(Vault.Phrase);

        Assert.Equal(
            ["activity", "event source", "exception", "log", "metric"],
            found.Select(static text => text.Split(':')[0]).Distinct().Order(StringComparer.Ordinal));
    }

    private TOptions Configured<TOptions>(TOptions options)
        where TOptions : ApiClientOptions
    {
        options.Gateway = Gateway.Uri;
        options.AccessKey = Gateway.AccessKey;
        options.SecretKey = SecretKey;
        return options;
    }

    private void ConfigureFlows(BatchProcessingOptions options)
    {
        Configured(options);
        options.UserId = EnosTests.UserId;
        options.OrgId = EnosTests.OrgId;
    }

    private HttpMessageHandler Connections() => _services!.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(_connections);

    private ApiClientParts Parts(HttpMessageHandler transport) => new()
    {
        Transport = transport,
        Observer = new LoggingObserver(_evidence.Loggers, "Leaks"),
    };

    private async Task EchoAsync(IBatchProcessingClient flows, string operation)
    {
        await CaughtAsync(() => OperationCalls.CallAsync(operation, flows));
        Gateway.Operation(operation).Next(1).RespondsWith(request => Echo(request, HttpStatusCode.OK, """{"code":62103,"msg":"ECHO","requestId":"ECHO"}"""));
        await CaughtAsync(() => OperationCalls.CallAsync(operation, flows));
        Gateway.Operation(operation).Next(1).RespondsWith(request => Echo(request, HttpStatusCode.BadGateway, "ECHO"));
        await CaughtAsync(() => OperationCalls.CallAsync(operation, flows));
        Gateway.Operation(operation).Next(1).RespondsWith(request => Echo(request, HttpStatusCode.OK, """{"code":0,"data":{"ECHO":[{"ECHO":true"""));
        await CaughtAsync(() => OperationCalls.CallAsync(operation, flows));
        Gateway.Operation(operation).Reset();
    }

    private async Task FailAsync(IBatchProcessingClient flows, string operation)
    {
        foreach (GatewayFault fault in s_faults)
        {
            Gateway.Operation(operation).Fails(fault);
            await CaughtAsync(() => OperationCalls.CallAsync(operation, flows));
        }

        Gateway.Operation(operation).Reset();
    }

    /// <summary>The caller gives up, and the time for a call ends.</summary>
    private async Task GiveUpAsync(IBatchProcessingClient flows)
    {
        Gateway.Operation("GetTimeZone").Fails(GatewayFault.Silence);
        using var cancellation = new CancellationTokenSource(s_short);
        await CaughtAsync(async () => (await flows.GetTimeZoneAsync(cancellationToken: cancellation.Token)).TimeZone);
        await CaughtAsync(async () => (await flows.GetTimeZoneAsync(new BatchProcessingCallOptions { Timeout = s_short })).TimeZone);
        Gateway.Operation("GetTimeZone").Reset();
    }

    private async Task OpenCircuitAsync()
    {
        IBatchProcessingClient flows = _services!.GetRequiredKeyedService<IBatchProcessingClient>("sensitive");
        Gateway.Operation("GetTimeZone").Fails(GatewayFault.BadGateway);
        for (int i = 0; i < 3; i++)
        {
            await CaughtAsync(() => OperationCalls.CallAsync("GetTimeZone", flows));
        }

        Gateway.Operation("GetTimeZone").Reset();
    }

    /// <summary>A token service that repeats what it was sent, one that is not there, and one that says too much.</summary>
    private async Task FailTokensAsync()
    {
        Gateway.Operation(TestGateway.TokenGet).Next(1).RespondsWith(static request =>
            GatewayResponse.Json($$"""{"status":1003,"msg":{{JsonSerializer.Serialize($"{request.BodyText} {SecretKey}")}}}"""));
        ApiClientOptions nowhere = Configured(new ApiClientOptions());
        nowhere.Gateway = new Uri("http://127.0.0.1:1");
        ApiClientOptions narrow = Configured(new ApiClientOptions());
        narrow.MaxResponseBytes = 16;
        foreach (ApiClientOptions options in (ApiClientOptions[])[Configured(new ApiClientOptions()), nowhere, narrow])
        {
            using var client = new ApiClient(Vault.Service, options, Parts(Connections()));
            await CaughtAsync(() => OpenVaultAsync(client, Vault.InBody));
        }
    }

    /// <summary>A transport that fails as none should.</summary>
    private async Task BreakUnexpectedlyAsync()
    {
        using var transport = new FailingTransport();
        using var client = new ApiClient(Vault.Service, Configured(new ApiClientOptions()), Parts(transport));
        await CaughtAsync(() => OpenVaultAsync(client, Vault.InBody));
    }

    /// <summary>A file that cannot be read to its end.</summary>
    private async Task BreakBodyAsync()
    {
        using var client = new ApiClient(Vault.Service, Configured(new ApiClientOptions()), Parts(Connections()));
        await CaughtAsync(() => OpenVaultAsync(client, static request => ApiUpload.Set(request, ApiFile.FromStream(new FailingStream()), null)));
    }

    private async Task FailSigningAsync()
    {
        using var transport = new FailingTransport();
        var parts = new ApiClientParts { Transport = transport, Observer = new LoggingObserver(_evidence.Loggers, "Leaks"), Signer = new TalkativeSigner() };
        using var client = new ApiClient(Vault.Service, new ApiClientOptions { Gateway = Gateway.Uri }, parts);
        foreach ((Action<ApiRequest> place, _) in Vault.Places)
        {
            await CaughtAsync(() => OpenVaultAsync(client, place));
        }
    }

    /// <summary>A service whose spec marks a value secret: it repeats the value, and tells another one that nobody sent.</summary>
    private async Task SendSpecSecretsAsync()
    {
        using var transport = new VaultTransport(Connections());
        using var client = new ApiClient(Vault.Service, Configured(new ApiClientOptions()), Parts(transport));
        foreach ((Action<ApiRequest> place, string sent) in Vault.Places)
        {
            foreach ((string answer, HttpStatusCode status) in Vault.ResponsesTo(sent))
            {
                transport.Response = answer;
                transport.Status = status;
                await CaughtAsync(() => OpenVaultAsync(client, place));
            }
        }
    }

    private async Task<string?> OpenVaultAsync(ApiClient client, Action<ApiRequest> place)
    {
        ApiRequest request = client.CreateRequest(Vault.Open, new CallOptions { ExplainSignature = one => _evidence.Add("print", one.ToString()) });
        place(request);
        _evidence.Add("print", $"{client} {Vault.Service} {Vault.Open} {request}");
        await client.SendAsync(request, default);
        return null;
    }

    private async Task CaughtAsync(Func<Task<string?>> call)
    {
        try
        {
            await call().WaitAsync(s_limit);
        }
        catch (Exception exception) when (exception is ApiClientException or OperationCanceledException)
        {
            _endings.Enqueue(exception switch
            {
                ApiTransportException failure => failure.Reason.ToString(),
                ApiException => "Refused",
                _ => "Cancelled",
            });
            _evidence.AddException(exception);
        }
    }

    /// <summary>Repeats the token and the signature of a request, and the secret key.</summary>
    private static GatewayResponse Echo(GatewayRequest request, HttpStatusCode status, string answer) => GatewayResponse.Text(
        answer.Replace("ECHO", $"{request.HeaderValues("apim-accesstoken")[0]} {request.HeaderValues("apim-signature")[0]} {SecretKey}", StringComparison.Ordinal),
        GatewayResponse.JsonContentType,
        status);

    private IEnumerable<string> Secrets()
    {
        IEnumerable<string> headers = Gateway.Requests.SelectMany(static request =>
            request.HeaderValues("apim-accesstoken").Concat(request.HeaderValues("apim-signature")));
        IEnumerable<string> encryptions = Gateway.Requests
            .Where(static request => request.Operation is TestGateway.TokenGet or TestGateway.TokenRefresh)
            .Select(static request => JsonDocument.Parse(request.Body).RootElement.GetProperty("encryption").GetString()!);
        return [.. headers, .. encryptions, SecretKey, Vault.ResponsePhrase, Vault.Phrase, Uri.EscapeDataString(Vault.Phrase)];
    }
}
