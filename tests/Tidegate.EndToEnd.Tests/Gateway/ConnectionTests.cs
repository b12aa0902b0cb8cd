using System;
using System.Diagnostics;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.EndToEnd.Tests.Gateway.Support;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Gateway;

/// <summary>Clients that stop half-way must not keep the gateway from serving others, nor from stopping.</summary>
public class ConnectionTests
{
    private static readonly TimeSpan s_soon = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("")]
    [InlineData("GET /harbor/v1/berths")]
    [InlineData("GET /harbor/v1/berths HTTP/1.1\r\nHost: h\r\napim-")]
    [InlineData("POST /harbor/v1/berths HTTP/1.1\r\nHost: h\r\nContent-Length: 100\r\n\r\n{")]
    [InlineData("POST /harbor/v1/berths HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{")]
    public async Task Half_a_request_does_not_hold_up_the_others(string half)
    {
        await using Harbor harbor = await Harbor.OpenAsync();
        using RawConnection hanging = await RawConnection.OpenAsync(harbor.Gateway.Uri);
        await hanging.SendAsync(half);

        Response answer = await harbor.GetBerthAsync("7").WaitAsync(s_soon);

        Assert.Equal(0, answer.Code);
    }

    [Theory]
    [InlineData("GET /harbor/v1/berths HTTP/1.1\r\nHost: h\r\napim-")]
    [InlineData("POST /harbor/v1/berths HTTP/1.1\r\nHost: h\r\nContent-Length: 100\r\n\r\n{")]
    [InlineData("POST /harbor/v1/berths HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{")]
    public async Task Half_a_request_is_given_up_after_a_time(string half)
    {
        await using Harbor harbor = await Harbor.OpenAsync(new GatewayOptions { ReceiveTimeout = TimeSpan.FromMilliseconds(400) });

        string answer = await RawConnection.ExchangeAsync(harbor.Gateway.Uri, half);

        Assert.StartsWith("HTTP/1.1 408", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_does_not_arrive_in_time_is_recorded_as_such()
    {
        await using Harbor harbor = await Harbor.OpenAsync(new GatewayOptions { ReceiveTimeout = TimeSpan.FromMilliseconds(300) });

        string answer = await RawConnection.ExchangeAsync(
            harbor.Gateway.Uri, "POST /harbor/v1/berths HTTP/1.1\r\nHost: h\r\nContent-Length: 100\r\n\r\n{");

        Assert.Contains("did not arrive completely within 0.3 s", answer, StringComparison.Ordinal);
        Assert.Equal(RequestOutcome.TimedOut, Assert.Single(harbor.Gateway.Requests).Outcome);
    }

    [Fact]
    public async Task A_client_that_leaves_in_the_middle_of_its_body_is_recorded()
    {
        await using Harbor harbor = await Harbor.OpenAsync();
        using (RawConnection leaving = await RawConnection.OpenAsync(harbor.Gateway.Uri))
        {
            await leaving.SendAsync("POST /harbor/v1/berths HTTP/1.1\r\nHost: h\r\nContent-Length: 100\r\n\r\n{");
        }

        var patience = Stopwatch.StartNew();
        while (harbor.Gateway.RequestCount == 0 && patience.Elapsed < s_soon)
        {
            await Task.Delay(10);
        }

        Assert.Equal(RequestOutcome.Aborted, Assert.Single(harbor.Gateway.Requests).Outcome);
    }

    [Theory]
    [InlineData("no HTTP at all\r\n\r\n")]
    [InlineData("GET /harbor/v1/berths HTTP/1.1\r\n\r\n")]
    [InlineData("GET /harbor/%00/berths HTTP/1.1\r\nHost: h\r\n\r\n")]
    [InlineData("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: many\r\n\r\n")]
    public async Task What_is_no_request_is_refused(string text)
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        string answer = await RawConnection.ExchangeAsync(harbor.Gateway.Uri, text);

        Assert.StartsWith("HTTP/1.1 400", answer, StringComparison.Ordinal);
        Assert.Equal(0, (await harbor.GetBerthAsync("7")).Code);
    }

    [Fact]
    public async Task A_gateway_stops_at_once_although_requests_hang()
    {
        Harbor harbor = await Harbor.OpenAsync();
        bool wasCancelled = false;
        var begun = new TaskCompletionSource();
        harbor.Gateway.Operation("GetBerth").RespondsWith(async (_, cancellationToken) =>
        {
            begun.SetResult();
            using CancellationTokenRegistration registration = cancellationToken.Register(() => wasCancelled = true);
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return null;
        });
        using RawConnection half = await RawConnection.OpenAsync(harbor.Gateway.Uri);
        await half.SendAsync("POST /harbor/v1/berths HTTP/1.1\r\nHost: h\r\nContent-Length: 100\r\n\r\n{");
        Task<Response> call = harbor.GetBerthAsync("7");
        await begun.Task.WaitAsync(s_soon);

        await harbor.Gateway.DisposeAsync().AsTask().WaitAsync(s_soon);

        await Assert.ThrowsAsync<HttpRequestException>(() => call);
        Assert.True(wasCancelled);
        await harbor.DisposeAsync();
    }

    [Fact]
    public async Task A_gateway_can_be_disposed_of_twice()
    {
        TestGateway gateway = await TestGateway.StartAsync(Harbor.Specs);

        await gateway.DisposeAsync();
        await gateway.DisposeAsync();
    }

    [Fact]
    public async Task The_port_is_free_after_the_gateway_has_stopped()
    {
        TestGateway first = await TestGateway.StartAsync(Harbor.Specs);
        Uri uri = first.Uri;
        await first.DisposeAsync();

        await using TestGateway second = await TestGateway.StartAsync(Harbor.Specs, new GatewayOptions { Uri = uri });

        Assert.Equal(uri, second.Uri);
    }

    [Fact]
    public async Task Gateways_side_by_side_have_ports_of_their_own()
    {
        TestGateway[] gateways = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => TestGateway.StartAsync(Harbor.Specs)));

        Assert.Equal(5, gateways.Select(gateway => gateway.Uri.Port).Distinct().Count());
        await Task.WhenAll(gateways.Select(gateway => gateway.DisposeAsync().AsTask()));
    }
}
