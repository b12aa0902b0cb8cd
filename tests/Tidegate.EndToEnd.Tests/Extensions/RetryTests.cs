using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Enos.BatchProcessing;
using Microsoft.Extensions.DependencyInjection;
using Tidegate.EndToEnd.Tests.Enos;
using Tidegate.FleetMember;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Extensions;

/// <summary>What is sent again, and what never is.</summary>
public sealed class RetryTests : ResilienceTests
{
    public static TheoryData<string> TransientFaults =>
    [
        "reset-after-read", "close-after-read", "half-body", "length-too-long", "too-many-requests", "unavailable", "server-error", "bad-gateway",
        "gateway-timeout",
    ];

    [Theory]
    [MemberData(nameof(TransientFaults))]
    public async Task An_idempotent_operation_is_sent_again(string fault)
    {
        Gateway.Operation("GetCurrentTime").Next(2).Fails(Fault(fault));

        await Client().GetCurrentTimeAsync().WaitAsync(Limit);

        Assert.Equal(3, Sent("GetCurrentTime").Length);
    }

    [Theory]
    [MemberData(nameof(TransientFaults))]
    public async Task Another_operation_is_sent_once(string fault)
    {
        Gateway.Operation("TriggerFlow").Next(1).Fails(Fault(fault));

        ApiTransportException failure = await Failure(() => Trigger(Client()));

        Assert.True(failure.MayHaveReachedServer);
        Assert.Single(Sent("TriggerFlow"));
    }

    [Fact]
    public async Task Retries_come_to_an_end_and_the_last_failure_is_told()
    {
        Gateway.Operation("GetCurrentTime").Fails(GatewayFault.Unavailable);

        ApiTransportException failure = await Failure(() => Client(resilience: o => o.MaxRetries = 2).GetCurrentTimeAsync());

        Assert.Equal(HttpStatusCode.ServiceUnavailable, failure.HttpStatus);
        Assert.Equal(3, Sent("GetCurrentTime").Length);
    }

    [Fact]
    public async Task Without_retries_everything_is_sent_once()
    {
        Gateway.Operation("GetCurrentTime").Fails(GatewayFault.Unavailable);

        await Failure(() => Client(resilience: o => o.MaxRetries = 0).GetCurrentTimeAsync());

        Assert.Single(Sent("GetCurrentTime"));
    }

    [Theory]
    [InlineData("bad-request")]
    [InlineData("not-found")]
    [InlineData("html-page")]
    [InlineData("redirect")]
    public async Task Errors_that_waiting_does_not_cure_are_not_sent_again(string fault)
    {
        Gateway.Operation("GetCurrentTime").Fails(Fault(fault));

        await Failure(() => Client().GetCurrentTimeAsync());

        Assert.Single(Sent("GetCurrentTime"));
    }

    [Fact]
    public async Task A_refusal_by_the_service_is_not_sent_again()
    {
        Gateway.Operation("GetCurrentTime").RespondsWith("""{"code":62103,"msg":"no","data":null}""");

        await Assert.ThrowsAsync<ApiException>(() => Client().GetCurrentTimeAsync().WaitAsync(Limit));

        Assert.Single(Sent("GetCurrentTime"));
    }

    [Fact]
    public async Task Each_attempt_has_a_timestamp_and_a_signature_of_its_own()
    {
        Gateway.Operation("GetCurrentTime").Next(1).RespondsWith(Unavailable("1"));

        await Client().GetCurrentTimeAsync().WaitAsync(Limit);

        RecordedRequest[] sent = Sent("GetCurrentTime");
        Assert.Equal([RequestOutcome.Overridden, RequestOutcome.Served], sent.Select(request => request.Outcome));
        Assert.NotEqual(Header(sent[0], "apim-timestamp"), Header(sent[1], "apim-timestamp"));
        Assert.NotEqual(Header(sent[0], "apim-signature"), Header(sent[1], "apim-signature"));
    }

    [Fact]
    public async Task A_token_that_cannot_be_had_at_first_costs_a_trigger_nothing()
    {
        Gateway.Operation(TestGateway.TokenGet).Next(2).RespondsWith(HttpStatusCode.ServiceUnavailable);

        await Trigger(Client()).WaitAsync(Limit);

        Assert.Single(Sent("TriggerFlow"));
    }

    [Fact]
    public async Task A_trigger_that_finds_no_connection_is_sent_when_there_is_one()
    {
        var refused = new Refusals();
        IBatchProcessingClient flows = Client(
            resilience: o => o.MaxRetries = 10, more: client => client.HttpClient.AddHttpMessageHandler(() => refused));
        await flows.GetCurrentTimeAsync().WaitAsync(Limit);
        Uri address = Gateway.Uri;
        await Gateway.DisposeAsync();

        Task call = Trigger(flows);
        await refused.First.WaitAsync(Limit);
        await using TestGateway second = await TestGateway.StartAsync(EnosTests.SpecFolder, new GatewayOptions { Uri = address });
        await call.WaitAsync(Limit);

        Assert.Single(second.Requests, request => request.Operation == "TriggerFlow" && request.WasCarriedOut);
    }

