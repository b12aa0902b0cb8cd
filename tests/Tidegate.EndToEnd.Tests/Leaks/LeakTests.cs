using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json;
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
    private const string Phrase = "0pen s3same";
    private const string PathPhrase = "cl0se-s3same";

    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(2);

    private static readonly GatewayFault[] s_faults =
    [
        GatewayFault.ResetAfterRead, GatewayFault.HalfBody, GatewayFault.BrokenGzip, GatewayFault.NotFound, GatewayFault.HtmlPage,
        GatewayFault.Redirect, GatewayFault.BadGateway, GatewayFault.TokenExpired, GatewayFault.TokenRevoked,
        GatewayFault.Instead("unauthorized", GatewayAnswer.Empty(HttpStatusCode.Unauthorized)),
    ];

    private readonly Evidence _evidence = new();
    private TestGateway? _gateway;

    /// <summary>Those that a registered client has, without its retries: each failure is to be seen.</summary>
    private string _connections = "";
    private ServiceProvider? _services;

    private TestGateway Gateway => _gateway!;

    public async Task InitializeAsync()
    {
        _gateway = await TestGateway.StartAsync(EnosTests.SpecFolder, new GatewayOptions { SecretKey = SecretKey });
        var services = new ServiceCollection();
        services.AddSingleton(_evidence.Loggers);
        _connections = services.AddBatchProcessingClient(static _ => { }).Name;
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
        using var flows = new BatchProcessingClient(Configured(new BatchProcessingOptions { UserId = EnosTests.UserId, OrgId = EnosTests.OrgId }), Parts());
        foreach (string operation in OperationCalls.Names)
        {
            await DriveAsync(flows, operation);
        }

        await FailTokensAsync();
        await SendSpecSecretsAsync();

        string[] secrets = Secrets().Distinct().ToArray();
        Assert.True(secrets.Length > 3 * OperationCalls.Names.Count, $"Only {secrets.Length} secrets were sent.");
        foreach (string channel in (string[])["log", "activity", "metric", "event source", "exception", "print"])
        {
            Assert.True(_evidence.Has(channel), $"Nothing was seen in: {channel}.");
        }

        Assert.Empty(_evidence.Find(secrets));

        // An address is told by the platform's own tracing of HTTP, which hides the query but not the path; and by nothing else.
        Assert.All(_evidence.Find(PathPhrase), static text => Assert.Matches("^(event source: System.Net.Http RequestStart|activity: System.Net.Http url.full=)", text));
    }

    [Fact]
    public void A_planted_secret_is_found_in_every_channel()
    {
        using var source = new ActivitySource("Planted");
        using var meter = new Meter("Planted");
        using var events = new PlantedEvents();
        _evidence.Loggers.CreateLogger("planted").Log(LogLevel.Trace, default, Phrase, null, static (text, _) => text);
        source.StartActivity("planted")!.SetTag("phrase", Phrase).Stop();
        meter.CreateCounter<long>("planted").Add(1, new KeyValuePair<string, object?>("phrase", Phrase));
        events.Tell(Phrase);
        _evidence.AddException(new InvalidOperationException("outer", new InvalidOperationException { Data = { ["phrase"] = Phrase } }));

        IReadOnlyList<string> found = _evidence.Find(Phrase);

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

    private ApiClientParts Parts() => new()
    {
        Transport = _services!.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(_connections),
        Observer = new LoggingObserver(_evidence.Loggers, "Leaks"),
    };

    private async Task DriveAsync(BatchProcessingClient flows, string operation)
    {
        await CaughtAsync(() => OperationCalls.CallAsync(operation, flows));
        Gateway.Operation(operation).Next(1).Answers(request => Echo(request, HttpStatusCode.OK, """{"code":62103,"msg":"ECHO","requestId":"ECHO"}"""));
        await CaughtAsync(() => OperationCalls.CallAsync(operation, flows));
        Gateway.Operation(operation).Next(1).Answers(request => Echo(request, HttpStatusCode.BadGateway, "ECHO"));
        await CaughtAsync(() => OperationCalls.CallAsync(operation, flows));
        Gateway.Operation(operation).Next(1).Answers(request => Echo(request, HttpStatusCode.OK, """{"code":0,"data":{"ECHO":[{"ECHO":true"""));
        await CaughtAsync(() => OperationCalls.CallAsync(operation, flows));
        foreach (GatewayFault fault in s_faults)
        {
            Gateway.Operation(operation).Next(1).Fails(fault);
            await CaughtAsync(() => OperationCalls.CallAsync(operation, flows));
        }

        Gateway.Operation(operation).Reset();
    }

    /// <summary>A token service that repeats what it was sent.</summary>
    private async Task FailTokensAsync()
    {
        Gateway.Operation(TestGateway.TokenGet).Next(1).Answers(static request =>
            GatewayAnswer.Json($$"""{"status":1003,"msg":{{JsonSerializer.Serialize($"{request.BodyText} {SecretKey}")}}}"""));
        using var flows = new BatchProcessingClient(Configured(new BatchProcessingOptions { UserId = EnosTests.UserId, OrgId = EnosTests.OrgId }), Parts());
        await CaughtAsync(() => OperationCalls.CallAsync("GetTimeZone", flows));
    }

    /// <summary>A service whose spec marks a value secret, which it repeats.</summary>
    private async Task SendSpecSecretsAsync()
    {
        var service = new ApiService("Vaults", new ApiEnvelope(), []) { SecretNames = ["phrase"] };
        var operation = new ApiOperation("OpenVault", HttpMethod.Post, "/vaults/");
        using var client = new ApiClient(service, Configured(new ApiClientOptions()), Parts());
        foreach (Action<ApiRequest> place in (Action<ApiRequest>[])[InPath, InQuery, InBody])
        {
            await CaughtAsync(async () =>
            {
                ApiRequest request = client.CreateRequest(operation, new CallOptions { ExplainSignature = one => _evidence.Add("print", one.ToString()) });
                place(request);
                _evidence.Add("print", $"{client} {service} {operation} {request}");
                await client.SendAsync(request, default);
                return "";
            });
        }
    }

    private static void InPath(ApiRequest request) => request.AppendSecretPathValue(PathPhrase, "phrase");

    private static void InQuery(ApiRequest request) => request.AddQuery("phrase"u8, Phrase);

    private static void InBody(ApiRequest request)
    {
        Utf8JsonWriter writer = request.BeginBody();
        writer.WriteStartObject();
        writer.WriteString("phrase"u8, Phrase);
        writer.WriteEndObject();
    }

    private async Task CaughtAsync(Func<Task<string?>> call)
    {
        try
        {
            await call().WaitAsync(s_limit);
        }
        catch (ApiClientException exception)
        {
            _evidence.AddException(exception);
        }
    }

    /// <summary>Repeats the token and the signature of a request, and the secret key.</summary>
    private static GatewayAnswer Echo(GatewayRequest request, HttpStatusCode status, string answer) => GatewayAnswer.Text(
        answer.Replace("ECHO", $"{request.HeaderValues("apim-accesstoken")[0]} {request.HeaderValues("apim-signature")[0]} {SecretKey}", StringComparison.Ordinal),
        GatewayAnswer.JsonContentType,
        status);

    private IEnumerable<string> Secrets()
    {
        IEnumerable<string> headers = Gateway.Requests.SelectMany(static request =>
            request.HeaderValues("apim-accesstoken").Concat(request.HeaderValues("apim-signature")));
        IEnumerable<string> encryptions = Gateway.Requests
            .Where(static request => request.Operation is TestGateway.TokenGet or TestGateway.TokenRefresh)
            .Select(static request => JsonDocument.Parse(request.Body).RootElement.GetProperty("encryption").GetString()!);
        return [.. headers, .. encryptions, SecretKey, Phrase, Uri.EscapeDataString(Phrase)];
    }

    [EventSource(Name = "Planted")]
    private sealed class PlantedEvents : EventSource
    {
        [Event(1, Level = EventLevel.Verbose)]
        public void Tell(string text) => WriteEvent(1, text);
    }
}
