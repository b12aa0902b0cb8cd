using System;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Enos.BatchProcessing;
using Medallion.Threading;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using Tidegate.EndToEnd.Tests.Extensions;
using Tidegate.EndToEnd.Tests.Fleet;
using Tidegate.Extensions;
using Tidegate.FleetMember;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Telemetry;

/// <summary>The log of a registered client: levels and event ids are what filters and alerts of applications refer to.</summary>
public sealed class LoggingTests : ResilienceTests, IDisposable
{
    private readonly OffsetClock _clock = new(TimeSpan.Zero);
    private readonly SingleLock _lock = new();
    private readonly FakeLogCollector _logs = FakeLogCollector.Create(new FakeLogCollectorOptions { CollectRecordsForDisabledLogLevels = false });

    [Fact]
    public async Task A_call_and_its_token_are_told_at_the_level_of_details()
    {
        await LoggedClient(LogLevel.Debug).EnableFlowAsync(3377);

        FakeLogRecord token = Event(6);
        Assert.Equal((LogLevel.Debug, "Tidegate.BatchProcessing"), (token.Level, token.Category));
        FakeLogRecord call = Event(1);
        Assert.Equal((LogLevel.Debug, "Tidegate.BatchProcessing"), (call.Level, call.Category));
        Assert.StartsWith("EnableFlow: POST /batch-processing-service/v2.1/flows answered HTTP 200 after ", call.Message, StringComparison.Ordinal);
        Assert.Equal("1", call.GetStructuredStateValue("Attempts"));
        Assert.Equal(2, _logs.Count);
    }

    [Fact]
    public async Task A_refusal_is_logged_as_information()
    {
        Gateway.Operation("EnableFlow").RespondsWith("""{"code":62103,"msg":"not yours"}""");

        await Assert.ThrowsAsync<ApiException>(() => LoggedClient(LogLevel.Information).EnableFlowAsync(3377));

        Assert.Equal(LogLevel.Information, Event(2).Level);
        Assert.Contains("not yours", Event(2).Message, StringComparison.Ordinal);
        Assert.Equal("62103", Event(2).GetStructuredStateValue("Code"));
    }

    [Fact]
    public async Task A_call_that_was_not_completed_is_a_warning_with_its_exception()
    {
        Gateway.Operation("TriggerFlow").Fails(GatewayFault.ResetAfterRead);

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(
            () => LoggedClient(LogLevel.Warning).TriggerFlowAsync(3377, DateTimeOffset.UnixEpoch));

        Assert.Equal(LogLevel.Warning, Event(3).Level);
        Assert.Same(exception, Event(3).Exception);
    }

    [Fact]
    public async Task A_cancelled_call_is_a_detail()
    {
        Gateway.Operation("EnableFlow").Fails(GatewayFault.Silence);
        IBatchProcessingClient client = LoggedClient(LogLevel.Debug);
        using var cancellation = new CancellationTokenSource();
        Task call = client.EnableFlowAsync(3377, cancellationToken: cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(Limit));
        Assert.Equal(LogLevel.Debug, Event(4).Level);
    }

