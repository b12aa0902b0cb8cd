using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Enos.BatchProcessing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Tidegate.Extensions;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Extensions;

/// <summary>What an application says about the connections of a client takes effect, or is told at its start.</summary>
public sealed class ConnectionSettingsTests : ResilienceTests
{
    private const string Redirects =
        "HttpClient has connections that follow redirects, which would carry the token to another host: set AllowAutoRedirect to false.";

    public static TheoryData<string, Action<ApiClientBuilder>> Lost => new()
    {
        {
            "HttpClient has a BaseAddress, which does nothing here: set the option Gateway instead.",
            client => client.HttpClient.ConfigureHttpClient(http => http.BaseAddress = new Uri("http://other.example"))
        },
        {
            "HttpClient has a Timeout, which does nothing here: set the option Timeout instead.",
            client => client.HttpClient.ConfigureHttpClient(http => http.Timeout = TimeSpan.FromSeconds(5))
        },
        {
            "HttpClient has a Timeout, which does nothing here: set the option Timeout instead.",
            client => client.Services.ConfigureHttpClientDefaults(all => all.ConfigureHttpClient((_, http) => http.Timeout = TimeSpan.FromSeconds(5)))
        },
        {
            "HttpClient has a MaxResponseContentBufferSize, which does nothing here: set the option MaxResponseBytes instead.",
            client => client.HttpClient.ConfigureHttpClient(http => http.MaxResponseContentBufferSize = 1000)
        },
        {
            "HttpClient has the default header Apim-Signature, which the signature sets: leave it out.",
            client => client.HttpClient.ConfigureHttpClient(http => http.DefaultRequestHeaders.Add("Apim-Signature", "x"))
        },
        {
            "HttpClient has a handler lifetime, which does nothing here: the client keeps its handlers, and connections are renewed by "
                + "PooledConnectionLifetime: set that by UseSocketsHttpHandler instead.",
            client => client.HttpClient.SetHandlerLifetime(TimeSpan.FromMinutes(1))
        },
        { Redirects, client => client.HttpClient.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler()) },
        { Redirects, client => client.HttpClient.ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler()) },
        { Redirects, client => client.HttpClient.UseSocketsHttpHandler((handler, _) => handler.AllowAutoRedirect = true) },
        {
            "HttpClient has a resilience handler, which would send one signature twice: use ConfigureResilience instead.",
            client => client.HttpClient.AddStandardHedgingHandler()
        },
    };

    [Theory]
    [MemberData(nameof(Lost), DisableDiscoveryEnumeration = true)]
    public async Task What_would_do_nothing_or_harm_stops_the_host_at_its_start(string problem, Action<ApiClientBuilder> configure)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        configure(builder.Services.AddBatchProcessingClient(Configure()));
        using IHost host = builder.Build();

        OptionsValidationException exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal($"Client 'BatchProcessing': {problem}", Assert.Single(exception.Failures));
    }

    [Theory]
    [MemberData(nameof(Lost), DisableDiscoveryEnumeration = true)]
    public void Without_a_host_it_is_told_where_the_client_is_made(string problem, Action<ApiClientBuilder> configure)
    {
        OptionsValidationException exception = Assert.Throws<OptionsValidationException>(() => Client(more: configure));

        Assert.Equal($"Client 'BatchProcessing': {problem}", Assert.Single(exception.Failures));
    }

    [Fact]
    public async Task Default_headers_go_with_calls_and_requests_for_tokens()
    {
        IBatchProcessingClient flows = Client(more: client =>
        {
            client.Services.ConfigureHttpClientDefaults(all => all.ConfigureHttpClient(http => http.DefaultRequestHeaders.Add("X-Site", "north")));
            client.HttpClient.ConfigureHttpClient(http =>
            {
                http.DefaultRequestHeaders.UserAgent.ParseAdd("Acme.Planner/2.1 (nightly)");
                http.DefaultRequestHeaders.Add("X-Many", ["a", "b"]);
            });
        });

        await flows.GetCurrentTimeAsync().WaitAsync(Limit);

        foreach (string operation in new[] { TestGateway.TokenGet, "GetCurrentTime" })
        {
            RecordedRequest request = Assert.Single(Sent(operation));
            Assert.Equal("Acme.Planner/2.1 (nightly)", Header(request, "User-Agent"));
            Assert.Equal("north", Header(request, "X-Site"));
            Assert.Equal("a, b", string.Join(", ", request.Headers.Where(header => header.Key == "X-Many").Select(header => header.Value)));
            Assert.True(request.Outcome is RequestOutcome.Served or RequestOutcome.TokenIssued);
        }
    }

    [Fact]
    public async Task A_header_of_the_call_goes_before_the_default()
    {
        IBatchProcessingClient flows = Client(more: client =>
            client.HttpClient.ConfigureHttpClient(http => http.DefaultRequestHeaders.Add("X-Site", "north")));

        await flows.GetCurrentTimeAsync(options: new() { Headers = new Dictionary<string, string> { ["x-site"] = "south" } }).WaitAsync(Limit);

        Assert.Equal("south", Header(Assert.Single(Sent("GetCurrentTime")), "X-Site"));
    }

    [Fact]
    public async Task A_header_of_the_call_goes_before_the_default_whatever_its_value()
    {
        IBatchProcessingClient flows = Client(more: client =>
            client.HttpClient.ConfigureHttpClient(http => http.DefaultRequestHeaders.Add("X-Format", "text/xml")));

        await flows.GetCurrentTimeAsync(options: new() { Headers = new Dictionary<string, string> { ["X-Format"] = "application/json" } }).WaitAsync(Limit);

        Assert.Equal("application/json", Header(Assert.Single(Sent("GetCurrentTime")), "X-Format"));
    }

    [Fact]
    public async Task The_version_of_http_is_the_one_that_was_set()
    {
        var seen = new Versions();
        IBatchProcessingClient flows = Client(more: client => client.HttpClient
            .ConfigureHttpClient(http => http.DefaultRequestVersion = HttpVersion.Version20)
            .AddHttpMessageHandler(() => seen));

        await flows.GetCurrentTimeAsync().WaitAsync(Limit);

        Assert.Equal([HttpVersion.Version20, HttpVersion.Version20], seen.Seen);
    }

    [Fact]
    public async Task Setting_what_holds_anyway_is_no_problem()
    {
        IBatchProcessingClient flows = Client(more: client => client.HttpClient
            .ConfigureHttpClient(http => http.Timeout = TimeSpan.FromSeconds(100))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RedactLoggedHeaders(["apim-accesstoken"])
            .RemoveAllLoggers()
            .UseSocketsHttpHandler((handler, _) => handler.PooledConnectionLifetime = TimeSpan.FromMinutes(1)));

        await flows.GetCurrentTimeAsync().WaitAsync(Limit);
    }

    private sealed class Versions : DelegatingHandler
    {
        public List<Version> Seen { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Seen.Add(request.Version);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
