using System.IO;
using System.Net.Http;
using System.Threading.Tasks;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Http;

/// <summary>This platform says itself where a connection failed.</summary>
public sealed class ConnectionFailureTests
{
    [Theory]
    [InlineData(HttpRequestError.ConnectionError)]
    [InlineData(HttpRequestError.NameResolutionError)]
    [InlineData(HttpRequestError.SecureConnectionError)]
    [InlineData(HttpRequestError.ProxyTunnelError)]
    public async Task A_call_that_finds_no_connection_has_not_reached_the_server(HttpRequestError error)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => throw new HttpRequestException(error, "no way");

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => api.EnableAsync());

        Assert.Equal(ApiTransportReason.ConnectionFailed, exception.Reason);
        Assert.False(exception.MayHaveReachedServer);
        Assert.Equal("EnableFlow: no connection to the gateway: no way", exception.Message);
    }

    [Fact]
    public async Task A_cause_that_refers_to_its_own_cause_is_told_with_it()
    {
        using var api = new TestApi();
        api.Transport.Response = _ => throw new HttpRequestException(
            HttpRequestError.SecureConnectionError,
            "The SSL connection could not be established, see inner exception.",
            new IOException("The certificate has expired; its key is " + TestApi.SecretKey));

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => api.EnableAsync());

        Assert.Equal(
            "EnableFlow: no connection to the gateway: The SSL connection could not be established: The certificate has expired; its key is ***",
            exception.Message);
    }

    [Fact]
    public async Task A_cause_that_says_nothing_gives_way_to_its_own_cause()
    {
        using var api = new TestApi();
        api.Transport.Response = _ => throw new HttpRequestException("An error occurred while sending the request.", new IOException("The response ended prematurely."));

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => api.EnableAsync());

        Assert.Equal("EnableFlow: the connection broke: The response ended prematurely.", exception.Message);
    }
}