    [Fact]
    public async Task A_token_that_cannot_be_had_is_a_warning()
    {
        Gateway.Operation(TestGateway.TokenGet).RespondsWith("""{"status":1003,"msg":"encryption not valid"}""");

        await Assert.ThrowsAsync<ApiException>(() => LoggedClient(LogLevel.Warning).EnableFlowAsync(3377));

        Assert.Equal(LogLevel.Warning, Event(7).Level);
        Assert.StartsWith("GetAccessToken: no access token after ", Event(7).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, "no access token: refused with code 1003")]
    [InlineData(HttpStatusCode.BadRequest, "no access token: HttpStatus")]
    public async Task A_call_that_has_no_token_is_told_shortly_since_the_cause_has_been_told(HttpStatusCode status, string told)
    {
        string answer = status == HttpStatusCode.OK ? """{"status":1003,"msg":"encryption not valid"}""" : "<html>";
        Gateway.Operation(TestGateway.TokenGet).RespondsWith(GatewayResponse.Json(answer, status));

        await Assert.ThrowsAnyAsync<ApiClientException>(() => LoggedClient(LogLevel.Warning).EnableFlowAsync(3377));

        Assert.EndsWith("times: " + told, Event(3).Message, StringComparison.Ordinal);
        Assert.Null(Event(3).Exception);
        Assert.DoesNotContain("encryption not valid", Event(3).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drift_is_told_once_however_often_it_comes()
    {
        Gateway.Drift = [ResponseDrift.UnknownMembers];
        IBatchProcessingClient client = LoggedClient(LogLevel.Information);

        await client.GetFlowAsync(2479);
        int told = _logs.GetSnapshot().Count(static record => record.Id.Id == 8);
        await client.GetFlowAsync(2479);

        Assert.NotEqual(0, told);
        Assert.Equal(told, _logs.GetSnapshot().Count(static record => record.Id.Id == 8));
        Assert.All(_logs.GetSnapshot(), static record => Assert.Equal(LogLevel.Information, record.Level));
    }

    [Fact]
    public async Task Requests_and_answers_are_shown_at_the_lowest_level_only_and_without_secrets()
    {
        await LoggedClient(LogLevel.Debug).EnableFlowAsync(3377);
        Assert.DoesNotContain(_logs.GetSnapshot(), static record => record.Id.Id == 9);

        await LoggedClient(LogLevel.Trace).EnableFlowAsync(3377);

        FakeLogRecord content = Event(9);
        Assert.Equal(LogLevel.Trace, content.Level);
        Assert.Contains("""{"flowId":3377}""", content.Message, StringComparison.Ordinal);
        Assert.Contains("action=enable", content.Message, StringComparison.Ordinal);
        Assert.Contains("\"msg\":\"OK\"", content.Message, StringComparison.Ordinal);
        RecordedRequest sent = Gateway.Requests.Last(static request => request.Operation == "EnableFlow");
        Assert.All(
            new[] { "apim-accesstoken", "apim-signature" },
            name => Assert.DoesNotContain(Assert.Single(sent.HeaderValues(name)), content.Message, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_status_of_an_answer_is_told_where_a_call_is_not_completed()
    {
        Gateway.Operation("TriggerFlow").RespondsWith(HttpStatusCode.BadGateway);

        await Assert.ThrowsAsync<ApiTransportException>(() => LoggedClient(LogLevel.Warning).TriggerFlowAsync(3377, DateTimeOffset.UnixEpoch));

        Assert.Contains("HTTP 502", Event(3).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dead_cache_of_the_shared_token_is_a_warning_once_in_a_while_and_without_its_text()
    {
        var store = new SharedStore { IsDead = true };
        IBatchProcessingClient client = LoggedClient(LogLevel.Warning, builder => Share(builder, store, new EphemeralDataProtectionProvider()));
        await client.EnableFlowAsync(3377).WaitAsync(Limit);
        Gateway.Tokens.ExpireAll();
        await client.EnableFlowAsync(3377).WaitAsync(Limit);

        FakeLogRecord told = Event(10);
        Assert.Equal((LogLevel.Warning, "Tidegate.BatchProcessing"), (told.Level, told.Category));
        Assert.Equal(
            "The access token could not be shared: Read ended with System.Net.Sockets.SocketException; the client goes on with a token of its own",
            told.Message);
        Assert.Null(told.Exception);

        _clock.Advance(TimeSpan.FromSeconds(11));
        Gateway.Tokens.ExpireAll();
        await client.EnableFlowAsync(3377).WaitAsync(Limit);

        Assert.Equal(2, _logs.GetSnapshot().Count(static record => record.Id.Id == 10));
    }

    [Fact]
    public async Task A_shared_token_that_cannot_be_read_is_a_warning_and_replaced()
    {
        var store = new SharedStore();
        await Client(more: builder => Share(builder, store, new EphemeralDataProtectionProvider())).EnableFlowAsync(3377).WaitAsync(Limit);
        var keys = new EphemeralDataProtectionProvider();

        await LoggedClient(LogLevel.Warning, builder => Share(builder, store, keys)).EnableFlowAsync(3377).WaitAsync(Limit);

        Assert.Contains("Read ended with System.IO.InvalidDataException", Event(10).Message, StringComparison.Ordinal);
        await Client(more: builder => Share(builder, store, keys)).EnableFlowAsync(3377).WaitAsync(Limit);
        Assert.Equal(2, Sent(TestGateway.TokenGet).Length);
    }

    public void Dispose() => _lock.Dispose();

    private void Share(ApiClientBuilder client, IDistributedCache store, IDataProtectionProvider keys)
    {
        client.Services.AddSingleton(store);
        client.Services.AddSingleton<IDistributedLockProvider>(_lock);
        client.Services.AddSingleton(keys);
        client.Services.Configure<BatchProcessingOptions>(options => options.Clock = _clock);
        client.ShareToken();
    }

    private FakeLogRecord Event(int id) => Assert.Single(_logs.GetSnapshot(), record => record.Id.Id == id);

    private IBatchProcessingClient LoggedClient(LogLevel least, Action<ApiClientBuilder>? more = null) => Client(more: builder =>
    {
        builder.Services.AddLogging(logging => logging
            .SetMinimumLevel(least)
            .AddFilter((category, level) => level >= least && category!.StartsWith("Tidegate.", StringComparison.Ordinal))
            .AddProvider(new FakeLoggerProvider(_logs)));
        more?.Invoke(builder);
    });

    /// <summary>A cache that may be dead, and then tells a secret.</summary>
    private sealed class SharedStore() : MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions())), IDistributedCache
    {
        public bool IsDead { get; init; }

        Task<byte[]?> IDistributedCache.GetAsync(string key, CancellationToken token) =>
            IsDead ? throw new SocketException((int)SocketError.ConnectionRefused, "password=hidden") : GetAsync(key, token);
    }
}
