using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Json;
using Tidegate.Observation;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Http;

/// <summary>What may leave a call is a closed list, whatever is thrown below it, and wherever.</summary>
public sealed class ExceptionTypeTests
{
#pragma warning disable CA2201 // Some of these are not for programs to throw: platforms do.
    private static readonly Func<Exception>[] s_failures =
    [
        static () => new InvalidOperationException("Decoder ran into invalid data."),
        static () => new IOException("reset"),
        static () => new InvalidDataException("broken"),
        static () => new SocketException(10054),
        static () => new HttpRequestException("no"),
        static () => new WebException("no"),
        static () => new AuthenticationException("certificate"),
        static () => new ObjectDisposedException("NetworkStream"),
        static () => new FormatException("odd"),
        static () => new ArgumentOutOfRangeException("ticks"),
        static () => new ArgumentException("odd"),
        static () => new ArgumentNullException("value"),
        static () => new OverflowException("too much"),
        static () => new ArithmeticException("odd"),
        static () => new DecoderFallbackException("odd"),
        static () => new NotSupportedException("odd"),
        static () => new NotImplementedException("odd"),
        static () => new PlatformNotSupportedException("odd"),
        static () => new TimeoutException("late"),
        static () => new TaskCanceledException("gave up"),
        static () => new OperationCanceledException("gave up"),
        static () => new UriFormatException("odd"),
        static () => new ProtocolViolationException("odd"),
        static () => new AggregateException(new IOException("reset")),
        static () => new AggregateException(new IOException("reset"), new FormatException("odd")),
        static () => new NullReferenceException("odd"),
        static () => new IndexOutOfRangeException("odd"),
        static () => new InvalidCastException("odd"),
        static () => new KeyNotFoundException("odd"),
        static () => new EndOfStreamException("odd"),
        static () => new UnauthorizedAccessException("odd"),
        static () => new System.Text.Json.JsonException("odd"),
        static () => new System.Security.Cryptography.CryptographicException("odd"),
        static () => new System.Security.SecurityException("odd"),
        static () => new System.ComponentModel.Win32Exception(5),
        static () => new Exception("anything"),
    ];
#pragma warning restore CA2201

    public static TheoryData<int> Failures => new(Enumerable.Range(0, s_failures.Length));

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Nothing_else_leaves_a_call_whose_transport_fails(int failure)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => throw s_failures[failure]();

        ApiTransportException told = await Assert.ThrowsAsync<ApiTransportException>(() => api.EnableAsync());

