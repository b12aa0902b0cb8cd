using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>What endpoints carry instead of a signature or beside it, and where they are sent.</summary>
public class CredentialTests
{
    private const string Service = """
        basePath: /harbor
        access: internal
        hosts: { upload: Where files are uploaded., down-load: Where they come from. }
        types: { BerthId: id, Tide: { enum: string, values: { High: H } }, Level: { enum: int, values: { Low: 1 } }, Berth: { berthId?: BerthId, tide?: Tide, level?: Level, note?: json<Berth> } }
        errors: { 7: { name: Busy } }
        """;

    private const string Endpoints = """
        endpoint: Sign
        request: GET /sign
        header: { Authorization: bearerToken }
        returns: none
        ---
        endpoint: Ship
        request: POST /send/{to}
        path: { to: string }
        host: upload
        auth: token
        body: Berth
        returns: Berth
        ---
        endpoint: Look
        request: GET /look
        host: down-load
        auth: none
        query: { tides?: "Tide[]", ids?: "long[]", names?: "string[]" }
        returns: none
        samples: [ { query: { ids: [7, -8], tides: H }, answer: { code: 0 } } ]
        """;

    [Fact]
    public async Task The_token_goes_as_bearer_beside_the_signature()
    {
        using var transport = new Harbor();

        await RunAsync("await harbor.SignAsync().ConfigureAwait(false);", transport);

        HttpRequestMessage call = Assert.Single(transport.Calls);
        Assert.Equal("Bearer token-1", Header(call, "Authorization"));
        Assert.Equal("token-1", Header(call, "apim-accesstoken"));
        Assert.NotNull(Header(call, "apim-signature"));
    }

    [Fact]
    public async Task A_refused_bearer_token_is_replaced_on_the_replay()
    {
        using var transport = new Harbor { Refused = "token-1" };

        await RunAsync("await harbor.SignAsync().ConfigureAwait(false);", transport);

        Assert.Equal(["Bearer token-1", "Bearer token-2"], transport.Calls.Select(call => Header(call, "Authorization")));
        Assert.Equal(["token-1", "token-2"], transport.Calls.Select(call => Header(call, "apim-accesstoken")));
    }

    [Fact]
    public async Task A_call_with_the_token_alone_goes_to_its_host_without_a_signature_and_is_replayed()
    {
        using var transport = new Harbor { Refused = "token-1" };

        await RunAsync(
            """
            options.UploadGateway = new Uri("https://up.example:8443/pre%20fix/");
            using HarborClient harbor = open();
            await harbor.ShipAsync("a b", new Berth()).ConfigureAwait(false);
            """,
            transport,
            opens: false);

        Assert.Equal(2, transport.Calls.Count);
        Assert.All(transport.Calls, call =>
        {
            Assert.Equal("https://up.example:8443/pre%20fix/harbor/send/a%20b", call.RequestUri!.AbsoluteUri);
            Assert.Null(Header(call, "apim-signature"));
            Assert.Null(Header(call, "apim-timestamp"));
        });
        Assert.Equal(["token-1", "token-2"], transport.Calls.Select(call => Header(call, "apim-accesstoken")));
    }

