using System;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Http;

/// <summary>A large file over a connection that does not take it whole.</summary>
public sealed class LargeBodyTests
{
    [Fact]
    public async Task A_server_that_refuses_before_it_has_read_all_ends_the_call()
    {
        await using var server = new RawServer((_, stream, token) => stream.WriteAsync(
            Encoding.ASCII.GetBytes("HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"), token).AsTask());
        using ApiClient client = server.CreateClient(static options => options.Timeout = TimeSpan.FromSeconds(30));
        ApiRequest request = client.CreateRequest(Uploads.Operation, null);
        ApiUpload.Set(request, ApiFile.FromStream(new SingleUseStream(64 * 1024 * 1024)), null);

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => client.SendAsync(request, default));

        Assert.True(exception.Reason is ApiTransportReason.HttpStatus or ApiTransportReason.ConnectionLost, exception.Message);
        Assert.True(exception.MayHaveReachedServer);
    }

    [Fact]
    public async Task A_caller_who_cancels_ends_a_body_that_never_ends()
    {
        using var caller = new CancellationTokenSource();
        await using var server = new RawServer(async (_, stream, token) =>
        {
            byte[] buffer = new byte[64 * 1024];
            await stream.ReadExactlyAsync(buffer, token);
            await caller.CancelAsync();
            while (await stream.ReadAsync(buffer, token) > 0)
            {
            }
        });
        using ApiClient client = server.CreateClient();
        ApiRequest request = client.CreateRequest(Uploads.Operation, null);
        ApiUpload.Set(request, ApiFile.FromStream(new SingleUseStream(long.MaxValue)), null);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.SendAsync(request, caller.Token));
    }
}
