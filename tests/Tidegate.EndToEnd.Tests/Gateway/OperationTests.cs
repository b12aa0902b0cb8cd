using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Tidegate.EndToEnd.Tests.Gateway.Support;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Gateway;

/// <summary>Which operation a request means, and what an unknown one is told.</summary>
public class OperationTests
{
    [Fact]
    public async Task The_operations_are_listed_with_their_request_lines()
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        string[] lines = harbor.Gateway.Operations.Select(o => $"{o.Service} {o.Name} {o.RequestLine}").ToArray();

        Assert.Equal(7, lines.Length);
        Assert.Contains("Harbor GetBerth GET /harbor/v1/berths?action=get", lines);
        Assert.Contains("Harbor ReadLog GET /harbor/v1/berths/{berthId}/log/{day}", lines);
        Assert.Contains("Harbor Ping GET /harbor/v1/ping", lines);
    }

    [Fact]
    public async Task The_action_decides_between_operations_of_one_path()
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        await harbor.GetBerthAsync("7");
        await harbor.Caller.CallAsync("GET", "/harbor/v1/berths", [("action", "list"), ("userId", "u100")]);

        Assert.Equal(["token/get", "GetBerth", "ListBerths"], harbor.Gateway.Requests.Select(r => r.Operation));
    }

    [Theory]
    [InlineData("lst", "Did you mean list?")]
    [InlineData("List", "Did you mean list?")]
    [InlineData("demolish", "action is one of: close, get, list, save.")]
    [InlineData("", "action is one of: close, get, list, save.")]
    public async Task An_unknown_action_is_answered_with_the_known_ones(string action, string reason)
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        Response answer = await harbor.Caller.CallAsync("GET", "/harbor/v1/berths", [("action", action)]);

        AssertUnknown(harbor, answer, reason);
    }

    [Fact]
    public async Task A_missing_action_is_said_to_be_missing()
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        Response answer = await harbor.Caller.CallAsync("GET", "/harbor/v1/berths", [("Action", "get")]);

        AssertUnknown(harbor, answer, "The query parameter action is missing");
    }

    [Theory]
    [InlineData("/harbor/v1/berth", "Did you mean /harbor/v1/berths?")]
    [InlineData("/completely/elsewhere", "There are: /harbor/v1/berths, ")]
    [InlineData("/", "There are: /harbor/v1/berths, ")]
    public async Task An_unknown_path_is_answered_with_near_ones(string path, string reason)
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        AssertUnknown(harbor, await harbor.Caller.CallAsync("GET", path, []), reason);
    }

    [Theory]
    [InlineData("POST", "GetBerth is called with GET, not with POST.")]
    [InlineData("DELETE", "GetBerth is called with GET, not with DELETE.")]
    [InlineData("get", "GetBerth is called with GET, not with get.")]
    public async Task Another_method_is_answered_with_the_allowed_one(string method, string reason)
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        string answer = await harbor.SendRawAsync(
            method, "/harbor/v1/berths?action=get&berthId=7&userId=u100", [("action", "get"), ("berthId", "7"), ("userId", "u100")]);

        Assert.StartsWith("HTTP/1.1 405", answer, StringComparison.Ordinal);
        Assert.Contains("Allow: GET", answer, StringComparison.Ordinal);
        Assert.Contains(reason, answer, StringComparison.Ordinal);
        Assert.Equal(RequestOutcome.WrongMethod, harbor.Gateway.Requests[^1].Outcome);
    }

    [Fact]
    public async Task Who_cannot_sign_learns_nothing_about_the_operations()
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        foreach (string path in new[] { "/harbor/v1/berths", "/nowhere" })
        {
            Response answer = await harbor.Caller.CallAsync(
                "GET", path, [("action", "demolish")], null, request => request.Headers.Remove("apim-signature"));

            Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
            Assert.DoesNotContain("list", answer.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/harbor/v1/berths/3381/log/2", "quiet")]
    [InlineData("/harbor/v1/berths/N%201%2F2/log/3", "stormy")]
    [InlineData("/harbor/v1/berths/%33381/log/2", "quiet")]
    public async Task Values_in_the_path_are_decoded(string path, string data)
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        string answer = await harbor.SendRawAsync("GET", path, []);

        Assert.Contains($"\"data\":\"{data}\"", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/harbor/v1/berths//log/2")]
    [InlineData("/harbor/v1/berths/../log/2")]
    [InlineData("/harbor/v1/berths/%2e%2e/log/2")]
    [InlineData("/harbor/v1/berths/a/b/log/2")]
    [InlineData("/harbor/v1/berths/%ff/log/2")]
    public async Task A_placeholder_takes_one_segment_of_text(string path)
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        string answer = await harbor.SendRawAsync("GET", path, []);

        Assert.DoesNotContain("HTTP/1.1 200", answer, StringComparison.Ordinal);
    }

    private static void AssertUnknown(Harbor harbor, Response answer, string reason)
    {
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(404, answer.Code);
        Assert.Contains(reason, answer.Reason, StringComparison.Ordinal);
        Assert.Equal(RequestOutcome.UnknownOperation, harbor.Gateway.Requests[^1].Outcome);
    }
}
