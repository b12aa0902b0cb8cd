using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
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
    private readonly SignedApi _api = new();

    public void Dispose() => _api.Dispose();

    [Fact]
    public async Task A_request_carries_the_signers_headers_and_no_token()
    {
        using ApiClient client = _api.Client(new HmacSigner());

        using JsonDocument answer = await client.SendAsync(HttpMethod.Post, "/berths/a%2Fb", [new("z", "ä"), new("a", "1 2")], """{"n":1}""");

        Assert.Empty(_api.Transport.TokenRequests);
        SentRequest sent = Assert.Single(_api.Transport.Calls);
        Assert.Equal("https://harbor.example.test/berths/a%2Fb?a=1%202&z=%C3%A4", sent.Url);
        Assert.Equal(_api.Clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), sent.Headers["X-Time"]);
        Assert.Equal(HmacSigner.Of($"POST\n/berths/a%2Fb\na=1 2&z=ä\n{{\"n\":1}}\n{sent.Headers["X-Time"]}", "key-1"), sent.Headers["X-Signature"]);
        Assert.Null(sent.Signature);
    }

    [Fact]
    public async Task Each_attempt_is_signed_anew_in_place_of_the_one_before()
    {
        var signer = new HmacSigner();
        using ApiClient client = _api.Client(signer, handlers: [new Twice(() => _api.Clock.Advance(TimeSpan.FromSeconds(7)))]);

        using JsonDocument answer = await client.SendAsync(HttpMethod.Get, "/berths");

        Assert.Equal(2, _api.Transport.Calls.Count);
        Assert.Equal([1, 2], signer.Attempts);
        Assert.All(_api.Transport.Calls, sent => Assert.Equal(HmacSigner.Of($"GET\n/berths\n\n\n{sent.Headers["X-Time"]}", "key-1"), sent.Headers["X-Signature"]));
        Assert.NotEqual(_api.Transport.Calls[0].Headers["X-Time"], _api.Transport.Calls[1].Headers["X-Time"]);
    }

    [Fact]
    public async Task Nobody_else_sets_the_headers_of_the_signer()
    {
        using ApiClient client = _api.Client(new HmacSigner());
        var options = new CallOptions { Headers = new Dictionary<string, string> { ["x-signature"] = "mine" } };

        ArgumentException ofCall = await Assert.ThrowsAsync<ArgumentException>(() => client.SendAsync(HttpMethod.Get, "/berths", options: options));
        ArgumentException ofClient = Assert.Throws<ArgumentException>(() => _api.Client(new HmacSigner(), static o => o.Headers["X-Time"] = "0"));

        Assert.StartsWith("The header x-signature is set by the signature.", ofCall.Message, StringComparison.Ordinal);
        Assert.Contains("The header X-Time is set by the signature.", ofClient.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_signer_sets_no_headers_of_others()
    {
        using ApiClient client = _api.Client(new HmacSigner { Extra = "X-Other" });

        ArgumentException mistake = await Assert.ThrowsAsync<ArgumentException>(() => client.SendAsync(HttpMethod.Get, "/berths"));

        Assert.Contains("X-Other is not among the HeaderNames of the signer", mistake.Message, StringComparison.Ordinal);
        Assert.Empty(_api.Transport.Calls);
    }

    [Theory]
    [InlineData("Content-MD5")]
    [InlineData("Host")]
    [InlineData("no name")]
    public void A_header_that_no_signature_can_set_is_refused_and_not_lost(string name)
    {
        ArgumentException refusal = Assert.Throws<ArgumentException>(() => _api.Client(new OddSigner(name)));

        Assert.Contains("Signer must name headers that a signature can set: ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(name, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_told_is_explained_without_secrets()
    {
        var explanations = new List<SignatureExplanation>();
        using ApiClient client = _api.Client(new HmacSigner());

        using JsonDocument answer = await client.SendAsync(
            HttpMethod.Get, "/berths", options: new CallOptions { ExplainSignature = explanations.Add });

        SentRequest sent = Assert.Single(_api.Transport.Calls);
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
        _api.Transport.Response = static _ => StubTransport.Json("""{"code":7,"msg":"do not use key-1"}""");
        using ApiClient client = _api.Client(new HmacSigner());

        ApiException refusal = await Assert.ThrowsAsync<ApiException>(() => client.SendAsync(HttpMethod.Get, "/berths"));

        Assert.Equal("do not use ***", refusal.ServiceMessage);
    }

    [Fact]
    public async Task A_signature_that_the_gateway_repeats_is_in_no_message()
    {
        _api.Transport.Response = static sent => StubTransport.Json($$"""{"code":7,"msg":"{{sent.Headers["X-Signature"]}} does not match"}""");
        using ApiClient client = _api.Client(new HmacSigner());

        ApiException refusal = await Assert.ThrowsAsync<ApiException>(() => client.SendAsync(HttpMethod.Get, "/berths"));

        Assert.Equal("*** does not match", refusal.ServiceMessage);
    }

    [Fact]
    public void A_token_cannot_be_shared_that_nobody_obtains()
    {
        using var cache = new MemoryTokenCache();
        var parts = new ApiClientParts { Transport = _api.Transport, Signer = new HmacSigner(), TokenCache = cache };

        ArgumentException refusal = Assert.Throws<ArgumentException>(() => new ApiClient(TestApi.Service, _api.Options, parts));

        Assert.Contains("leave one of them out", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_headers_are_hidden_in_content_also_where_they_are_usual_ones()
    {
        var observer = new RecordingObserver { IsCurious = true };
        var parts = new ApiClientParts { Transport = _api.Transport, Signer = new OddSigner("Via"), Observer = observer };
        using var client = new ApiClient(TestApi.Service, _api.Options, parts);

        using JsonDocument answer = await client.SendAsync(HttpMethod.Get, "/berths");

        Assert.Equal("sign-0123456789", Assert.Single(_api.Transport.Calls).Headers["Via"]);
        string shown = Assert.Single(observer.Contents).Request;
        Assert.Contains("Via: ***", shown, StringComparison.Ordinal);
        Assert.Contains("Accept: application/json", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_without_keys_are_whole_where_a_signer_needs_none()
    {
        ApiClientOptions options = _api.Options;
        options.Headers["X-Time"] = "0";

        Assert.Equal(["AccessKey", "SecretKey"], options.FindProblems().Select(static problem => problem.Split(' ')[0]));
        Assert.Equal(
            ["Headers must be headers of requests: The header X-Time is set by the signature."],
            options.FindProblems(new ApiClientParts { Signer = new HmacSigner() }));
    }

    private sealed class OddSigner(string header) : ApiSigner
    {
        public override IReadOnlyCollection<string> HeaderNames { get; } = [header];

        public override ValueTask SignAsync(SigningContext context, CancellationToken cancellationToken)
        {
            context.SetHeader(header, "sign-0123456789");
            return default;
        }
    }
}
