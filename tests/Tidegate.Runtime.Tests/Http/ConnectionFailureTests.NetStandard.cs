using System;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading.Tasks;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Http;

/// <summary>On .NET Framework and old .NET only the cause says where a connection failed.</summary>
public sealed class ConnectionFailureTests
{
    public static TheoryData<Exception> Unconnected => new(
        new WebException("no way", WebExceptionStatus.NameResolutionFailure),
        new WebException("no way", WebExceptionStatus.ConnectFailure),
        new SocketException((int)SocketError.ConnectionRefused),
        new SocketException((int)SocketError.HostNotFound));

    public static TheoryData<Exception> Broken => new(
        new WebException("no way", WebExceptionStatus.ReceiveFailure),
        new WebException("no way", WebExceptionStatus.Timeout),
        new SocketException((int)SocketError.ConnectionReset));

    [Theory]
    [MemberData(nameof(Unconnected))]
    public async Task A_call_that_finds_no_connection_has_not_reached_the_server(Exception cause)
    {
        ApiTransportException exception = await FailAsync(cause);

        Assert.Equal(ApiTransportReason.ConnectionFailed, exception.Reason);
        Assert.False(exception.MayHaveReachedServer);
        Assert.Equal($"EnableFlow: no connection to the gateway: {cause.Message}", exception.Message);
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_call_that_fails_otherwise_may_have_reached_the_server(Exception cause)
    {
        ApiTransportException exception = await FailAsync(cause);

        Assert.Equal(ApiTransportReason.ConnectionLost, exception.Reason);
        Assert.True(exception.MayHaveReachedServer);
    }

    private static async Task<ApiTransportException> FailAsync(Exception cause)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => throw new HttpRequestException("An error occurred while sending the request.", cause);

        return await Assert.ThrowsAsync<ApiTransportException>(() => api.EnableAsync());
    }
}