    [Theory]
    [InlineData("seconds")]
    [InlineData("date")]
    public async Task The_wait_that_the_gateway_asks_for_holds(string form)
    {
        Gateway.Operation("GetCurrentTime").Next(1).RespondsWith(_ => Unavailable(form == "seconds" ? "3" : DateTimeOffset.UtcNow.AddSeconds(4).ToString("R")));

        // Without the header, the wait would be much longer than the test may take.
        await Client(resilience: o => o.BaseDelay = TimeSpan.FromHours(1)).GetCurrentTimeAsync().WaitAsync(Limit);

        RecordedRequest[] sent = Sent("GetCurrentTime");
        Assert.InRange(sent[1].ReceivedAt - sent[0].ReceivedAt, TimeSpan.FromSeconds(2.5), Limit);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(-10)]
    public async Task A_date_is_measured_by_the_clock_of_the_gateway(int minutesAhead)
    {
        var clock = new OffsetClock(TimeSpan.FromMinutes(minutesAhead));
        Gateway.Operation("GetCurrentTime").Next(1).RespondsWith(_ => Unavailable(DateTimeOffset.UtcNow.AddSeconds(4).ToString("R")));

        await Client(resilience: o => o.BaseDelay = TimeSpan.FromHours(1), options: o => o.Clock = clock).GetCurrentTimeAsync().WaitAsync(Limit);

        RecordedRequest[] sent = Sent("GetCurrentTime");
        Assert.InRange(sent[1].ReceivedAt - sent[0].ReceivedAt, TimeSpan.FromSeconds(2.5), Limit);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("Sat, 01 Jan 2000 00:00:00 GMT")]
    public async Task A_wait_that_is_over_does_not_take_the_place_of_the_clients_own(string wait)
    {
        Gateway.Operation("GetCurrentTime").RespondsWith(Unavailable(wait));

        // The own wait is longer than the call may take, so the response is told.
        await Failure(() => Client(resilience: o => o.BaseDelay = TimeSpan.FromDays(1)).GetCurrentTimeAsync());

        Assert.Single(Sent("GetCurrentTime"));
    }

    [Theory]
    [InlineData("3600")]
    [InlineData("2147483647")]
    [InlineData("Fri, 31 Dec 2100 23:59:59 GMT")]
    public async Task A_wait_longer_than_the_call_may_take_gives_the_answer_back_at_once(string wait)
    {
        Gateway.Operation("GetCurrentTime").RespondsWith(Unavailable(wait));

        ApiTransportException failure = await Failure(() => Client(options: o => o.Timeout = TimeSpan.FromMinutes(30)).GetCurrentTimeAsync());

        Assert.Equal(HttpStatusCode.ServiceUnavailable, failure.HttpStatus);
        Assert.Single(Sent("GetCurrentTime"));
    }

    [Fact]
    public async Task Even_a_call_without_limit_does_not_wait_for_years()
    {
        Gateway.Operation("GetCurrentTime").RespondsWith(Unavailable("2147483647"));

        await Failure(() => Client(options: o => o.Timeout = Timeout.InfiniteTimeSpan).GetCurrentTimeAsync());

        Assert.Single(Sent("GetCurrentTime"));
    }

    [Fact]
    public async Task The_time_for_the_call_ends_all_attempts()
    {
        Gateway.Operation("GetCurrentTime").Fails(GatewayFault.Silence);

        ApiTransportException failure = await Failure(() => Client(
            resilience: o => o.AttemptTimeout = TimeSpan.FromSeconds(2), options: o => o.Timeout = TimeSpan.FromSeconds(3)).GetCurrentTimeAsync());

        Assert.Equal(ApiTransportReason.Timeout, failure.Reason);
        Assert.Equal("GetCurrentTime: no complete response came within 3 s.", failure.Message);
    }

    [Fact]
    public async Task The_last_answer_is_told_when_the_next_attempt_would_come_too_late()
    {
        Gateway.Operation("GetCurrentTime").Fails(GatewayFault.Unavailable);

        ApiTransportException failure = await Failure(() => Client(
            resilience: o => o.BaseDelay = TimeSpan.FromHours(1), options: o => o.Timeout = TimeSpan.FromSeconds(20)).GetCurrentTimeAsync());

        Assert.Equal(HttpStatusCode.ServiceUnavailable, failure.HttpStatus);
        Assert.Single(Sent("GetCurrentTime"));
    }

    [Fact]
    public async Task A_caller_who_gives_up_while_the_client_waits_is_let_go()
    {
        Gateway.Operation("GetCurrentTime").Fails(GatewayFault.Unavailable);
        using var source = new CancellationTokenSource();

        Task call = Client(resilience: o => o.BaseDelay = TimeSpan.FromHours(1), options: o => o.Timeout = Timeout.InfiniteTimeSpan)
            .GetCurrentTimeAsync(cancellationToken: source.Token);
        source.CancelAfter(TimeSpan.FromSeconds(1));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(Limit));
    }

    private static GatewayFault Fault(string name) => GatewayFault.All.Single(fault => fault.ToString() == name);

    private static GatewayResponse Unavailable(string retryAfter) => GatewayResponse.Empty(HttpStatusCode.ServiceUnavailable) with
    {
        Headers = new Dictionary<string, string> { ["Retry-After"] = retryAfter },
    };

    /// <summary>Sees the first connection fail. None is kept open: it would be reset with its gateway, after which nobody knows what was carried out.</summary>
    private sealed class Refusals : DelegatingHandler
    {
        private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task First => _first.Task;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.ConnectionClose = true;
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            catch (HttpRequestException)
            {
                _first.TrySetResult();
                throw;
            }
        }
    }
}
