using System;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>Names of fields that are texts, such as <c>user[name]</c>, as they go out.</summary>
public sealed class FieldNameTests
{
    private const string Done = """{"code":0,"msg":"OK","data":""}""";

    [Fact]
    public async Task In_the_query_they_are_escaped_and_signed_as_they_are()
    {
        var gateway = new StubGateway(Done);

        await LiveService.RunAsync(
            "endpoint: Find\nrequest: GET /rows\nquery: { 'filter[a b]': string, \"$filter\": int, 'a&b=c<d>?': string, '[]': { type: string, name: Rest } }\nreturns: none\n",
            "await flows.FindAsync(\"x\", 7, \"y\", \"z\").ConfigureAwait(false); return null;",
            gateway);

        Assert.Equal("/batch/v2.1/rows?%24filter=7&%5B%5D=y&a%26b%3Dc%3Cd%3E=z&filter%5Ba%20b%5D=x", gateway.Call.Target);
        Assert.Equal(Signature("token$filter7[]ya&b=c<d>zfilter[a b]x", gateway.Headers["apim-timestamp"]), gateway.Headers["apim-signature"]);
    }

    [Fact]
    public async Task In_a_form_they_are_escaped()
    {
        var gateway = new StubGateway(Done);

        await LiveService.RunAsync(
            "endpoint: Save\nrequest: POST /rows\nform: { 'user[name]': string, 'tags[]': 'string[]' }\nreturns: none\n",
            "await flows.SaveAsync(\"a\", new[] { \"x\", \"y\" }).ConfigureAwait(false); return null;",
            gateway);

        Assert.Equal("user%5Bname%5D=a&tags%5B%5D=x&tags%5B%5D=y", gateway.Call.Body);
    }

    [Fact]
    public async Task In_parts_they_stand_in_quotes_as_they_are()
    {
        var gateway = new StubGateway(Done);

        await LiveService.RunAsync(
            "endpoint: Save\nrequest: POST /rows\nparts: { 'files[]': 'file[]', 'user[name]': string, 'a; b=c': Flow }\nreturns: none\n",
            """
            await flows.SaveAsync(new[] { ApiFile.FromBytes(new byte[] { 65 }) }, "n", new Flow { FlowId = 7 }).ConfigureAwait(false);
            return null;
            """,
            gateway);

        string body = gateway.Call.Body;
        Assert.Contains("\r\nContent-Disposition: form-data; name=\"files[]\"; filename=\"files[]\"\r\n", body, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Disposition: form-data; name=\"user[name]\"\r\n\r\nn\r\n", body, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Disposition: form-data; name=\"a; b=c\"\r\n", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("query", "GET")]
    [InlineData("form", "POST")]
    [InlineData("parts", "POST")]
    public async Task Secrets_under_such_names_are_hidden(string key, string method)
    {
        var gateway = new StubGateway("""{"code":62101,"msg":"no user has hush-4711"}""");

        string message = (string)(await LiveService.RunAsync(
            $"endpoint: Find\nrequest: {method} /rows\n{key}: {{ 'user[pin]': {{ type: string, secret: true }} }}\nreturns: none\n",
            "try { await flows.FindAsync(\"hush-4711\").ConfigureAwait(false); return \"\"; } catch (ApiException e) { return e.ToString(); }",
            gateway))!;

        Assert.Contains("no user has", message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", message, StringComparison.Ordinal);
    }

    /// <summary>The rule of the vendor: what is signed, then the timestamp and the secret key.</summary>
    private static string Signature(string signed, string timestamp) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(signed + timestamp + "secret"))).ToLowerInvariant();
}
