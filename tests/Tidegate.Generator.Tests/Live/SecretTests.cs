using System;
using System.Threading.Tasks;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>What a spec marks secret stays out of errors, wherever in the spec it is marked.</summary>
public class SecretTests
{
    private const string MoreTypes = """
          Account:
            user: string
            phrase: { type: string, secret: true, alias: passPhrase }
        """;

    private const string Endpoint = """
        endpoint: OpenVault
        request: POST /vaults/{vaultKey}/doors/{doorId}
        path: { vaultKey: { type: string, secret: true }, doorId: int }
        query:
          pin?: { type: string, secret: true }
        body: { account: Account, note?: { type: string, secret: true } }
        returns: none
        """;

    [Theory]
    [InlineData("vault key")]
    [InlineData("query pin")]
    [InlineData("pass phrase")]
    [InlineData("body note")]
    public async Task A_value_that_is_marked_secret_is_not_told_in_an_error(string secret)
    {
        var gateway = new StubGateway($$"""{"code":62101,"msg":"who is {{secret}} of u1?"}""");

        object? message = await LiveService.RunAsync(
            Endpoint,
            """
            try
            {
                await flows.OpenVaultAsync("vault key", 7, new Account { User = "u1", Phrase = "pass phrase" }, pin: "query pin", note: "body note").ConfigureAwait(false);
                return null;
            }
            catch (ApiException e)
            {
                return e.ServiceMessage;
            }
            """,
            gateway,
            MoreTypes);

        Assert.Equal("who is *** of u1?", message);
        Assert.StartsWith("/batch/v2.1/vaults/vault%20key/doors/7?pin=query%20pin", gateway.Call.Target, StringComparison.Ordinal);
    }
}
