using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.EndToEnd.Tests.Gateway.Support;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Faults;

/// <summary>Each fault as a bare socket sees it, and what the gateway says of it.</summary>
public sealed class FaultWireTests : IAsyncLifetime
{
    private const string RightBody = """{"code":0,"msg":"OK","data":""}""";
    private const string Half = "{\"code\":0,\"msg\"";
    private const string JsonHead = "Content-Type: application/json;charset=UTF-8\r\n";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private Harbor? _harbor;

    private TestGateway Gateway => _harbor!.Gateway;

    private RecordedRequest Recorded => Gateway.Requests[^1];

    public async Task InitializeAsync() => _harbor = await Harbor.OpenAsync();

    public async Task DisposeAsync() => await _harbor!.DisposeAsync();

    [Theory]
    [InlineData("reset-before-read", false)]
    [InlineData("reset-after-read", true)]
    public async Task A_reset_is_one_of_TCP_without_a_byte(string fault, bool isCarriedOut)
    {
        RawResponse answer = await CloseBerthAsync(fault);

        Assert.Equal("", answer.Text);
        Assert.True(answer.WasReset);
        AssertRecorded(fault, isCarriedOut);
    }

    [Fact]
    public async Task A_reset_before_reading_does_not_wait_for_the_body()
    {
        Gateway.Operation("CloseBerth").Fails(GatewayFault.ResetBeforeRead);
        using RawConnection connection = await RawConnection.OpenAsync(Gateway.Uri);

        await connection.SendAsync("POST /harbor/v1/berths?action=close HTTP/1.1\r\nHost: h\r\nContent-Length: 100\r\n\r\n{");

        Assert.True((await connection.ReadAsync()).WasReset);
        AssertRecorded("reset-before-read", isCarriedOut: false);
        Assert.Equal(("CloseBerth", RequestOutcome.Faulted), (Recorded.Operation, Recorded.Outcome));
    }

    [Fact]
    public async Task A_close_is_one_in_order_without_a_byte()
    {
        RawResponse answer = await CloseBerthAsync("close-after-read");

        Assert.Equal("", answer.Text);
        Assert.False(answer.WasReset);
        AssertRecorded("close-after-read", isCarriedOut: true);
    }

    [Theory]
    [InlineData("half-body", 31, Half, true)]
    [InlineData("length-too-long", 47, RightBody, false)]
    [InlineData("length-too-short", 15, RightBody, false)]
    public async Task A_length_may_be_wrong(string fault, int promised, string body, bool isReset)
    {
        RawResponse answer = await CloseBerthAsync(fault);

        Assert.StartsWith("HTTP/1.1 200 OK\r\n", answer.Text, StringComparison.Ordinal);
        Assert.Contains($"\r\nContent-Length: {promised}\r\n", answer.Head, StringComparison.Ordinal);
        Assert.Contains(JsonHead, answer.Head, StringComparison.Ordinal);
        Assert.Equal(body, answer.Body);
        Assert.Equal(isReset, answer.WasReset);
        AssertRecorded(fault, isCarriedOut: true);
    }

    [Theory]
    [InlineData("stalled-body")]
    [InlineData("silence")]
    public async Task A_gateway_that_falls_silent_waits_for_the_client_to_leave(string fault)
    {
        string request = await ArrangeAsync(fault);
        using (RawConnection connection = await RawConnection.OpenAsync(Gateway.Uri))
        {
            await connection.SendAsync(request);
            if (fault == "stalled-body")
            {
                string head = "";
                while (!head.EndsWith("\r\n\r\n", StringComparison.Ordinal))
                {
                    head += await connection.ReadAsync(1);
                }

                Assert.Equal(Half, await connection.ReadAsync(Half.Length));
            }

            await WaitUntilAsync(() => Gateway.RequestCount == 2);
            await Task.Delay(100);
            Assert.True(connection.IsQuiet);
        }

        AssertRecorded(fault, isCarriedOut: true);
        await WaitUntilAsync(() => Gateway.OpenConnectionCount == 1);
    }

    [Fact]
    public async Task A_slow_body_arrives_in_the_end()
    {
        RawResponse answer = await CloseBerthAsync("slow-body");

        Assert.Contains("\r\nContent-Length: 31\r\n", answer.Head, StringComparison.Ordinal);
        Assert.Equal(RightBody, answer.Body);
        AssertRecorded("slow-body", isCarriedOut: true);
    }

    [Fact]
    public async Task Gzip_is_the_right_answer_in_fewer_words()
    {
        RawResponse answer = await CloseBerthAsync("gzip");

        Assert.Contains("\r\nContent-Encoding: gzip\r\n", answer.Head, StringComparison.Ordinal);
        using var packed = new GZipStream(new MemoryStream(answer.Bytes[answer.Head.Length..]), CompressionMode.Decompress);
        using var reader = new StreamReader(packed, Encoding.UTF8);
        Assert.Equal(RightBody, await reader.ReadToEndAsync());
        AssertRecorded("gzip", isCarriedOut: true);
    }

