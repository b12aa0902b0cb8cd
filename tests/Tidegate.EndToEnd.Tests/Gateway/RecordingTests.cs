using System;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading.Tasks;
using Tidegate.EndToEnd.Tests.Gateway.Support;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Gateway;

public class RecordingTests
{
    [Fact]
    public async Task A_request_is_recorded_as_it_was_sent()
    {
        await using Harbor harbor = await Harbor.OpenAsync();
        const string Body = "{ \"berthId\" :\r\n \"Kai 1 – 描述\" }\n";

        await harbor.CloseBerthAsync(Body);

        RecordedRequest recorded = harbor.Gateway.Requests[^1];
        Assert.Equal("POST", recorded.Method);
        Assert.Equal("/harbor/v1/berths", recorded.Path);
        Assert.Equal("action=close&userId=u100", recorded.RawQuery);
        Assert.Equal(["action=close", "userId=u100"], recorded.Query.Select(pair => $"{pair.Key}={pair.Value}"));
        Assert.Equal(Encoding.UTF8.GetBytes(Body), recorded.Body.ToArray());
        Assert.Equal(Body, recorded.BodyText);
        Assert.Equal("CloseBerth", recorded.Operation);
        Assert.Equal(RequestOutcome.Served, recorded.Outcome);
        Assert.Equal(HttpStatusCode.OK, recorded.Status);
        Assert.Null(recorded.Reason);
        Assert.Equal([harbor.Caller.Token], recorded.HeaderValues("APIM-AccessToken"));
        Assert.Equal(["application/json; charset=utf-8"], recorded.HeaderValues("Content-Type"));
        Assert.Empty(recorded.HeaderValues("Accept"));
        Assert.InRange(recorded.Duration, TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_request_is_recorded_before_it_is_answered()
    {
        await using Harbor harbor = await Harbor.OpenAsync();
        await harbor.Caller.LogInAsync();

        for (int i = 1; i <= 50; i++)
        {
            await harbor.GetBerthAsync("7");
            Assert.Equal(i + 1, harbor.Gateway.Requests.Count);
        }
    }

    [Fact]
    public async Task A_request_is_recorded_with_the_route_of_its_operation()
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        await harbor.Caller.CallAsync("GET", "/harbor/v1/berths/3381/log/2", []);
        await harbor.Caller.CallAsync("GET", "/harbor/v1/nothing", []);

        Assert.Equal(
            ["/apim-token-service/v2.0/token/get", "/harbor/v1/berths/{berthId}/log/{day}", null],
            harbor.Gateway.Requests.Select(request => request.Route));
    }

    [Fact]
    public async Task Refused_requests_are_recorded_with_the_reason()
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        Response answer = await harbor.CloseBerthAsync("{}");

        Assert.Equal(answer.Reason, harbor.Gateway.Requests[^1].Reason);
    }

    [Fact]
    public async Task Only_the_latest_requests_are_kept_but_all_are_counted()
    {
        await using Harbor harbor = await Harbor.OpenAsync(new GatewayOptions { RecordedRequestLimit = 2 });
        foreach (string berthId in new[] { "1", "2", "3" })
        {
            await harbor.GetBerthAsync(berthId);
        }

        Assert.Equal(["2", "3"], harbor.Gateway.Requests.Select(r => r.QueryValue("berthId")));
        Assert.Equal(4, harbor.Gateway.RequestCount);
    }

    [Fact]
    public async Task Requests_can_be_forgotten()
    {
        await using Harbor harbor = await Harbor.OpenAsync();
        await harbor.GetBerthAsync("1");

        harbor.Gateway.ClearRequests();

        Assert.Empty(harbor.Gateway.Requests);
        Assert.Equal(0, harbor.Gateway.RequestCount);
    }

    [Fact]
    public async Task Many_concurrent_requests_are_all_answered_and_recorded()
    {
        await using Harbor harbor = await Harbor.OpenAsync();
        await harbor.Caller.LogInAsync();

        Response[] answers = await Task.WhenAll(Enumerable.Range(0, 500).Select(i => harbor.GetBerthAsync(i % 2 == 0 ? "7" : "3381")));

        Assert.All(answers.Index(), a => Assert.Equal(a.Index % 2 == 0 ? 7 : 3381, a.Item.Data.GetProperty("berthId").GetInt32()));
        Assert.Equal(500, harbor.Gateway.Requests.Count(r => r.Operation == "GetBerth"));
    }

    [Fact]
    public async Task The_text_of_a_record_shows_no_header_query_or_body()
    {
        await using Harbor harbor = await Harbor.OpenAsync();
        await harbor.CloseBerthAsync("""{"berthId":"hidden-body"}""");

        RecordedRequest recorded = harbor.Gateway.Requests[^1];

        Assert.Equal("POST /harbor/v1/berths (CloseBerth): Served, HTTP 200", recorded.ToString());
    }

    [Fact]
    public async Task An_observer_is_told_each_request()
    {
        RecordedRequest? observed = null;
        await using Harbor harbor = await Harbor.OpenAsync(new GatewayOptions { Observer = request => observed = request });

        await harbor.GetBerthAsync("7");

        Assert.Same(harbor.Gateway.Requests[^1], observed);
    }

    [Fact]
    public async Task An_observer_that_throws_is_named_in_the_answer_and_in_the_record()
    {
        await using Harbor harbor = await Harbor.OpenAsync(
            new GatewayOptions { Observer = static request => throw new InvalidOperationException($"no more of {request.Operation}") });

        string answer = await RawConnection.ExchangeAsync(
            harbor.Gateway.Uri, "POST /apim-token-service/v2.0/token/get HTTP/1.1\r\nHost: harbor\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}");

        Assert.StartsWith("HTTP/1.1 500", answer, StringComparison.Ordinal);
        Assert.Contains("The observer failed: InvalidOperationException: no more of token/get", answer, StringComparison.Ordinal);
        RecordedRequest recorded = Assert.Single(harbor.Gateway.Requests);
        Assert.Equal(RequestOutcome.Failed, recorded.Outcome);
        Assert.Equal(HttpStatusCode.InternalServerError, recorded.Status);
    }
}