    [Fact]
    public async Task A_call_without_credentials_asks_for_no_token_and_is_not_replayed()
    {
        using var transport = new Harbor { Refused = "" };

        object? message = await RunAsync(
            """
            options.DownLoadGateway = new Uri("http://down.example");
            using HarborClient harbor = open();
            await harbor.LookAsync().ConfigureAwait(false);
            """,
            transport,
            opens: false);

        HttpRequestMessage call = Assert.Single(transport.Calls);
        Assert.Equal("http://down.example/harbor/look", call.RequestUri!.AbsoluteUri);
        Assert.DoesNotContain(call.Headers, header => header.Key.StartsWith("apim", StringComparison.Ordinal));
        Assert.Equal(0, transport.Tokens);
        Assert.Contains("401", (string?)message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_array_repeats_its_name_where_nothing_is_signed()
    {
        using var transport = new Harbor();

        await RunAsync(
            """
            options.DownLoadGateway = new Uri("http://down.example");
            using HarborClient harbor = open();
            await harbor.LookAsync(new[] { Tide.High }, new long[] { 7, -8, 7 }, new[] { "a&b", "" }).ConfigureAwait(false);
            await harbor.LookAsync(ids: new long[0]).ConfigureAwait(false);
            """,
            transport,
            opens: false);

        Assert.Equal(["/harbor/look?ids=7&ids=-8&ids=7&names=a%26b&names=&tides=H", "/harbor/look"], transport.Calls.Select(call => call.RequestUri!.PathAndQuery));
    }

    [Theory]
    [InlineData("options.DownLoadGateway = new Uri(\"http://x\"); using HarborClient harbor = open(); await harbor.LookAsync(names: new[] { \"a\", null! }).ConfigureAwait(false);", "Value cannot be null. (Parameter 'names[]')")]
    [InlineData("using HarborClient harbor = open(); await harbor.LookAsync().ConfigureAwait(false);", "DownLoadGateway is missing: set it to the address that Look is sent to")]
    [InlineData("options.UploadGateway = new Uri(\"ftp://x\"); open();", "UploadGateway must start with https:// or http://")]
    [InlineData("options.UploadGateway = new Uri(\"https://a:b@x\"); open();", "UploadGateway must not contain a user name")]
    [InlineData("options.UploadGateway = new Uri(\"https://x?a\"); return options.FindProblems().Single();", "UploadGateway must be scheme, host, port and perhaps a path")]
    [InlineData("using HarborClient harbor = open(); await harbor.SignAsync(new HarborCallOptions { Headers = new Dictionary<string, string> { [\"authorization\"] = \"mine\" } }).ConfigureAwait(false);", "The header Authorization carries the access token of the client: leave it out")]
    [InlineData("using var harbor = new HarborClient(options, new ApiClientParts { Transport = transport, Signer = new NoSigner() }); await harbor.SignAsync().ConfigureAwait(false);", "Sign sends the access token, and the Signer of the client obtains none")]
    [InlineData("using var harbor = new HarborClient(options, new ApiClientParts { Transport = transport, Signer = new NoSigner() }); await harbor.ShipAsync(\"a\", new Berth()).ConfigureAwait(false);", "Ship sends the access token, and the Signer")]
    public async Task What_cannot_be_sent_is_told_before_anything_is_sent(string code, string message)
    {
        using var transport = new Harbor();

        object? told = await RunAsync(code, transport, opens: false);

        Assert.StartsWith(message, (string?)told, StringComparison.Ordinal);
        Assert.Empty(transport.Calls);
    }

    [Fact]
    public async Task A_gateway_with_a_path_has_it_in_front_of_calls_and_token_requests()
    {
        using var transport = new Harbor();

        await RunAsync(
            """
            options.Gateway = new Uri("https://gw.example/apim/");
            using HarborClient harbor = open();
            await harbor.SignAsync().ConfigureAwait(false);
            (await harbor.SendAsync(HttpMethod.Get, "/x").ConfigureAwait(false)).Dispose();
            """,
            transport,
            opens: false);

        Assert.Equal(["https://gw.example/apim/harbor/sign", "https://gw.example/apim/x"], transport.Calls.Select(call => call.RequestUri!.AbsoluteUri));
        Assert.Equal("https://gw.example/apim/apim-token-service/v2.0/token/get", transport.TokenAddress);
    }

    [Fact]
    public async Task Everything_of_an_internal_service_is_internal()
    {
        using var transport = new Harbor();

        object? names = await RunAsync(
            "return string.Join(\", \", typeof(HarborClient).Assembly.GetExportedTypes().Select(type => type.Name));", transport, opens: false);

        Assert.Equal("Program", names);
    }

    private static Task<object?> RunAsync(string code, HttpMessageHandler transport, bool opens = true) => LiveClient.RunAsync(
        Service,
        Endpoints,
        $$"""
        try
        {
            {{(opens ? "using HarborClient harbor = open();" : "")}}
            {{code}}
            {{(code.Contains("return ", StringComparison.Ordinal) ? "" : "return null;")}}
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or ApiClientException)
        {
            return e.Message;
        }
        """,
        transport,
        """
        internal sealed class NoSigner : ApiSigner
        {
            public override IReadOnlyCollection<string> HeaderNames => new[] { "X-Sign" };

            public override ValueTask SignAsync(SigningContext context, CancellationToken cancellationToken) => default;
        }
        """);

    private static string? Header(HttpRequestMessage request, string name) =>
        request.Headers.TryGetValues(name, out IEnumerable<string>? values) ? string.Join(", ", values) : null;

    /// <summary>Answers everything, and refuses one token; an empty one stands for requests without a token.</summary>
    private sealed class Harbor : HttpMessageHandler
    {
        public List<HttpRequestMessage> Calls { get; } = [];

        public string? Refused { get; init; }

        public int Tokens { get; private set; }

        public string? TokenAddress { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.AbsolutePath.Contains("/apim-token-service/", StringComparison.Ordinal))
            {
                Tokens++;
                TokenAddress = request.RequestUri.AbsoluteUri;
                return Answer(HttpStatusCode.OK, $$$"""{"status":0,"data":{"accessToken":"token-{{{Tokens}}}","expire":7200}}""");
            }

            var seen = new HttpRequestMessage(request.Method, request.RequestUri);
            foreach (KeyValuePair<string, IEnumerable<string>> header in request.Headers)
            {
                seen.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }

            Calls.Add(seen);
            await Task.Yield();
            return Refused is not null && (Header(request, "apim-accesstoken") ?? "") == Refused
                ? Answer(HttpStatusCode.Unauthorized, "{}")
                : Answer(HttpStatusCode.OK, """{"code":0,"msg":"OK","data":{}}""");
        }

        private static HttpResponseMessage Answer(HttpStatusCode status, string json) =>
            new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
    }
}
