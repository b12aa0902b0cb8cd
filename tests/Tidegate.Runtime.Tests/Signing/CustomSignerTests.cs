using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Auth;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Signing;

/// <summary>Requests that are signed by what the caller brings, in a way that the client does not know.</summary>
public sealed class CustomSignerTests : IDisposable
{
    private readonly StubTransport _transport = new();
    private readonly TestClock _clock = new();

    public void Dispose() => _transport.Dispose();

    [Fact]
    public async Task A_request_carries_the_signers_headers_and_no_token()
    {
        using ApiClient client = Client(new HmacSigner());

        using JsonDocument answer = await client.SendAsync(HttpMethod.Post, "/berths/a%2Fb", [new("z", "ä"), new("a", "1 2")], """{"n":1}""");

        Assert.Empty(_transport.TokenRequests);
        SentRequest sent = Assert.Single(_transport.Calls);
        Assert.Equal("https://harbor.example.test/berths/a%2Fb?a=1%202&z=%C3%A4", sent.Url);
        Assert.Equal(_clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), sent.Headers["X-Time"]);
        Assert.Equal(HmacOf($"POST\n/berths/a%2Fb\na=1 2&z=ä\n{{\"n\":1}}\n{sent.Headers["X-Time"]}", "key-1"), sent.Headers["X-Signature"]);
        Assert.Null(sent.Signature);
    }

    [Fact]
    public async Task Each_attempt_is_signed_anew_in_place_of_the_one_before()
    {
        var signer = new HmacSigner();
        using ApiClient client = Client(signer, handlers: [new Twice(() => _clock.Advance(TimeSpan.FromSeconds(7)))]);

        using JsonDocument answer = await client.SendAsync(HttpMethod.Get, "/berths");

        Assert.Equal(2, _transport.Calls.Count);
        Assert.Equal([1, 2], signer.Attempts);
        Assert.All(_transport.Calls, sent => Assert.Equal(HmacOf($"GET\n/berths\n\n\n{sent.Headers["X-Time"]}", "key-1"), sent.Headers["X-Signature"]));
        Assert.NotEqual(_transport.Calls[0].Headers["X-Time"], _transport.Calls[1].Headers["X-Time"]);
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 1)]
    public async Task A_refused_call_is_sent_once_more_if_the_signer_has_renewed_its_keys(bool canRenew, int attempts)
    {
        var signer = new HmacSigner { CanRenew = canRenew };
        _transport.Response = static _ => StubTransport.Json("{}", HttpStatusCode.Unauthorized);
        using ApiClient client = Client(signer);

        ApiTransportException refusal = await Assert.ThrowsAsync<ApiTransportException>(() => client.SendAsync(HttpMethod.Get, "/berths"));

        Assert.Equal(HttpStatusCode.Unauthorized, refusal.HttpStatus);
        Assert.Equal(attempts, _transport.Calls.Count);
        Assert.Equal(HmacOf($"GET\n/berths\n\n\n{_transport.Calls[^1].Headers["X-Time"]}", $"key-{attempts}"), _transport.Calls[^1].Headers["X-Signature"]);
    }

    [Fact]
    public async Task A_clock_that_was_wrong_is_corrected_before_the_keys_are_blamed()
    {
        var signer = new HmacSigner { CanRenew = true };
        DateTimeOffset gateway = _clock.GetUtcNow().AddMinutes(40);
        _transport.Response = sent => Math.Abs(long.Parse(sent.Headers["X-Time"], CultureInfo.InvariantCulture) - gateway.ToUnixTimeSeconds()) < 60
            ? StubTransport.Json("""{"code":0}""")
            : Dated(StubTransport.Json("{}", HttpStatusCode.Unauthorized), gateway);
        using ApiClient client = Client(signer);

        using JsonDocument answer = await client.SendAsync(HttpMethod.Get, "/berths");

        Assert.Equal(2, _transport.Calls.Count);
        Assert.Equal(0, signer.Renewals);
    }

    [Fact]
    public async Task What_the_signer_throws_ends_the_call_unsent_as_a_failure_of_its_kind()
    {
        using ApiClient offline = Client(new HmacSigner { Failure = new HttpRequestException("no route to the key store") });
        using ApiClient broken = Client(new HmacSigner { Failure = new InvalidDataException("odd key") });

        ApiTransportException ofConnection = await Assert.ThrowsAsync<ApiTransportException>(() => offline.SendAsync(HttpMethod.Get, "/berths"));
        ApiTransportException other = await Assert.ThrowsAsync<ApiTransportException>(() => broken.SendAsync(HttpMethod.Get, "/berths"));

        Assert.False(ofConnection.MayHaveReachedServer || other.MayHaveReachedServer);
        Assert.Contains("no route to the key store", ofConnection.Message, StringComparison.Ordinal);
        Assert.Empty(_transport.Calls);
    }

    [Fact]
    public async Task A_caller_who_gives_up_ends_the_wait_for_the_signer()
    {
        using ApiClient client = Client(new HmacSigner { Waits = true });
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.SendAsync(HttpMethod.Get, "/berths", cancellationToken: patience.Token));

        Assert.Empty(_transport.Calls);
    }

    [Fact]
    public async Task Nobody_else_sets_the_headers_of_the_signer()
    {
        using ApiClient client = Client(new HmacSigner());
        var options = new CallOptions { Headers = new Dictionary<string, string> { ["x-signature"] = "mine" } };

        ArgumentException ofCall = await Assert.ThrowsAsync<ArgumentException>(() => client.SendAsync(HttpMethod.Get, "/berths", options: options));
        ArgumentException ofClient = Assert.Throws<ArgumentException>(() => Client(new HmacSigner(), static o => o.Headers["X-Time"] = "0"));

        Assert.StartsWith("The header x-signature is set by the signature.", ofCall.Message, StringComparison.Ordinal);
        Assert.Contains("The header X-Time is set by the signature.", ofClient.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_signer_sets_no_headers_of_others()
    {
        using ApiClient client = Client(new HmacSigner { Extra = "X-Other" });

        ArgumentException mistake = await Assert.ThrowsAsync<ArgumentException>(() => client.SendAsync(HttpMethod.Get, "/berths"));

        Assert.Contains("X-Other is not among the Headers of the signer", mistake.Message, StringComparison.Ordinal);
        Assert.Empty(_transport.Calls);
    }

    [Theory]
    [InlineData("Content-MD5")]
    [InlineData("Host")]
    [InlineData("no name")]
    public void A_header_that_no_signature_can_set_is_refused_and_not_lost(string name)
    {
        ArgumentException refusal = Assert.Throws<ArgumentException>(() => Client(new OddSigner(name)));

        Assert.Contains("The signer names a header that no signature can set.", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(name, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_told_is_explained_without_secrets()
    {
        var explanations = new List<SignatureExplanation>();
        using ApiClient client = Client(new HmacSigner());

        using JsonDocument answer = await client.SendAsync(
            HttpMethod.Get, "/berths", options: new CallOptions { ExplainSignature = explanations.Add });

        SentRequest sent = Assert.Single(_transport.Calls);
        Assert.Equal(
            $"""
            GET /berths, attempt 1: HmacSigner says that it signs these pieces:
              text: GET|/berths|||{sent.Headers["X-Time"]}
              key:  ***
            Not signed: whatever HmacSigner does not list
            """.ReplaceLineEndings("\n"),
            Assert.Single(explanations).ToString());
    }

    [Fact]
    public async Task Secrets_that_it_hides_are_in_no_message()
    {
        _transport.Response = static _ => StubTransport.Json("""{"code":7,"msg":"do not use key-1"}""");
        using ApiClient client = Client(new HmacSigner());

        ApiException refusal = await Assert.ThrowsAsync<ApiException>(() => client.SendAsync(HttpMethod.Get, "/berths"));

        Assert.Equal("do not use ***", refusal.ServiceMessage);
    }

    [Fact]
    public async Task A_signature_that_the_gateway_repeats_is_in_no_message()
    {
        _transport.Response = static sent => StubTransport.Json($$"""{"code":7,"msg":"{{sent.Headers["X-Signature"]}} does not match"}""");
        using ApiClient client = Client(new HmacSigner());

        ApiException refusal = await Assert.ThrowsAsync<ApiException>(() => client.SendAsync(HttpMethod.Get, "/berths"));

        Assert.Equal("*** does not match", refusal.ServiceMessage);
    }

    [Fact]
    public async Task What_it_keeps_of_an_attempt_is_of_no_use_afterwards()
    {
        var signer = new HmacSigner();
        using ApiClient client = Client(signer);
        using JsonDocument answer = await client.SendAsync(HttpMethod.Get, "/berths");

        Assert.Throws<ObjectDisposedException>(() => signer.Last!.Body);
        Assert.Throws<ObjectDisposedException>(() => signer.Last!.SetHeader("X-Time", "0"));
    }

    [Fact]
    public void A_token_cannot_be_shared_that_nobody_obtains()
    {
        using var cache = new MemoryTokenCache();
        var parts = new ApiClientParts { Transport = _transport, Signer = new HmacSigner(), TokenCache = cache };

        ArgumentException refusal = Assert.Throws<ArgumentException>(() => new ApiClient(TestApi.Service, Options(), parts));

        Assert.Contains("leave one of them out", refusal.Message, StringComparison.Ordinal);
    }

    private static string HmacOf(string text, string key) =>
        Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(text)));

    private static HttpResponseMessage Dated(HttpResponseMessage response, DateTimeOffset date)
    {
        response.Headers.Date = date;
        return response;
    }

    private ApiClient Client(ApiSigner signer, Action<ApiClientOptions>? configure = null, params DelegatingHandler[] handlers)
    {
        ApiClientOptions options = Options();
        configure?.Invoke(options);
        return new ApiClient(TestApi.Service, options, new ApiClientParts { Transport = _transport, Signer = signer, Handlers = handlers });
    }

    private ApiClientOptions Options() => new() { Gateway = new Uri("https://harbor.example.test"), Clock = _clock };

    /// <summary>HMAC-SHA256 over method, path, query, body and time, by a key that it can renew.</summary>
    private sealed class HmacSigner : ApiSigner
    {
        public override IReadOnlyCollection<string> Headers { get; } = ["X-Signature", "X-Time"];

        public bool CanRenew { get; init; }

        public bool Waits { get; init; }

        public string? Extra { get; init; }

        public Exception? Failure { get; init; }

        public int Renewals { get; private set; }

        public List<int> Attempts { get; } = [];

        public SigningContext? Last { get; private set; }

        public override async ValueTask SignAsync(SigningContext context, CancellationToken cancellationToken)
        {
            Last = context;
            Attempts.Add(context.AttemptNumber);
            await Task.Delay(Waits ? Timeout.Infinite : 1, cancellationToken);
            if (Failure is not null)
            {
                throw Failure;
            }

            string key = $"key-{Renewals + 1}";
            context.Hide(key);
            string time = context.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            string query = string.Join("&", context.Query.Select(static one => $"{one.Key}={one.Value}"));
            string text = $"{context.Method}\n{context.Path}\n{query}\n{Encoding.UTF8.GetString(context.Body.Span)}\n{time}";
            context.Explain("text", text.Replace('\n', '|'));
            context.Explain("key", key);
            context.SetHeader("X-Time", time);
            context.SetHeader("x-signature", HmacOf(text, key));
            if (Extra is not null)
            {
                context.SetHeader(Extra, "1");
            }
        }

        public override bool TryRenew()
        {
            Renewals += CanRenew ? 1 : 0;
            return CanRenew;
        }
    }

    private sealed class OddSigner(string header) : ApiSigner
    {
        public override IReadOnlyCollection<string> Headers { get; } = [header];

        public override ValueTask SignAsync(SigningContext context, CancellationToken cancellationToken) => default;
    }

    private sealed class Twice(Action between) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            (await base.SendAsync(request, cancellationToken)).Dispose();
            between();
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
