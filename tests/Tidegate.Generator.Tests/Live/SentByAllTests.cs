using System;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>What every endpoint of a service sends: its constants, and client parameters that say where.</summary>
public class SentByAllTests
{
    private const string Done = """{"code":0,"msg":"OK","data":""}""";

    private const string Service = """
        basePath: /harbor
        constants: { query: { version: "2.1", "Zone": "a b" }, header: { Accept-Language: en }, cookie: { theme: dark } }
        client:
          orgId: { type: string, in: query }
          Authorization?: { type: string, in: header, name: Session, secret: true }
          lane?: { type: 'list<int, "+">', in: cookie }
          pilot?: string
        """;

    private const string Endpoint = """
        endpoint: Moor
        request: GET /moor
        query: { ship: string, pilot: client }
        returns: none
        """;

    [Fact]
    public async Task All_of_it_is_sent_and_the_query_is_signed_in_order()
    {
        var gateway = new StubGateway(Done);

        await LiveClient.RunAsync(
            Service,
            Endpoint,
            """
            options.OrgId = "o1";
            options.Session = "session of mine";
            options.Lane = new[] { 7, 8 };
            using HarborClient harbor = open();
            await harbor.MoorAsync("s&1").ConfigureAwait(false);
            return null;
            """,
            gateway);

        Assert.Equal("/harbor/moor?Zone=a%20b&orgId=o1&ship=s%261&version=2.1", gateway.Call.Target);
        Assert.Equal("session of mine", gateway.Headers["Authorization"]);
        Assert.Equal("en", gateway.Headers["Accept-Language"]);
        Assert.Equal("theme=dark; lane=7+8", gateway.Headers["Cookie"]);
        Assert.Equal(
            Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(
                $"tokenZonea borgIdo1ships&1version2.1{gateway.Headers["apim-timestamp"]}secret"))).ToLowerInvariant(),
            gateway.Headers["apim-signature"]);
    }

    [Fact]
    public async Task Options_of_the_client_and_of_a_call_replace_constant_headers_and_client_parameters()
    {
        var gateway = new StubGateway(Done, Done);

        await LiveClient.RunAsync(
            Service,
            Endpoint,
            """
            options.OrgId = "o1";
            options.Headers["accept-language"] = "de";
            using HarborClient harbor = open();
            await harbor.MoorAsync("s").ConfigureAwait(false);
            return null;
            """,
            gateway);

        Assert.Equal("de", gateway.Headers["Accept-Language"]);

        await LiveClient.RunAsync(
            Service,
            Endpoint,
            """
            options.OrgId = "o1";
            using HarborClient harbor = open();
            var call = new HarborCallOptions { OrgId = "o2", Session = "other", Headers = new Dictionary<string, string> { ["Accept-Language"] = "fr" } };
            await harbor.MoorAsync("s", call).ConfigureAwait(false);
            return null;
            """,
            gateway);

        Assert.Equal(("fr", "other"), (gateway.Headers["Accept-Language"], gateway.Headers["Authorization"]));
        Assert.Contains("orgId=o2", gateway.Calls[1].Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_required_one_that_nobody_gives_is_named_before_anything_is_sent()
    {
        var gateway = new StubGateway(Done);

        object? message = await LiveClient.RunAsync(
            Service,
            Endpoint,
            """
            using HarborClient harbor = open();
            try
            {
                await harbor.MoorAsync("s").ConfigureAwait(false);
                return null;
            }
            catch (ArgumentException e)
            {
                return e.Message;
            }
            """,
            gateway);

        Assert.StartsWith("orgId is not given: set OrgId in HarborOptions", (string?)message, StringComparison.Ordinal);
        Assert.Empty(gateway.Calls);
    }

    [Theory]
    [InlineData("null", "/harbor/moor?Zone=a%20b&version=2.1")]
    [InlineData("""new Dictionary<string, string?> { ["version"] = "3", ["a"] = "b" }""", "/harbor/moor?Zone=a%20b&a=b&version=3")]
    [InlineData("""new Dictionary<string, string?> { ["version"] = null, ["Zone"] = null }""", "/harbor/moor")]
    public async Task An_untyped_call_has_the_constants_unless_it_names_them(string query, string target)
    {
        var gateway = new StubGateway(Done);

        await LiveClient.RunAsync(
            Service,
            Endpoint,
            $$"""
            using HarborClient harbor = open();
            using JsonDocument answer = await harbor.SendAsync(HttpMethod.Get, "/harbor/moor", {{query}}).ConfigureAwait(false);
            return null;
            """,
            gateway);

        Assert.Equal(target, gateway.Call.Target);
        Assert.Equal(("en", "theme=dark"), (gateway.Headers["Accept-Language"], gateway.Headers["Cookie"]));
        Assert.DoesNotContain("Authorization", gateway.Headers.Keys);
    }

    [Fact]
    public async Task A_secret_header_of_all_is_not_told_in_an_error()
    {
        var gateway = new StubGateway("""{"code":7,"msg":"no such session: session of mine"}""");

        object? message = await LiveClient.RunAsync(
            Service,
            Endpoint,
            """
            options.OrgId = "o1";
            options.Session = "session of mine";
            using HarborClient harbor = open();
            try
            {
                await harbor.MoorAsync("s").ConfigureAwait(false);
                return null;
            }
            catch (ApiException e)
            {
                return e.ServiceMessage;
            }
            """,
            gateway);

        Assert.Equal("no such session: ***", message);
    }
}
