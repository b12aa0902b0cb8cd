using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Diagnostics;

/// <summary>The spans of calls, and where they stand among those of the caller.</summary>
[Collection(ObservedTests.Name)]
public sealed class TraceTests : IDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(1);

    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ActivityListener _listener;
    private readonly Activity _caller = new Activity("caller").Start();

    public TraceTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Tidegate",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _spans.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public static TheoryData<ApiTransportReason> Reasons => [.. Enum.GetValues<ApiTransportReason>()];

    public void Dispose()
    {
        _listener.Dispose();
        _caller.Dispose();
    }

    [Fact]
    public async Task A_call_leaves_the_callers_activity_as_it_was()
    {
        using var api = new TestApi();

        Task call = api.EnableAsync();
        Assert.Same(_caller, Activity.Current);
        await call;

        Assert.Same(_caller, Activity.Current);
    }

    [Fact]
    public async Task A_span_names_the_host_that_the_operation_is_sent_to()
    {
        using var transport = new StubTransport();
        var options = new HostOptions
        {
            Gateway = new Uri("https://apim.example.test/pre"),
            AccessKey = TestApi.AccessKey,
            SecretKey = TestApi.SecretKey,
            UploadGateway = new Uri("http://upload.example.test:8080/files/"),
            UnprotectedGateways = { "UploadGateway" },
        };
        using var client = new ApiClient(TestApi.Service, options, new ApiClientParts { Transport = transport });

        await client.SendAsync(client.CreateRequest(TestApi.EnableFlow, null), default);
        await client.SendAsync(client.CreateRequest(new ApiOperation("Upload", HttpMethod.Post, "/flows") { GatewayOption = "UploadGateway" }, null), default);

        Assert.Equal(
            ["apim.example.test 443 https://apim.example.test/pre/flows", "upload.example.test 8080 http://upload.example.test:8080/files/flows"],
            _spans.Select(static span => $"{span.GetTagItem("server.address")} {span.GetTagItem("server.port")} {span.GetTagItem("url.full")}"));
    }

    [Fact]
    public async Task Successive_calls_are_siblings()
    {
        using var api = new TestApi();

        await api.EnableAsync();
        await api.EnableAsync();

        Assert.Equal([_caller.SpanId, _caller.SpanId], _spans.Select(static span => span.ParentSpanId));
    }

    [Fact]
    public async Task Parallel_calls_are_siblings()
    {
        using var api = new TestApi();
        var bothSent = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        int sent = 0;
        api.Transport.BeforeResponse = token =>
        {
            if (Interlocked.Increment(ref sent) == 2)
            {
                bothSent.SetResult(true);
            }

            return bothSent.Task.WaitAsync(s_limit, token);
        };

        await Task.WhenAll(api.EnableAsync(), api.EnableAsync());

        Assert.Equal([_caller.SpanId, _caller.SpanId], _spans.Select(static span => span.ParentSpanId));
    }

    [Fact]
    public async Task What_is_sent_for_a_call_belongs_to_its_span()
    {
        using var api = new TestApi();
        ActivitySpanId? sendingIn = null;
        api.Transport.BeforeResponse = _ =>
        {
            sendingIn = Activity.Current?.SpanId;
            return Task.CompletedTask;
        };

        await api.EnableAsync();

        Assert.Equal(Assert.Single(_spans).SpanId, sendingIn);
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public async Task Each_reason_for_which_a_call_ends_has_a_name(ApiTransportReason reason)
    {
        using var handler = new FailingHandler(reason);
        using var api = new TestApi(null, handler);

        await Assert.ThrowsAsync<ApiTransportException>(() => api.EnableAsync());

        // CircuitOpen is circuit_open.
        string name = string.Concat(reason.ToString().Select(static (c, i) => i > 0 && char.IsUpper(c) ? $"_{c}" : $"{c}"));
        Assert.Equal(name, (string?)Assert.Single(_spans).GetTagItem("error.type"), ignoreCase: true);
    }

    [Fact]
    public async Task A_replay_that_could_not_be_sent_is_not_counted()
    {
        using var api = new TestApi();
        using var resends = new CountedResends();
        api.Transport.Response = static _ => StubTransport.Json("""{"code":1203}""");
        api.Transport.ResponseToken = static (_, number) => number == 1 ? StubTransport.Token("token-1", 7200) : StubTransport.TokenError(1003);

        await Assert.ThrowsAnyAsync<ApiClientException>(() => api.EnableAsync());

        Assert.Single(api.Transport.Calls);
        Assert.Empty(resends.Reasons);
    }

    [Fact]
    public async Task Replays_and_resends_by_handlers_are_told_apart()
    {
        using var handler = new TwoAttempts();
        using var api = new TestApi(null, handler);
        using var resends = new CountedResends();
        api.Transport.Response = static sent => StubTransport.Json(sent.Token == "token-1" ? """{"code":1203}""" : """{"code":0}""");

        await api.EnableAsync();

        Assert.Equal(4, api.Transport.Calls.Count);
        Assert.Equal(["credentials_refused", "handler", "handler"], resends.Reasons.Order(StringComparer.Ordinal));
        Assert.Equal(3, Assert.Single(_spans).GetTagItem("http.request.resend_count"));
    }

    [Fact]
    public async Task The_address_of_a_server_is_told_without_brackets()
    {
        using var api = new TestApi(static options => options.Gateway = new Uri("http://[::1]:8080"));

        await api.EnableAsync();

        Assert.Equal("::1", Assert.Single(_spans).GetTagItem("server.address"));
    }

    private sealed class FailingHandler(ApiTransportReason reason) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new ApiTransportException("EnableFlow", reason, "EnableFlow: failed.");
    }

    private sealed class TwoAttempts : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            (await base.SendAsync(request, cancellationToken)).Dispose();
            return await base.SendAsync(request, cancellationToken);
        }
    }

    /// <summary>The reasons of the requests that were counted as sent again, one for each.</summary>
    private sealed class CountedResends : IDisposable
    {
        private readonly ListenedMeter _meter;

        public CountedResends()
        {
            _meter = new ListenedMeter((instrument, value, tags) =>
            {
                if (instrument == "tidegate.client.resends")
                {
                    Reasons.AddRange(Enumerable.Repeat((string)tags["tidegate.resend.reason"]!, (int)value));
                }
            });
        }

        public List<string> Reasons { get; } = [];

        public void Dispose() => _meter.Dispose();
    }

    private sealed class HostOptions : ApiClientOptions
    {
        public Uri? UploadGateway
        {
            get => GetGateway("UploadGateway");
            set => SetGateway("UploadGateway", value);
        }
    }
}
