using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Http;

/// <summary>Whether a call may have arrived is told apart from when it certainly has not.</summary>
public sealed class ConnectionTests
{
    [Fact]
    public async Task Nobody_listening_is_a_failed_connection()
    {
        // A port that is taken but does not listen: no other test can be given it meanwhile.
        using var taken = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        taken.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var address = new Uri($"http://{taken.LocalEndPoint}");

        using var client = new ApiClient(
            TestApi.Service, new ApiClientOptions { Gateway = address, AccessKey = TestApi.AccessKey, SecretKey = TestApi.SecretKey });

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => client.SendAsync(client.CreateRequest(TestApi.EnableFlow, null), default));

        Assert.Equal(ApiTransportReason.ConnectionFailed, exception.Reason);
        Assert.False(exception.MayHaveReachedServer);
        Assert.IsType<HttpRequestException>(exception.InnerException);
    }

    [Theory]
    [InlineData(HttpRequestError.ResponseEnded)]
    [InlineData(HttpRequestError.InvalidResponse)]
    [InlineData(HttpRequestError.Unknown)]
    public async Task A_call_that_fails_later_may_have_reached_the_server(HttpRequestError error)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => throw new HttpRequestException(error, "broken");

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => api.EnableAsync());

        Assert.Equal(ApiTransportReason.ConnectionLost, exception.Reason);
        Assert.True(exception.MayHaveReachedServer);
    }

    [Fact]
    public async Task A_limit_of_the_transport_s_own_is_not_told_as_the_time_for_the_call()
    {
        using var transport = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectTimeout = TimeSpan.FromMilliseconds(50),
            ConnectCallback = static async (_, cancellationToken) =>
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
                return Stream.Null;
            },
        };
        using var client = new ApiClient(
            TestApi.Service,
            new ApiClientOptions { Gateway = new Uri("https://apim.example.test"), AccessKey = TestApi.AccessKey, SecretKey = TestApi.SecretKey },
            new ApiClientParts { Transport = transport });

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => client.SendAsync(client.CreateRequest(TestApi.EnableFlow, null), default));

        Assert.Equal(ApiTransportReason.Timeout, exception.Reason);
        Assert.Contains("the transport gave up by itself before the time for the call was over: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains("ConnectTimeout", exception.Message, StringComparison.Ordinal);
        Assert.NotNull(exception.InnerException);
    }
}
