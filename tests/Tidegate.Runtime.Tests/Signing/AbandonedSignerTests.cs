using System;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Auth;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Signing;

/// <summary>Signers that are still at work when nobody waits for them any more: they harm no other call, and no other attempt.</summary>
public sealed class AbandonedSignerTests : IDisposable
{
    private readonly SignedApi _api = new();

    public void Dispose() => _api.Dispose();

    [Fact]
    public async Task The_bytes_that_a_signer_is_reading_stay_those_of_its_call()
    {
        const int Calls = 200;
        string mine = JsonSerializer.Serialize(new string('a', 5000));
        using var reading = new ManualResetEventSlim();
        using var done = new ManualResetEventSlim();
        var seen = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        int signers = 0;
        var signer = new ScriptedSigner((context, _) =>
        {
            if (Interlocked.Increment(ref signers) == 1)
            {
                ReadOnlySpan<byte> body = context.Body.Span;
                byte[] before = body.ToArray();
                reading.Set();
                done.Wait(TimeSpan.FromSeconds(20), CancellationToken.None);
                seen.SetResult(body.SequenceEqual(before));
            }

            return default;
        });
        using ApiClient client = _api.Client(signer, handlers: [new Impatient(() => reading.Wait(TimeSpan.FromSeconds(20)))]);

        using JsonDocument first = await client.SendAsync(HttpMethod.Post, "/berths", body: mine);
        string others = JsonSerializer.Serialize(new string('b', 5000));
        for (int i = 0; i < Calls; i++)
        {
            using JsonDocument answer = await client.SendAsync(HttpMethod.Post, "/berths", body: others);
        }

        done.Set();
        Assert.True(await seen.Task);
    }

    [Fact]
    public async Task A_signer_that_waits_for_the_end_of_its_call_is_told()
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var started = new ManualResetEventSlim();
        var signer = new ScriptedSigner(async (_, end) =>
        {
            started.Set();
            using CancellationTokenRegistration registration = end.Register(ended.SetResult);
            await ended.Task;
        });
        using ApiClient client = _api.Client(signer, static options => options.Clock = TimeProvider.System, new Impatient(() => started.Wait(TimeSpan.FromSeconds(20))));

        using JsonDocument answer = await client.SendAsync(HttpMethod.Get, "/berths");

        await ended.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task An_attempt_that_a_handler_has_given_up_for_another_one_is_neither_signed_nor_sent()
    {
        var goOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var signer = new ScriptedSigner(async (context, _) =>
        {
            int number = context.AttemptNumber;
            if (number == 1)
            {
                await goOn.Task;
            }

            context.SetHeader("Authorization", $"attempt {number}");
        });
        var handler = new Resending(goOn);
        using ApiClient client = _api.Client(signer, handlers: [handler]);

        using JsonDocument answer = await client.SendAsync(HttpMethod.Get, "/berths");

        InvalidOperationException refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => handler.First!);
        Assert.Equal("A handler has sent the request again while this attempt was being signed: only the later one is signed and sent.", refusal.Message);
        Assert.Equal(["attempt 2"], _api.Transport.Calls.Select(static sent => sent.Headers["Authorization"]));
    }

    [Fact]
    public async Task An_attempt_that_waits_for_a_token_is_given_up_for_a_later_one_too()
    {
        var token = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var handler = new Resending(token);
        using var api = new TestApi(handlers: handler);
        api.Transport.BeforeToken = _ => token.Task;

        await api.EnableAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => handler.First!);
        Assert.Single(api.Transport.Calls);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_time_of_a_call_ends_also_where_a_signer_does_not_look_at_its_token(bool renews)
    {
        var never = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        SigningContext? kept = null;
        _api.Transport.Response = static _ => StubTransport.Json("{}", System.Net.HttpStatusCode.Unauthorized);
        var signer = new ScriptedSigner((context, _) =>
        {
            kept = context;
            return renews ? default : new ValueTask(never.Task);
        })
        {
            Renewal = (_, _) => new ValueTask<bool>(never.Task),
        };
        using ApiClient client = _api.Client(signer, static options => options.Clock = TimeProvider.System);
        var options = new CallOptions { Timeout = TimeSpan.FromMilliseconds(50) };

        Task call = client.SendAsync(HttpMethod.Get, "/berths", options: options);
        ApiTransportException failure = await Assert.ThrowsAsync<ApiTransportException>(() => call.WaitAsync(TimeSpan.FromSeconds(20)));

        Assert.Equal(ApiTransportReason.Timeout, failure.Reason);
        Assert.IsType(renews ? typeof(ObjectDisposedException) : typeof(InvalidOperationException), Record.Exception(() => kept!.Method));
        never.SetResult(true);
    }

    /// <summary>Has its first request sent on another thread, and responds by itself meanwhile.</summary>
    private sealed class Impatient(Action meanwhile) : DelegatingHandler
    {
        private int _requests;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (Interlocked.Increment(ref _requests) > 1)
            {
                return base.SendAsync(request, cancellationToken);
            }

            _ = Task.Run(() => base.SendAsync(request, cancellationToken), CancellationToken.None)
                .ContinueWith(static sending => sending.Exception, TaskScheduler.Default);
            meanwhile();
            return Task.FromResult(StubTransport.Json("""{"code":0}"""));
        }
    }

    /// <summary>Sends again without waiting, and lets the first attempt go on.</summary>
    private sealed class Resending(TaskCompletionSource goOn) : DelegatingHandler
    {
        public Task<HttpResponseMessage>? First { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            First = base.SendAsync(request, cancellationToken);
            Task<HttpResponseMessage> second = base.SendAsync(request, cancellationToken);
            goOn.SetResult();
            await Task.WhenAny(First);
            return await second;
        }
    }
}
