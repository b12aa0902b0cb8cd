using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Auth;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Signing;

/// <summary>What a signer sees of an attempt, and for how long.</summary>
public sealed class SigningContextTests : IDisposable
{
    /// <summary>They say how a message travels; only the transport knows them.</summary>
    private static readonly string[] s_ofTransport = ["Accept-Encoding", "Connection", "Content-Length", "Expect", "Transfer-Encoding"];

    private readonly SignedApi _api = new();

    public void Dispose() => _api.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_headers_that_it_sees_are_those_on_the_wire(bool hasBody)
    {
        await using var server = RawServer.Saying("HTTP/1.1 200 OK\r\nContent-Length: 10\r\nConnection: close\r\n\r\n{\"code\":0}");
        var signer = new HeaderSigner();
        var options = new ApiClientOptions { Gateway = server.Address, UserAgent = "Probe/1.0 (a; b) Odd/2", Headers = { ["X-Team"] = "north, south" } };
        using var client = new ApiClient(TestApi.Service, options, new ApiClientParts { Signer = signer, Handlers = [new Marker()] });
        var ofCall = new CallOptions { Headers = new Dictionary<string, string> { ["x-call"] = "1" } };
        ApiRequest request = client.CreateRequest(TestApi.EnableFlow, ofCall);
        request.AddHeader("X-Operation", "a  b");
        if (hasBody)
        {
            request.BeginObject();
        }

        await client.SendAsync(request, CancellationToken.None);

        string[] lines = Assert.Single(server.Calls).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        string[] sent = lines.Skip(1).Where(static line => !s_ofTransport.Contains(line.Split(':')[0])).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(sent.Where(static line => !line.StartsWith("X-Signed", StringComparison.Ordinal)), Lines(signer.Seen[0]).Order(StringComparer.Ordinal));
        Assert.Equal(sent, Lines(signer.Seen[1]).Order(StringComparer.Ordinal));
        Assert.Equal("Host", signer.Seen[0][0].Key);
        Assert.Equal(hasBody, Lines(signer.Seen[0]).Contains("Content-Type: application/json; charset=utf-8"));
        Assert.Contains("User-Agent: Probe/1.0 (a; b) Odd/2", Lines(signer.Seen[0]));
    }

    [Theory]
    [InlineData("https://harbor.example.test", "harbor.example.test")]
    [InlineData("https://harbor.example.test:8443", "harbor.example.test:8443")]
    [InlineData("http://harbor.example.test:80", "harbor.example.test")]
    [InlineData("http://b\u00fccher.example:81", "xn--bcher-kva.example:81")]
    [InlineData("http://[2001:db8::1]:81", "[2001:db8::1]:81")]
    public async Task The_host_is_that_of_the_address(string gateway, string host)
    {
        var signer = new HeaderSigner();
        using ApiClient client = _api.Client(signer, options => options.Gateway = new Uri(gateway));

        using JsonDocument answer = await client.SendAsync(HttpMethod.Get, "/berths");

        Assert.Equal(new KeyValuePair<string, string>("Host", host), signer.Seen[0][0]);
    }

    [Fact]
    public async Task What_it_keeps_of_an_attempt_is_of_no_use_afterwards()
    {
        var signer = new HmacSigner();
        using ApiClient client = _api.Client(signer);
        using JsonDocument answer = await client.SendAsync(HttpMethod.Post, "/berths", body: """{"n":1}""");

        Assert.Throws<ObjectDisposedException>(() => signer.Last!.Body);
        Assert.Throws<ObjectDisposedException>(() => signer.Last!.Headers);
        Assert.Throws<ObjectDisposedException>(() => signer.Last!.SetHeader("X-Time", "0"));
    }

    [Fact]
    public async Task The_bytes_of_a_body_that_it_keeps_are_never_those_of_another_call()
    {
        var signer = new HmacSigner();
        using ApiClient client = _api.Client(signer);
        using JsonDocument first = await client.SendAsync(HttpMethod.Post, "/berths", body: """{"mine":1}""");
        ReadOnlyMemory<byte> kept = signer.LastBody;
        using JsonDocument second = await client.SendAsync(HttpMethod.Post, "/berths", body: """{"yours":2}""");

        Assert.Throws<ObjectDisposedException>(() => kept.ToArray());
        Assert.Throws<ObjectDisposedException>(() => kept.Span.Length);
        Assert.Throws<ObjectDisposedException>(() => kept.Pin());
    }

    [Fact]
    public async Task The_body_of_a_call_that_was_given_up_cannot_be_read_while_the_signer_goes_on()
    {
        var goOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var signer = new SlowSigner(goOn.Task);
        using ApiClient client = _api.Client(signer, handlers: [new Hasty()]);

        using JsonDocument answer = await client.SendAsync(HttpMethod.Post, "/berths", body: """{"mine":1}""");
        goOn.SetResult();

        Assert.IsType<InvalidOperationException>(await signer.Problem.Task);
    }

    private static string[] Lines(IEnumerable<KeyValuePair<string, string>> headers) =>
        headers.Select(static header => $"{header.Key}: {header.Value}").ToArray();

    /// <summary>Looks at the headers before and after its own is set.</summary>
    private sealed class HeaderSigner : ApiSigner
    {
        public override IReadOnlyCollection<string> HeaderNames { get; } = ["X-Signed"];

        public List<IReadOnlyList<KeyValuePair<string, string>>> Seen { get; } = [];

        public override ValueTask SignAsync(SigningContext context, CancellationToken cancellationToken)
        {
            Seen.Add(context.Headers);
            context.SetHeader("X-Signed", "1");
            Seen.Add(context.Headers);
            return default;
        }
    }

    /// <summary>Reads the body when the call is over.</summary>
    private sealed class SlowSigner(Task goOn) : ApiSigner
    {
        public override IReadOnlyCollection<string> HeaderNames { get; } = [];

        public TaskCompletionSource<Exception?> Problem { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override async ValueTask SignAsync(SigningContext context, CancellationToken cancellationToken)
        {
            ReadOnlyMemory<byte> body = context.Body;
            Assert.Equal("""{"mine":1}""", Encoding.UTF8.GetString(body.Span));
            await goOn;
            Problem.SetResult(Record.Exception(() => body.ToArray()));
        }
    }

    /// <summary>Answers by itself while the request is still being signed.</summary>
    private sealed class Hasty : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            _ = base.SendAsync(request, cancellationToken).ContinueWith(static sending => sending.Exception, TaskScheduler.Default);
            return Task.FromResult(StubTransport.Json("""{"code":0}"""));
        }
    }

    private sealed class Marker : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.TryAddWithoutValidation("X-Handler", ["1", "2"]);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
