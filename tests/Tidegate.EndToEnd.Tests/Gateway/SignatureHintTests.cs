using System;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading.Tasks;
using Tidegate.EndToEnd.Tests.Gateway.Support;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Gateway;

/// <summary>The mistakes that authors of clients usually make are named.</summary>
public class SignatureHintTests
{
    private const string Secret = Tidegate.Gateway.GatewayOptions.DefaultSecretKey;

    private static readonly (string Name, string Value)[] s_query =
        [("userId", "u 100"), ("action", "close")];

    [Theory]
    [InlineData("""userIdu 100actionclose{"berthId":1}""", "sorted by name")]
    [InlineData("""actioncloseuserIdu%20100{"berthId":1}""", "signed decoded")]
    [InlineData("""action=closeuserId=u 100{"berthId":1}""", "without '=' and '&'")]
    [InlineData("""action=close&userId=u 100{"berthId":1}""", "without '=' and '&'")]
    [InlineData("""{"berthId":1}""", "the query parameters were not signed")]
    [InlineData("actioncloseuserIdu 100", "the body was not signed")]
    [InlineData("something else", "it must cover the access token, action, userId, 13 bytes of body")]
    public async Task A_usual_mistake_is_named(string covered, string hint)
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        Response answer = await harbor.Caller.CallAsync("POST", "/harbor/v1/berths", s_query, """{"berthId":1}""", request =>
        {
            string timestamp = request.Headers.GetValues("apim-timestamp").Single();
            request.Headers.Remove("apim-signature");
            request.Headers.Add(
                "apim-signature", TestSigner.Sign(harbor.Caller.Token, [], Encoding.UTF8.GetBytes(covered), timestamp, Secret));
        });

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Contains(hint, answer.Reason, StringComparison.Ordinal);
    }
}
