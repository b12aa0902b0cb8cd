using System;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Auth;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Signing;

/// <summary>Values that a spec marks secret are in no message, also where a signer repeats what it was given to sign.</summary>
public sealed class SignerSecretTests : IDisposable
{
    private static readonly ApiService s_service = new("Flows", new ApiEnvelope { CodeNames = ["code"] }, []) { SecretNames = ["pin"] };

    private readonly SignedApi _api = new();

    public void Dispose() => _api.Dispose();

    [Theory]
    [InlineData("swordfish")]
    [InlineData("sword fish+&\u00e9")]
    public async Task A_failure_that_repeats_the_address_shows_no_secret_of_the_query(string secret)
    {
        var signer = new ScriptedSigner(static (context, _) => throw new InvalidOperationException($"cannot sign {context.Address}"));

        ApiTransportException failure = await FailAsync(signer, secret, "1234567");

        Assert.Equal(
            "EnableFlow: ScriptedSigner could not sign the request: System.InvalidOperationException: cannot sign https://harbor.example.test/flows?pin=***",
            failure.Message);
        Assert.Null(failure.InnerException);
    }

    [Fact]
    public async Task A_failure_that_repeats_the_body_shows_no_secret_of_it()
    {
        var signer = new ScriptedSigner(static async (context, _) =>
        {
            await Task.Yield();
            throw new FormatException($"odd text {Encoding.UTF8.GetString(context.Body.Span)}", new FormatException("swordfish"));
        });

        ApiTransportException failure = await FailAsync(signer, "7654321", "swordfish");

        Assert.DoesNotContain("swordfish", failure.ToString(), StringComparison.Ordinal);
        Assert.Contains("***", failure.Message, StringComparison.Ordinal);
        Assert.Null(failure.InnerException);
    }

    [Fact]
    public async Task A_renewal_that_fails_shows_no_secret_of_the_call()
    {
        string? seen = null;
        _api.Transport.Response = static _ => StubTransport.Json("{}", HttpStatusCode.Unauthorized);
        var signer = new ScriptedSigner((context, _) =>
        {
            seen = Encoding.UTF8.GetString(context.Body.Span);
            return default;
        })
        {
            Renewal = (_, _) => throw new InvalidOperationException($"not for {seen}"),
        };

        ApiTransportException failure = await FailAsync(signer, "7654321", "swordfish");

        Assert.Equal(ApiTransportReason.SigningFailed, failure.Reason);
        Assert.DoesNotContain("swordfish", failure.ToString(), StringComparison.Ordinal);
        Assert.Null(failure.InnerException);
    }

    [Theory]
    [InlineData("Bearer abc_DEF-0123456789.xyz", "abc_DEF-0123456789.xyz is unknown", "*** is unknown")]
    [InlineData(
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request, SignedHeaders=host;x-amz-date, Signature=5d672d79c15b13162d92",
        "AWS4-HMAC-SHA256 by AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request is not 5d672d79c15b13162d92",
        "AWS4-HMAC-SHA256 by *** is not ***")]
    [InlineData("Basic dXNlcjpwYXNzd29yZA==", "not dXNlcjpwYXNzd29yZA==", "not ***")]
    [InlineData("correct horse battery staple", "correct horse battery staple?", "***?")]
    [InlineData("AWS4-HMAC-SHA256", "use AWS4-HMAC-SHA256", "use AWS4-HMAC-SHA256")]
    [InlineData("20150830T123600Z", "it was 20150830T123600Z", "it was 20150830T123600Z")]
    [InlineData("Sun, 30 Aug 2015 12:36:00 GMT", "it was Sun, 30 Aug 2015 12:36:00 GMT", "it was Sun, 30 Aug 2015 12:36:00 GMT")]
    [InlineData("2015-08-30T12:36:00.000Z", "it was 2015-08-30T12:36:00.000Z", "it was 2015-08-30T12:36:00.000Z")]
    [InlineData("true", "that is not true", "that is not true")]
    public async Task Of_a_header_that_a_gateway_repeats_only_what_may_be_a_secret_is_hidden(string value, string said, string shown)
    {
        _api.Transport.Response = _ => StubTransport.Json($$"""{"code":7,"msg":"{{said}}"}""");
        using ApiClient client = _api.Client(ScriptedSigner.Setting("X-Sign", value));

        ApiException refusal = await Assert.ThrowsAsync<ApiException>(() => client.SendAsync(HttpMethod.Get, "/berths"));

        Assert.Equal(shown, refusal.ServiceMessage);
    }

    [Fact]
    public async Task A_key_that_is_hidden_at_each_attempt_outlasts_any_number_of_tokens()
    {
        int number = 0;
        using ApiClient client = _api.Client(new ScriptedSigner((context, _) =>
        {
            context.Hide("the key");
            context.Hide($"token {number++}");
            return default;
        }));
        for (int i = 0; i < 100; i++)
        {
            using JsonDocument answer = await client.SendAsync(HttpMethod.Get, "/berths");
        }

        _api.Transport.Response = static _ => StubTransport.Json("""{"code":7,"msg":"the key and token 99"}""");
        ApiException refusal = await Assert.ThrowsAsync<ApiException>(() => client.SendAsync(HttpMethod.Get, "/berths"));

        Assert.Equal("*** and ***", refusal.ServiceMessage);
    }

    [Fact]
    public async Task A_key_that_is_hidden_once_outlasts_fifty_tokens()
    {
        int number = 0;
        using ApiClient client = _api.Client(new ScriptedSigner((context, _) =>
        {
            context.Hide(number == 0 ? "the key" : $"token {number}");
            number++;
            return default;
        }));
        for (int i = 0; i < 50; i++)
        {
            using JsonDocument answer = await client.SendAsync(HttpMethod.Get, "/berths");
        }

        _api.Transport.Response = static _ => StubTransport.Json("""{"code":7,"msg":"do not use the key"}""");
        ApiException refusal = await Assert.ThrowsAsync<ApiException>(() => client.SendAsync(HttpMethod.Get, "/berths"));

        Assert.Equal("do not use ***", refusal.ServiceMessage);
    }

    private async Task<ApiTransportException> FailAsync(ApiSigner signer, string inQuery, string inBody)
    {
        using var client = new ApiClient(s_service, _api.Options, new ApiClientParts { Transport = _api.Transport, Signer = signer });
        ApiRequest request = client.CreateRequest(TestApi.EnableFlow, null);
        request.AddQuery("pin"u8, inQuery);
        Utf8JsonWriter body = request.BeginBody();
        body.WriteStartObject();
        body.WriteString("pin", inBody);
        body.WriteEndObject();
        return await Assert.ThrowsAsync<ApiTransportException>(() => client.SendAsync(request, CancellationToken.None));
    }
}