        Assert.Equal("EnableFlow", told.Operation);
        Assert.True(told.MayHaveReachedServer);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Nothing_else_leaves_a_call_whose_token_request_fails(int failure)
    {
        using var api = new TestApi();
        api.Transport.ResponseToken = (_, _) => throw s_failures[failure]();

        ApiTransportException told = await Assert.ThrowsAsync<ApiTransportException>(() => api.EnableAsync());

        Assert.False(told.MayHaveReachedServer);
        Assert.Empty(api.Transport.Calls);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Nothing_else_leaves_a_call_whose_answer_fails_while_it_is_read(int failure)
    {
        foreach (string start in new[] { "", """{"code":0,""" })
        {
            using var direct = new TestApi();
            using var behindHandlers = new TestApi(handlers: new Passing());
            foreach (TestApi api in new[] { direct, behindHandlers })
            {
                api.Transport.Response = _ => Broken(start, s_failures[failure]());

                ApiTransportException told = await Assert.ThrowsAsync<ApiTransportException>(() => api.EnableAsync());

                Assert.True(told.MayHaveReachedServer);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Nothing_else_leaves_a_call_whose_token_answer_fails_while_it_is_read(int failure)
    {
        using var api = new TestApi();
        api.Transport.ResponseToken = (_, _) => Broken("""{"status":0,""", s_failures[failure]());

        ApiTransportException told = await Assert.ThrowsAsync<ApiTransportException>(() => api.EnableAsync());

        Assert.False(told.MayHaveReachedServer);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Nothing_else_leaves_a_call_whose_data_is_read_by_code_that_fails(int failure)
    {
        using var api = new TestApi();

        ApiTransportException told = await api.ReadFailureAsync<int>("1", (ref ApiJsonReader _) => throw s_failures[failure]());

        Assert.Equal(ApiTransportReason.InvalidResponse, told.Reason);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Nothing_else_leaves_a_call_with_a_handler_that_fails(int failure)
    {
        using var before = new TestApi(handlers: new Failing(s_failures[failure], sends: false));
        using var after = new TestApi(handlers: new Failing(s_failures[failure], sends: true));

        ApiTransportException unsent = await Assert.ThrowsAsync<ApiTransportException>(() => before.EnableAsync());
        ApiTransportException sent = await Assert.ThrowsAsync<ApiTransportException>(() => after.EnableAsync());

        Assert.False(unsent.MayHaveReachedServer);
        Assert.True(sent.MayHaveReachedServer);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Nothing_else_leaves_a_call_whose_clock_fails_whenever_it_does(int failure)
    {
        for (int healthy = 0; healthy < 12; healthy++)
        {
            var clock = new FailingClock(s_failures[failure]) { Healthy = int.MaxValue };
            using var api = new TestApi(options => options.Clock = clock);
            clock.Healthy = healthy;

            Exception? told = await Record.ExceptionAsync(() => api.EnableAsync());
            clock.Healthy = int.MaxValue;
            await api.EnableAsync();

            // Before a message is made, an argument error is one of the clock that was given.
            Assert.True(told is null or ApiTransportException || (healthy == 0 && told is ArgumentException), $"{healthy}: {told}");
        }
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Nothing_at_all_leaves_a_call_with_a_cache_or_observer_that_fails(int failure)
    {
        foreach (CacheStep step in new[] { CacheStep.Read, CacheStep.Lock, CacheStep.Write, CacheStep.Unlock })
        {
            using var cache = new MemoryTokenCache();
            cache.Before = (at, _) => at == step ? throw s_failures[failure]() : Task.CompletedTask;
            using var shared = new TestApi(cache);
            await shared.EnableAsync();
        }

        using var transport = new StubTransport();
        using var client = new ApiClient(
            TestApi.Service, ObservedApi.Options, new ApiClientParts { Transport = transport, Observer = new FailingObserver(s_failures[failure]) });
        await client.SendAsync(client.CreateRequest(TestApi.GetFlow, null), CancellationToken.None);
    }

    [Fact]
    public async Task The_callers_cancellation_leaves_it_with_the_callers_token()
    {
        using var api = new TestApi();
        using var end = new CancellationTokenSource();
        api.Transport.Response = _ =>
        {
            end.Cancel();
            throw new TaskCanceledException("ended");
        };

        OperationCanceledException told =
            await Assert.ThrowsAsync<OperationCanceledException>(() => api.EnableAsync(cancellationToken: end.Token));

        Assert.Equal(end.Token, told.CancellationToken);
    }

    [Fact]
    public async Task What_broke_a_call_unexpectedly_is_told_with_its_type()
    {
        using var api = new TestApi();
        api.Transport.Response = static _ => throw new NotSupportedException($"no {TestApi.SecretKey} here");

        ApiTransportException told = await Assert.ThrowsAsync<ApiTransportException>(() => api.EnableAsync());

        Assert.Equal(ApiTransportReason.Unexpected, told.Reason);
        Assert.Equal("EnableFlow: the call was ended by System.NotSupportedException: no *** here", told.Message);
        Assert.Null(told.InnerException);
    }

    private static HttpResponseMessage Broken(string start, Exception failure) =>
        new(HttpStatusCode.OK) { Content = new StreamContent(new BrokenStream(Encoding.UTF8.GetBytes(start), failure)) };

    private sealed class Passing : DelegatingHandler
    {
    }

    private sealed class Failing(Func<Exception> failure, bool sends) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (sends)
            {
                using HttpResponseMessage answer = await base.SendAsync(request, cancellationToken);
            }

            throw failure();
        }
    }

    private sealed class FailingClock(Func<Exception> failure) : TimeProvider
    {
        private int _readings;

        public int Healthy { get; set; }

        public override DateTimeOffset GetUtcNow() => Fail() ?? base.GetUtcNow();

        public override long GetTimestamp()
        {
            Fail();
            return base.GetTimestamp();
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Fail();
            return base.CreateTimer(callback, state, dueTime, period);
        }

        private DateTimeOffset? Fail() => Interlocked.Increment(ref _readings) > Healthy ? throw failure() : null;
    }

    private sealed class FailingObserver(Func<Exception> failure) : ApiClientObserver
    {
        public override bool WantsContent => throw failure();

        public override void CallEnded(ApiCallReport report) => throw failure();

        public override void TokenRequested(ApiTokenReport report) => throw failure();

        public override void DriftFound(ApiDriftReport report) => throw failure();
    }
}
