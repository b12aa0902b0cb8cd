using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Auth;
using Tidegate.Observation;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Signing;

/// <summary>Which headers belong to a signer, and what is told when a client is made of one that cannot serve.</summary>
public sealed class SignerHeaderTests : IDisposable
{
    private readonly SignedApi _api = new();

    public void Dispose() => _api.Dispose();

    [Fact]
    public async Task Its_names_are_read_when_the_client_is_made_and_not_again()
    {
        var signer = new ForgetfulSigner();
        using ApiClient client = _api.Client(signer);

        using JsonDocument answer = await client.SendAsync(HttpMethod.Get, "/berths");

        Assert.Equal("1", Assert.Single(_api.Transport.Calls).Headers["X-Sign"]);
        Assert.Equal(1, signer.Reads);
    }

    [Theory]
    [InlineData(null, "Signer must name the headers that it sets: HeaderNames is null, and may be empty.")]
    [InlineData(",X-Sign", "Signer must name the headers that it sets: one of its HeaderNames is null or empty.")]
    [InlineData("X-Sign,Host", "Signer must name headers that a signature can set: The header Host is set by the transport.")]
    [InlineData("Content-MD5", "Signer must name headers that a signature can set: The header 'Content-MD5' cannot be set on a call.")]
    public void A_signer_that_cannot_serve_is_told_before_and_when_a_client_is_made_of_it(string? names, string problem)
    {
        var signer = new ScriptedSigner(static (_, _) => default) { Names = names?.Split(',')! };

        AssertProblem(problem, new ApiClientParts { Transport = _api.Transport, Signer = signer });
    }

    [Fact]
    public void A_missing_name_is_told()
    {
        var signer = new ScriptedSigner(static (_, _) => default) { Names = [null!] };

        AssertProblem(
            "Signer must name the headers that it sets: one of its HeaderNames is null or empty.",
            new ApiClientParts { Transport = _api.Transport, Signer = signer });
    }

    [Fact]
    public void Parts_that_do_not_fit_are_told_before_a_client_is_made_of_them()
    {
        using var cache = new MemoryTokenCache();
        using var following = new SocketsHttpHandler { AllowAutoRedirect = true };

        AssertProblem(
            "Signer obtains no access token that a TokenCache could share: leave one of them out.",
            new ApiClientParts { Transport = _api.Transport, Signer = new HmacSigner(), TokenCache = cache });
        AssertProblem(
            "Transport follows redirects, which would carry the token to another host: set AllowAutoRedirect to false.",
            new ApiClientParts { Transport = following, Signer = new HmacSigner() });
    }

    [Fact]
    public async Task A_signer_may_say_what_the_client_is()
    {
        ApiClientOptions options = _api.Options;
        var parts = new ApiClientParts { Transport = _api.Transport, Signer = ScriptedSigner.Setting("User-Agent", "Signed/1") };

        Assert.Equal(["UserAgent must be null: the header User-Agent is set by the signature."], options.FindProblems(parts));
        options.UserAgent = null;
        Assert.Empty(options.FindProblems(parts));
        using var client = new ApiClient(TestApi.Service, options, parts);
        using JsonDocument answer = await client.SendAsync(HttpMethod.Get, "/berths");
        Assert.Equal("Signed/1", Assert.Single(_api.Transport.Calls).Headers["User-Agent"]);
    }

    [Fact]
    public async Task A_header_of_a_response_is_not_the_signers()
    {
        var observer = new RecordingObserver { IsCurious = true };
        _api.Transport.Response = static _ =>
        {
            HttpResponseMessage response = StubTransport.Json("""{"code":0}""");
            response.Headers.Date = new DateTimeOffset(2023, 11, 14, 22, 13, 20, TimeSpan.Zero);
            return response;
        };
        var parts = new ApiClientParts
        {
            Transport = _api.Transport,
            Signer = ScriptedSigner.Setting("Date", "Tue, 14 Nov 2023 22:13:19 GMT"),
            Observer = observer,
        };
        using var client = new ApiClient(TestApi.Service, _api.Options, parts);

        using JsonDocument answer = await client.SendAsync(HttpMethod.Get, "/berths");

        ApiContentReport content = Assert.Single(observer.Contents);
        Assert.Contains("Date: ***", content.Request, StringComparison.Ordinal);
        Assert.Contains("Date: Tue, 14 Nov 2023 22:13:20 GMT", content.Response, StringComparison.Ordinal);
    }

    private void AssertProblem(string problem, ApiClientParts parts)
    {
        Assert.Equal([problem], _api.Options.FindProblems(parts));
        ArgumentException refusal = Assert.Throws<ArgumentException>(() => new ApiClient(TestApi.Service, _api.Options, parts));
        Assert.StartsWith(problem, refusal.Message, StringComparison.Ordinal);
        Assert.Equal("parts", refusal.ParamName);
    }

    /// <summary>Names its header once.</summary>
    private sealed class ForgetfulSigner : ApiSigner
    {
        public int Reads { get; private set; }

        public override IReadOnlyCollection<string> HeaderNames => ++Reads == 1 ? ["x-sign"] : throw new InvalidOperationException("Once is enough.");

        public override ValueTask SignAsync(SigningContext context, CancellationToken cancellationToken)
        {
            context.SetHeader("X-Sign", "1");
            return default;
        }
    }
}
