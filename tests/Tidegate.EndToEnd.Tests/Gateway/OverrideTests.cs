using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.EndToEnd.Tests.Gateway.Support;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Gateway;

public class OverrideTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Json_text_is_answered_verbatim()
    {
        await using Harbor harbor = await Harbor.OpenAsync();
        harbor.Gateway.Operation("GetBerth").RespondsWith("""{ "code" : 62109, "msg":"busy" """);

        Response answer = await harbor.GetBerthAsync("7");

        Assert.Equal("""{ "code" : 62109, "msg":"busy" """, answer.Text);
        Assert.Equal(RequestOutcome.Overridden, harbor.Gateway.Requests[^1].Outcome);
    }

    [Fact]
    public async Task Only_the_operation_is_overridden()
    {
        await using Harbor harbor = await Harbor.OpenAsync();
        harbor.Gateway.Operation("Harbor.GetBerth").RespondsWith(HttpStatusCode.ServiceUnavailable);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await harbor.GetBerthAsync("7")).Status);
        Assert.Equal(0, (await harbor.CloseBerthAsync("""{"berthId":1}""")).Code);
    }

    [Theory]
    [InlineData(HttpStatusCode.NoContent)]
    [InlineData(HttpStatusCode.NotModified)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    public async Task A_status_is_answered_without_a_body(HttpStatusCode status)
    {
        await using Harbor harbor = await Harbor.OpenAsync();
        harbor.Gateway.Operation("GetBerth").RespondsWith(status);

        Response answer = await harbor.GetBerthAsync("7");

        Assert.Equal(status, answer.Status);
        Assert.Equal("", answer.Text);
    }

    [Theory]
    [InlineData(HttpStatusCode.NoContent)]
    [InlineData(HttpStatusCode.NotModified)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    public async Task After_an_answer_without_a_body_the_connection_goes_on(HttpStatusCode status)
    {
        await using Harbor harbor = await Harbor.OpenAsync();
        harbor.Gateway.Operation("GetBerth").RespondsWith(GatewayResponse.Json("", status));

        foreach (int _ in Enumerable.Range(0, 5))
        {
            await harbor.GetBerthAsync("7");
            Assert.Equal(0, (await harbor.CloseBerthAsync("""{"berthId":1}""")).Code);
        }

        Assert.Equal(1, harbor.Gateway.OpenConnectionCount);
    }

    [Fact]
    public async Task The_next_calls_can_be_overridden_in_a_row_before_the_standing_answer()
    {
        await using Harbor harbor = await Harbor.OpenAsync();
        OperationOverride getBerth = harbor.Gateway.Operation("GetBerth");
        getBerth.RespondsWith("""{"code":3}""");
        getBerth.Next(2).RespondsWith("""{"code":1}""");
        getBerth.Next(1).RespondsWith("""{"code":2}""");

        var codes = new List<int>();
        for (int i = 0; i < 5; i++)
        {
            codes.Add((await harbor.GetBerthAsync("7")).Code);
        }

        Assert.Equal([1, 1, 2, 3, 3], codes);
    }

    [Fact]
    public async Task After_the_next_calls_the_samples_answer_again()
    {
        await using Harbor harbor = await Harbor.OpenAsync();
        harbor.Gateway.Operation("GetBerth").Next(1).RespondsWith("""{"code":1}""");

        Assert.Equal(1, (await harbor.GetBerthAsync("7")).Code);
        Assert.Equal(0, (await harbor.GetBerthAsync("7")).Code);
    }

    [Fact]
    public async Task A_function_sees_the_request_and_may_leave_it_to_the_samples()
    {
        await using Harbor harbor = await Harbor.OpenAsync();
        harbor.Gateway.Operation("GetBerth").RespondsWith(request =>
            request.QueryValue("berthId") == "13" ? GatewayResponse.Json("""{"code":13}""", HttpStatusCode.Accepted) : null);

        Response unlucky = await harbor.GetBerthAsync("13");
        Response lucky = await harbor.GetBerthAsync("7");

        Assert.Equal((13, HttpStatusCode.Accepted), (unlucky.Code, unlucky.Status));
        Assert.Equal(7, lucky.Data.GetProperty("berthId").GetInt32());
    }

    [Fact]
    public async Task Headers_and_other_content_can_be_answered()
    {
        await using Harbor harbor = await Harbor.OpenAsync();
        harbor.Gateway.Operation("GetBerth").RespondsWith(
            GatewayResponse.Text("<h1>Busy</h1>", "text/html", HttpStatusCode.TooManyRequests) with
            {
                Headers = new Dictionary<string, string> { ["Retry-After"] = "7" },
            });

        Response answer = await harbor.GetBerthAsync("7");

        Assert.Equal("<h1>Busy</h1>", answer.Text);
        Assert.Equal("text/html", answer.Message.Content.Headers.ContentType!.MediaType);
        Assert.Equal(TimeSpan.FromSeconds(7), answer.Message.Headers.RetryAfter!.Delta);
    }

    [Fact]
    public async Task A_reset_brings_the_samples_back()
    {
        await using Harbor harbor = await Harbor.OpenAsync();
        OperationOverride getBerth = harbor.Gateway.Operation("GetBerth");
        getBerth.RespondsWith("""{"code":1}""");
        getBerth.Next(5).RespondsWith("""{"code":2}""");

        getBerth.Reset();

        Assert.Equal(0, (await harbor.GetBerthAsync("7")).Code);
    }

    [Fact]
    public async Task A_request_is_checked_before_an_override_sees_it()
    {
        await using Harbor harbor = await Harbor.OpenAsync();
        int seen = 0;
        harbor.Gateway.Operation("CloseBerth").RespondsWith(_ =>
        {
            seen++;
            return null;
        });

        await harbor.CloseBerthAsync("{}");
        await harbor.CloseBerthAsync("""{"berthId":1}""");

        Assert.Equal(1, seen);
    }

    [Fact]
    public async Task What_a_function_throws_is_told_in_the_answer()
    {
        await using Harbor harbor = await Harbor.OpenAsync();
        harbor.Gateway.Operation("GetBerth").RespondsWith(new Func<GatewayRequest, GatewayResponse?>(
            _ => throw new InvalidOperationException("out of berths")));

        Response answer = await harbor.GetBerthAsync("7");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Contains("InvalidOperationException: out of berths", answer.Reason, StringComparison.Ordinal);
        Assert.Equal(RequestOutcome.Failed, harbor.Gateway.Requests[^1].Outcome);
    }

    [Fact]
    public async Task The_token_service_can_be_overridden()
    {
        await using Harbor harbor = await Harbor.OpenAsync();
        harbor.Gateway.Operation(TestGateway.TokenGet).Next(1).RespondsWith(HttpStatusCode.BadGateway);
        harbor.Gateway.Operation(TestGateway.TokenRefresh).RespondsWith("""{"status":1204,"msg":"refresh failed"}""");

        Assert.Equal(HttpStatusCode.BadGateway, (await harbor.Caller.TokenAsync("get")).Status);
        await harbor.Caller.LogInAsync();
        Assert.Equal(1204, (await harbor.Caller.TokenAsync("refresh")).Json.GetProperty("status").GetInt32());
    }

    [Theory]
    [InlineData("GetBert", "Did you mean GetBerth?")]
    [InlineData("Nothing", "There are: ")]
    public async Task An_unknown_operation_cannot_be_overridden(string name, string reason)
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        ArgumentException thrown = Assert.Throws<ArgumentException>(() => harbor.Gateway.Operation(name));

        Assert.Contains(reason, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_function_that_waits_ends_when_the_client_goes_away()
    {
        await using Harbor harbor = await Harbor.OpenAsync();
        var begun = new TaskCompletionSource();
        var ended = new TaskCompletionSource();
        harbor.Gateway.Operation("GetBerth").RespondsWith(async (_, cancellationToken) =>
        {
            begun.SetResult();
            try
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            finally
            {
                ended.SetResult();
            }

            return null;
        });
        await harbor.Caller.LogInAsync();
        using HttpRequestMessage request = harbor.Caller.Sign(
            "GET", "/harbor/v1/berths", [("action", "get"), ("berthId", "7"), ("userId", "u100")]);
        using var http = new HttpClient { BaseAddress = harbor.Gateway.Uri };
        using var leaving = new CancellationTokenSource();

        Task<HttpResponseMessage> call = http.SendAsync(request, leaving.Token);
        await begun.Task.WaitAsync(s_patience);
        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await ended.Task.WaitAsync(s_patience);
        while (harbor.Gateway.RequestCount < 2)
        {
            await Task.Delay(10);
        }

        RecordedRequest recorded = harbor.Gateway.Requests[^1];
        Assert.Equal(("GetBerth", RequestOutcome.Aborted), (recorded.Operation, recorded.Outcome));
    }

    [Fact]
    public async Task Concurrent_calls_share_the_next_answers_exactly()
    {
        await using Harbor harbor = await Harbor.OpenAsync();
        await harbor.Caller.LogInAsync();
        harbor.Gateway.Operation("GetBerth").Next(10).RespondsWith("""{"code":1}""");

        Response[] answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => harbor.GetBerthAsync("7")));

        Assert.Equal(10, answers.Count(answer => answer.Code == 1));
        Assert.Equal(20, answers.Count(answer => answer.Code == 0));
    }
}
