using System;
using System.Net;
using System.Text;
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

    private async Task<ApiTransportException> FailAsync(ApiSigner signer, string inQuery, string inBody)
    {
        using var client = new ApiClient(s_service, _api.Options, new ApiClientParts { Transport = _api.Transport, Signer = signer });
        ApiRequest request = client.CreateRequest(TestApi.EnableFlow, null);
        request.AddQuery("pin"u8, inQuery);
        System.Text.Json.Utf8JsonWriter body = request.BeginBody();
        body.WriteStartObject();
        body.WriteString("pin", inBody);
        body.WriteEndObject();
        return await Assert.ThrowsAsync<ApiTransportException>(() => client.SendAsync(request, CancellationToken.None));
    }
}