    [Fact]
    public async Task Broken_gzip_is_none_at_all()
    {
        RawResponse answer = await CloseBerthAsync("broken-gzip");

        Assert.Contains("\r\nContent-Encoding: gzip\r\n", answer.Head, StringComparison.Ordinal);
        Assert.Equal(RightBody, answer.Body);
        AssertRecorded("broken-gzip", isCarriedOut: true);
    }

    [Fact]
    public async Task Every_header_comes_twice()
    {
        RawResponse answer = await CloseBerthAsync("duplicated-headers");

        string[] headers = answer.Head.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[1..];
        Assert.All(headers.GroupBy(line => line), same => Assert.Equal(2, same.Count()));
        Assert.Equal(["Date", "Content-Type", "Content-Length"], headers.Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]).Distinct());
        Assert.Equal(RightBody, answer.Body);
        AssertRecorded("duplicated-headers", isCarriedOut: true);
    }

    [Theory]
    [InlineData("bad-request", 400, "", false)]
    [InlineData("not-found", 404, "Content-Type: text/html\r\n", false)]
    [InlineData("too-many-requests", 429, "", false)]
    [InlineData("too-many-requests-retry-after", 429, "Retry-After: 1\r\n", false)]
    [InlineData("unavailable", 503, "Content-Type: text/html\r\n", false)]
    [InlineData("unavailable-retry-after", 503, "Retry-After: 1\r\n", false)]
    [InlineData("html-page", 200, "Content-Type: text/html\r\n", false)]
    [InlineData("redirect", 302, "Location: http://elsewhere.invalid/\r\n", false)]
    [InlineData("permanent-redirect", 308, "Location: http://elsewhere.invalid/\r\n", false)]
    [InlineData("server-error", 500, "", true)]
    [InlineData("bad-gateway", 502, "Content-Type: text/html\r\n", true)]
    [InlineData("gateway-timeout", 504, "Content-Type: text/html\r\n", true)]
    public async Task A_status_may_come_before_or_after_the_operation(string fault, int status, string header, bool isCarriedOut)
    {
        RawResponse answer = await CloseBerthAsync(fault);

        Assert.StartsWith($"HTTP/1.1 {status} ", answer.Text, StringComparison.Ordinal);
        Assert.Contains(header, answer.Head, StringComparison.Ordinal);
        Assert.Equal(fault.EndsWith("retry-after", StringComparison.Ordinal), answer.Head.Contains("Retry-After", StringComparison.Ordinal));
        Assert.Equal(answer.Head.Contains("text/html", StringComparison.Ordinal), answer.Body.StartsWith("<!DOCTYPE html>", StringComparison.Ordinal));
        Assert.Equal(status, (int)Recorded.Status);
        AssertRecorded(fault, isCarriedOut);
    }

    [Theory]
    [InlineData("token-expired", 200, """{"code":1203,""", RequestOutcome.TokenExpired)]
    [InlineData("token-revoked", 401, """{"code":401,""", RequestOutcome.Faulted)]
    public async Task A_token_may_end_early(string fault, int status, string start, RequestOutcome outcome)
    {
        RawResponse answer = await CloseBerthAsync(fault);

        Assert.StartsWith($"HTTP/1.1 {status} ", answer.Text, StringComparison.Ordinal);
        Assert.StartsWith(start, answer.Body, StringComparison.Ordinal);
        AssertRecorded(fault, isCarriedOut: false);
        Assert.Equal(outcome, Recorded.Outcome);

        string ended = _harbor!.Caller.Token;
        Assert.Equal(1203, (await _harbor.GetBerthAsync("7")).Code);
        Assert.NotEqual(ended, await _harbor.Caller.LogInAsync());
        Assert.Equal(0, (await _harbor.GetBerthAsync("7")).Code);
    }

    private async Task<RawResponse> CloseBerthAsync(string fault)
    {
        string request = await ArrangeAsync(fault);
        using RawConnection connection = await RawConnection.OpenAsync(Gateway.Uri);
        await connection.SendAsync(request);
        return await connection.ReadAsync();
    }

    private async Task<string> ArrangeAsync(string fault)
    {
        Gateway.Operation("CloseBerth").Next(1).Fails(GatewayFault.All.Single(one => one.Name == fault));
        return await _harbor!.WriteAsync(
            "POST", "/harbor/v1/berths?action=close&userId=u100", [("action", "close"), ("userId", "u100")], """{"berthId":3381}""");
    }

    private void AssertRecorded(string fault, bool isCarriedOut)
    {
        Assert.Equal(fault, Recorded.Fault?.Name);
        Assert.Equal(isCarriedOut, Recorded.WasCarriedOut);
    }

    private static async Task WaitUntilAsync(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(s_patience);
        while (!holds())
        {
            await Task.Delay(10, patience.Token);
        }
    }
}
