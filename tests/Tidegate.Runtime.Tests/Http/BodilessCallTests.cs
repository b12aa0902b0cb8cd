using System;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Http;

/// <summary>.NET's own transport sends again, by itself, what has no body and finds that its open connection has ended.</summary>
public sealed class BodilessCallTests
{
    private const string Response = """{"code":0,"msg":"OK","data":null}""";

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task A_call_that_is_not_idempotent_is_sent_once_though_it_has_no_body(string method)
    {
        await using RawServer server = ClosingAfterSecondCall();
        using ApiClient client = server.CreateClient();
        var operation = new ApiOperation("StartFlow", new HttpMethod(method), "/flows");
        await client.SendAsync(client.CreateRequest(operation, null), default).WaitAsync(s_patience);

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(
            () => client.SendAsync(client.CreateRequest(operation, null), default).WaitAsync(s_patience));

        Assert.Equal(ApiTransportReason.ConnectionLost, exception.Reason);
        Assert.True(exception.MayHaveReachedServer);
        Assert.Equal(2, server.Calls.Count(head => head.StartsWith($"{method} /flows", StringComparison.Ordinal)));
    }

    /// <summary>Answers the first call on each connection, reads the second, which a service would carry out, and closes.</summary>
    private static RawServer ClosingAfterSecondCall()
    {
        RawServer? server = null;
        return server = new RawServer(async (_, stream, token) =>
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {Response.Length}\r\n\r\n{Response}"), token);
            server!.Calls.Enqueue(await RawServer.ReadHeadAsync(stream, token));
        });
    }
}
