using System;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>Lists in one text in path, query and header, as they go out.</summary>
public class ListParameterTests
{
    private const string Done = """{"code":0,"msg":"OK","data":""}""";

    private const string Endpoint = """
        endpoint: Find
        request: GET /rows/{keys}
        path: { keys: 'list<string, ",">' }
        query:
          ids: 'list<long, ",">'
          cycles?: 'list<Cycle, "|">'
          flows?: 'list<FlowId, ",">'
        header: { X-Status: 'list<Status, ",">' }
        returns: none
        """;

    [Fact]
    public async Task Items_are_joined_escaped_and_signed_as_the_text_that_is_sent()
    {
        var gateway = new StubGateway(Done);

        await LiveService.RunAsync(
            Endpoint,
            """
            await flows.FindAsync(new[] { "a b", "c/d" }, new long[] { 7, -8 }, new[] { Status.Success, Status.Fail }, new[] { Cycle.Month, Cycle.Minute }).ConfigureAwait(false);
            return null;
            """,
            gateway);

        Assert.Equal("/batch/v2.1/rows/a%20b%2Cc%2Fd?cycles=M%7Cmi&ids=7%2C-8", gateway.Call.Target);
        Assert.Equal("1,-1", gateway.Headers["X-Status"]);
        Assert.Equal(Signature("tokencyclesM|miids7,-8", gateway.Headers["apim-timestamp"]), gateway.Headers["apim-signature"]);
    }

    [Fact]
    public async Task An_empty_list_is_an_empty_text_and_null_leaves_it_out()
    {
        var gateway = new StubGateway(Done);

        await LiveService.RunAsync(
            Endpoint,
            """
            await flows.FindAsync(new[] { "k" }, new long[0], new Status[0], null, new FlowId[0]).ConfigureAwait(false);
            return null;
            """,
            gateway);

        Assert.Equal("/batch/v2.1/rows/k?flows=&ids=", gateway.Call.Target);
        Assert.Equal("", gateway.Headers["X-Status"]);
    }

    [Theory]
    [InlineData("new[] { \"a,b\" }", "Item 0 contains the separator ','", "keys")]
    [InlineData("new[] { \"a\", \"\" }", "Item 1 is empty", "keys")]
    [InlineData("new[] { \"a\", \" b\" }", "Item 1 has blanks around it", "keys")]
    [InlineData("new[] { \"a\", null! }", "Value cannot be null", "keys[]")]
    [InlineData("new string[0]", "A path parameter cannot be empty", "keys")]
    [InlineData("null!", "Value cannot be null", "keys")]
    public async Task What_would_arrive_as_something_else_is_refused_before_anything_is_sent(string keys, string message, string parameter)
    {
        var gateway = new StubGateway(Done);

        object? told = await LiveService.RunAsync(
            Endpoint,
            $$"""
            try
            {
                await flows.FindAsync({{keys}}, new long[] { 1 }, new Status[0]).ConfigureAwait(false);
                return null;
            }
            catch (ArgumentException e)
            {
                return e.Message;
            }
            """,
            gateway);

        Assert.StartsWith(message, (string?)told, StringComparison.Ordinal);
        Assert.Contains($"'{parameter}'", (string?)told, StringComparison.Ordinal);
        Assert.Empty(gateway.Calls);
    }

    [Theory]
    [InlineData("GET", "query")]
    [InlineData("POST", "form")]
    [InlineData("POST", "parts")]
    public async Task Each_item_of_a_secret_list_stays_out_of_errors(string method, string place)
    {
        var gateway = new StubGateway("""{"code":62101,"msg":"neither pin one nor pin two of u1, nor door six"}""");

        object? told = await LiveService.RunAsync(
            $$"""
            endpoint: Open
            request: {{method}} /{doors}
            path: { doors: { type: 'list<string, "+">', secret: true } }
            {{place}}: { pins: { type: 'list<string, ",">', secret: true } }
            returns: none
            """,
            """
            try
            {
                await flows.OpenAsync(new[] { "door six", "x" }, new[] { "pin one", "pin two" }).ConfigureAwait(false);
                return null;
            }
            catch (ApiException e)
            {
                return e.ServiceMessage;
            }
            """,
            gateway);

        Assert.Equal("neither *** nor *** of u1, nor ***", told);
    }

    /// <summary>As the vendor's rule says: token, names and values, timestamp, secret.</summary>
    private static string Signature(string start, string timestamp) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{start}{timestamp}secret"))).ToLowerInvariant();
}
