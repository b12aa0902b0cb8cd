using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Auth;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Signing;

/// <summary>What becomes of calls whose credentials the gateway refuses, where a signer of the caller's has them.</summary>
public sealed class SignerRenewalTests : IDisposable
{
    private readonly SignedApi _api = new();

    public void Dispose() => _api.Dispose();

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 1)]
    public async Task A_refused_call_is_sent_once_more_if_the_signer_has_renewed_its_keys(bool canRenew, int attempts)
    {
        var signer = new HmacSigner { CanRenew = canRenew };
        _api.Transport.Response = static _ => StubTransport.Json("{}", HttpStatusCode.Unauthorized);
        using ApiClient client = _api.Client(signer);

        ApiTransportException refusal = await Assert.ThrowsAsync<ApiTransportException>(() => client.SendAsync(HttpMethod.Get, "/berths"));

        Assert.Equal(HttpStatusCode.Unauthorized, refusal.HttpStatus);
        Assert.Equal(attempts, _api.Transport.Calls.Count);
        Assert.Equal(HmacSigner.Of($"GET\n/berths\n\n\n{_api.Transport.Calls[^1].Headers["X-Time"]}", $"key-{attempts}"), _api.Transport.Calls[^1].Headers["X-Signature"]);
    }

    [Fact]
    public async Task A_clock_that_was_wrong_is_corrected_before_the_keys_are_blamed()
    {
        var signer = new HmacSigner { CanRenew = true };
        DateTimeOffset gateway = _api.Clock.GetUtcNow().AddMinutes(40);
        _api.Transport.Response = sent => Math.Abs(long.Parse(sent.Headers["X-Time"], CultureInfo.InvariantCulture) - gateway.ToUnixTimeSeconds()) < 60
            ? StubTransport.Json("""{"code":0}""")
            : Dated(StubTransport.Json("{}", HttpStatusCode.Unauthorized), gateway);
        using ApiClient client = _api.Client(signer);

        using JsonDocument answer = await client.SendAsync(HttpMethod.Get, "/berths");

        Assert.Equal(2, _api.Transport.Calls.Count);
        Assert.Equal(0, signer.Renewals);
    }

    [Fact]
    public async Task Calls_that_are_refused_at_once_renew_once()
    {
        const int Count = 20;
        int arrived = 0;
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var signer = new BearerSigner();
        _api.Transport.BeforeResponse = _ =>
        {
            if (Interlocked.Increment(ref arrived) == Count)
            {
                all.SetResult();
            }

            return all.Task;
        };
        _api.Transport.Response = static sent => sent.Headers["Authorization"] == "Bearer token-1"
            ? StubTransport.Json("{}", HttpStatusCode.Unauthorized)
            : StubTransport.Json("""{"code":0}""");
        using ApiClient client = _api.Client(signer);

        JsonDocument[] answers = await Task.WhenAll(Enumerable.Range(0, Count).Select(_ => client.SendAsync(HttpMethod.Get, "/berths")));

        Assert.All(answers, static answer => answer.Dispose());
        Assert.Equal(2 * Count, _api.Transport.Calls.Count);
        Assert.Equal(2, signer.Tokens);
    }

    [Fact]
    public async Task It_is_told_which_attempt_was_refused()
    {
        var signer = new BearerSigner();
        _api.Transport.Response = static _ => StubTransport.Json("{}", HttpStatusCode.Unauthorized);
        using ApiClient client = _api.Client(signer);

        await Assert.ThrowsAsync<ApiTransportException>(() => client.SendAsync(HttpMethod.Get, "/berths"));

        RefusedAttempt refused = Assert.Single(signer.Refused);
        Assert.Equal(("GET /berths", "token-1"), (refused.Operation.Name, refused.Credentials));
        Assert.Equal(["Bearer token-1", "Bearer token-2"], _api.Transport.Calls.Select(static sent => sent.Headers["Authorization"]));
    }

    [Fact]
    public async Task A_caller_who_gives_up_ends_the_wait_for_other_credentials()
    {
        var signer = new BearerSigner { Renewal = static end => Task.Delay(Timeout.Infinite, end) };
        _api.Transport.Response = static _ => StubTransport.Json("{}", HttpStatusCode.Unauthorized);
        using ApiClient client = _api.Client(signer);
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.SendAsync(HttpMethod.Get, "/berths", cancellationToken: patience.Token));

        Assert.Single(_api.Transport.Calls);
    }

    [Fact]
    public async Task Credentials_that_cannot_be_renewed_are_no_failure_of_the_gateway()
    {
        var signer = new BearerSigner { Renewal = static _ => throw new HttpRequestException("no route to the token service") };
        _api.Transport.Response = static _ => StubTransport.Json("{}", HttpStatusCode.Unauthorized);
        using ApiClient client = _api.Client(signer);

        ApiTransportException failure = await Assert.ThrowsAsync<ApiTransportException>(() => client.SendAsync(HttpMethod.Get, "/berths"));

        Assert.Equal(
            "GET /berths: BearerSigner could not renew what it signs with: System.Net.Http.HttpRequestException: no route to the token service",
            failure.Message);
        Assert.Equal((ApiTransportReason.SigningFailed, true, false), (failure.Reason, failure.IsSigningFailure, failure.MayHaveReachedServer));
    }

    [Fact]
    public async Task Renewals_that_never_help_pause()
    {
        int renewals = 0;
        _api.Transport.Response = static _ => StubTransport.Json("{}", HttpStatusCode.Unauthorized);
        var signer = new ScriptedSigner(static (_, _) => default)
        {
            Renewal = (_, _) =>
            {
                renewals++;
                return new(true);
            },
        };
        using ApiClient client = _api.Client(signer);

        await CallAsync(client, 10);
        Assert.Equal(3, renewals);
        _api.Clock.Advance(TimeSpan.FromSeconds(10));
        await CallAsync(client, 10);
        Assert.Equal(4, renewals);
        _api.Clock.Advance(TimeSpan.FromSeconds(10));
        _api.Transport.Response = _ => renewals == 5 ? StubTransport.Json("""{"code":0}""") : StubTransport.Json("{}", HttpStatusCode.Unauthorized);
        (await client.SendAsync(HttpMethod.Get, "/berths")).Dispose();
        _api.Transport.Response = static _ => StubTransport.Json("{}", HttpStatusCode.Unauthorized);
        await CallAsync(client, 10);
        Assert.Equal(8, renewals);
    }

    [Fact]
    public async Task A_renewal_knows_the_gateways_time_and_hides_what_it_obtains()
    {
        DateTimeOffset now = default;
        _api.Transport.Response = static _ => StubTransport.Json("{}", HttpStatusCode.Unauthorized);
        var signer = new ScriptedSigner(static (_, _) => default)
        {
            Renewal = (refused, _) =>
            {
                now = refused.Now;
                refused.Hide("swordfish");
                throw new HttpRequestException("not for swordfish");
            },
        };
        using ApiClient client = _api.Client(signer);

        ApiTransportException failure = await Assert.ThrowsAsync<ApiTransportException>(() => client.SendAsync(HttpMethod.Get, "/berths"));

        Assert.Equal(_api.Clock.GetUtcNow(), now);
        Assert.EndsWith("not for ***", failure.Message, StringComparison.Ordinal);
    }

    private static async Task CallAsync(ApiClient client, int times)
    {
        for (int i = 0; i < times; i++)
        {
            await Assert.ThrowsAsync<ApiTransportException>(() => client.SendAsync(HttpMethod.Get, "/berths"));
        }
    }

    private static HttpResponseMessage Dated(HttpResponseMessage response, DateTimeOffset date)
    {
        response.Headers.Date = date;
        return response;
    }

    /// <summary>Sends a token, and gives up the one that is refused.</summary>
    private sealed class BearerSigner : ApiSigner
    {
        private readonly object _gate = new();
        private string? _token;

        public override IReadOnlyCollection<string> HeaderNames { get; } = ["Authorization"];

        public Func<CancellationToken, Task> Renewal { get; init; } = static _ => Task.CompletedTask;

        public int Tokens { get; private set; }

        public List<RefusedAttempt> Refused { get; } = [];

        public override ValueTask SignAsync(SigningContext context, CancellationToken cancellationToken)
        {
            lock (_gate)
            {
                _token ??= $"token-{++Tokens}";
                context.Credentials = _token;
            }

            context.SetHeader("Authorization", $"Bearer {context.Credentials}");
            return default;
        }

        public override async ValueTask<bool> TryRenewAsync(RefusedAttempt refused, CancellationToken cancellationToken)
        {
            await Renewal(cancellationToken);
            lock (_gate)
            {
                Refused.Add(refused);
                _token = ReferenceEquals(_token, refused.Credentials) ? null : _token;
            }

            return true;
        }
    }
}
