using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>Headers that a spec declares, as they go out.</summary>
public class HeaderTests
{
    private const string Done = """{"code":0,"msg":"OK","data":""}""";

    private const string Endpoint = """
        endpoint: Ping
        request: POST /ping
        query: { pin: int }
        header:
          X-Trace: string
          X-Flow: FlowId
          X-Cycle: Cycle
          X-Since: epochMillis
          X-Urgent: bool
          tenant: client
          userId: client
          X-Status?: Status
          X-Weight?: double
        returns: none
        """;

    private const string Call = """
        await flows.PingAsync(new PingRequest
        {
            Pin = 7,
            XTrace = "t-1",
            XFlow = 3377,
            XCycle = Cycle.Month,
            XSince = DateTimeOffset.FromUnixTimeMilliseconds(1700000000123),
            XUrgent = true,
            XWeight = 0.5,
        }).ConfigureAwait(false);
        return null;
        """;

    [Fact]
    public async Task Values_are_sent_as_text_and_absent_ones_are_not()
    {
        var gateway = new StubGateway(Done);

        await LiveService.RunAsync(Endpoint, Call, gateway);

        Assert.Equal(
            ["X-Cycle: M", "X-Flow: 3377", "X-Since: 1700000000123", "X-Trace: t-1", "X-Urgent: true", "X-Weight: 0.5", "userId: u1"],
            gateway.Headers.Where(header => header.Key.StartsWith("X-", StringComparison.Ordinal) || header.Key == "userId")
                .Select(header => $"{header.Key}: {header.Value}").Order(StringComparer.Ordinal));
        Assert.DoesNotContain("tenant", gateway.Headers.Keys);
        Assert.True(gateway.Call.IsSigned);
        Assert.Equal("/batch/v2.1/ping?pin=7", gateway.Call.Target);
    }

    [Fact]
    public async Task The_options_of_a_call_may_override_a_header()
    {
        var gateway = new StubGateway(Done);

        await LiveService.RunAsync(
            "endpoint: Ping\nrequest: GET /ping\nheader: { X-Trace: string }\nreturns: none",
            """
            var options = new BatchCallOptions { Headers = new Dictionary<string, string> { ["x-trace"] = "other" } };
            await flows.PingAsync("mine", options).ConfigureAwait(false);
            return null;
            """,
            gateway);

        Assert.Equal("other", gateway.Headers.Single(header => header.Key.Equals("x-trace", StringComparison.OrdinalIgnoreCase)).Value);
    }

    [Theory]
    [InlineData("two\\nlines")]
    [InlineData(" blanks ")]
    [InlineData("Grüße")]
    public async Task A_value_that_no_header_can_have_is_refused_before_anything_is_sent(string value)
    {
        var gateway = new StubGateway(Done);

        object? message = await LiveService.RunAsync(
            "endpoint: Ping\nrequest: GET /ping\nheader: { X-Trace: string }\nreturns: none",
            $$"""
            try
            {
                await flows.PingAsync("{{value}}").ConfigureAwait(false);
                return null;
            }
            catch (ArgumentException e)
            {
                return e.Message;
            }
            """,
            gateway);

        Assert.StartsWith("The value of the header X-Trace ", (string?)message, StringComparison.Ordinal);
        Assert.Empty(gateway.Calls);
    }

    [Fact]
    public async Task A_secret_header_is_not_told_in_an_error()
    {
        var gateway = new StubGateway("""{"code":62101,"msg":"who is header pin of u1?"}""");

        object? message = await LiveService.RunAsync(
            "endpoint: Ping\nrequest: GET /ping\nheader: { X-Pin: { type: string, secret: true } }\nreturns: none",
            """
            try
            {
                await flows.PingAsync("header pin").ConfigureAwait(false);
                return null;
            }
            catch (ApiException e)
            {
                return e.ServiceMessage;
            }
            """,
            gateway);

        Assert.Equal("who is *** of u1?", message);
    }
}
