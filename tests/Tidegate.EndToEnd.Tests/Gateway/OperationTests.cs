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
        await using Harbour harbour = await Harbour.OpenAsync();

        string[] lines = harbour.Gateway.Operations.Select(o => $"{o.Service} {o.Name} {o.RequestLine}").ToArray();

        Assert.Equal(7, lines.Length);
        Assert.Contains("Harbour GetBerth GET /harbour/v1/berths?action=get", lines);
        Assert.Contains("Harbour ReadLog GET /harbour/v1/berths/{berthId}/log/{day}", lines);
        Assert.Contains("Harbour Ping GET /harbour/v1/ping", lines);
    }

    [Fact]
    public async Task The_action_decides_between_operations_of_one_path()
    {
        await using Harbour harbour = await Harbour.OpenAsync();

        await harbour.GetBerthAsync("7");
        await harbour.Caller.CallAsync("GET", "/harbour/v1/berths", [("action", "list"), ("userId", "u100")]);

        Assert.Equal(["token/get", "GetBerth", "ListBerths"], harbour.Gateway.Requests.Select(r => r.Operation));
    }

    [Theory]
    [InlineData("lst", "Did you mean list?")]
    [InlineData("List", "Did you mean list?")]
    [InlineData("demolish", "action is one of: close, get, list, save.")]
    [InlineData("", "action is one of: close, get, list, save.")]
    public async Task An_unknown_action_is_answered_with_the_known_ones(string action, string reason)
    {
        await using Harbour harbour = await Harbour.OpenAsync();

        Response answer = await harbour.Caller.CallAsync("GET", "/harbour/v1/berths", [("action", action)]);

        AssertUnknown(harbour, answer, reason);
    }

    [Fact]
    public async Task A_missing_action_is_said_to_be_missing()
    {
        await using Harbour harbour = await Harbour.OpenAsync();

        Response answer = await harbour.Caller.CallAsync("GET", "/harbour/v1/berths", [("Action", "get")]);

        AssertUnknown(harbour, answer, "The query parameter action is missing");
    }

    [Theory]
    [InlineData("/harbour/v1/berth", "Did you mean /harbour/v1/berths?")]
    [InlineData("/completely/elsewhere", "There are: /harbour/v1/berths, ")]
    [InlineData("/", "There are: /harbour/v1/berths, ")]
    public async Task An_unknown_path_is_answered_with_near_ones(string path, string reason)
    {
        await using Harbour harbour = await Harbour.OpenAsync();

        AssertUnknown(harbour, await harbour.Caller.CallAsync("GET", path, []), reason);
    }

    [Theory]
    [InlineData("POST", "GetBerth is called with GET, not with POST.")]
    [InlineData("DELETE", "GetBerth is called with GET, not with DELETE.")]
    [InlineData("get", "GetBerth is called with GET, not with get.")]
    public async Task Another_method_is_answered_with_the_allowed_one(string method, string reason)
    {
        await using Harbour harbour = await Harbour.OpenAsync();

        string answer = await harbour.SendRawAsync(
            method, "/harbour/v1/berths?action=get&berthId=7&userId=u100", [("action", "get"), ("berthId", "7"), ("userId", "u100")]);

        Assert.StartsWith("HTTP/1.1 405", answer, StringComparison.Ordinal);
        Assert.Contains("Allow: GET", answer, StringComparison.Ordinal);
        Assert.Contains(reason, answer, StringComparison.Ordinal);
        Assert.Equal(RequestOutcome.WrongMethod, harbour.Gateway.Requests[^1].Outcome);
    }

    [Fact]
    public async Task Who_cannot_sign_learns_nothing_about_the_operations()
    {
        await using Harbour harbour = await Harbour.OpenAsync();

        foreach (string path in new[] { "/harbour/v1/berths", "/nowhere" })
        {
            Response answer = await harbour.Caller.CallAsync(
                "GET", path, [("action", "demolish")], null, request => request.Headers.Remove("apim-signature"));

            Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
            Assert.DoesNotContain("list", answer.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/harbour/v1/berths/3381/log/2", "quiet")]
    [InlineData("/harbour/v1/berths/N%201%2F2/log/3", "stormy")]
    [InlineData("/harbour/v1/berths/%33381/log/2", "quiet")]
    public async Task Values_in_the_path_are_decoded(string path, string data)
    {
        await using Harbour harbour = await Harbour.OpenAsync();

        string answer = await harbour.SendRawAsync("GET", path, []);

        Assert.Contains($"\"data\":\"{data}\"", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/harbour/v1/berths//log/2")]
    [InlineData("/harbour/v1/berths/../log/2")]
    [InlineData("/harbour/v1/berths/%2e%2e/log/2")]
    [InlineData("/harbour/v1/berths/a/b/log/2")]
    [InlineData("/harbour/v1/berths/%ff/log/2")]
    public async Task A_hole_takes_one_segment_of_text(string path)
    {
        await using Harbour harbour = await Harbour.OpenAsync();

        string answer = await harbour.SendRawAsync("GET", path, []);

        Assert.DoesNotContain("HTTP/1.1 200", answer, StringComparison.Ordinal);
    }

    private static void AssertUnknown(Harbour harbour, Response answer, string reason)
    {
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(404, answer.Code);
        Assert.Contains(reason, answer.Reason, StringComparison.Ordinal);
        Assert.Equal(RequestOutcome.UnknownOperation, harbour.Gateway.Requests[^1].Outcome);
    }
}
