using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Http;

/// <summary>When a file is sent again, and when it never is.</summary>
public sealed class RepeatedBodyTests
{
    [Fact]
    public async Task What_can_seek_is_rewound_for_another_attempt_to_where_it_stood()
    {
        using var api = new TestApi();
        RefuseFirstToken(api);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("head:data"));
        stream.Position = 5;

        await Uploads.SendAsync(api, ApiFile.FromStream(stream));

        Assert.Equal(["data", "data"], api.Transport.Calls.Select(static call => call.BodyText));
        Assert.True(stream.CanRead);
    }

    [Theory]
    [InlineData("""{"code":1203,"msg":"expired","data":null}""", 200)]
    [InlineData("", 401)]
    public async Task What_cannot_be_read_again_is_not_sent_again_and_the_exception_says_so(string body, int status)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => StubTransport.Json(body, (HttpStatusCode)status);
        var stream = new SingleUseStream(3);

        ApiClientException exception = await Assert.ThrowsAnyAsync<ApiClientException>(() => Uploads.SendAsync(api, ApiFile.FromStream(stream)));

        Assert.Single(api.Transport.Calls);
        Assert.Contains("the call was not repeated, since its body was read from a stream that cannot be read again", exception.Message, StringComparison.Ordinal);
        Assert.False(stream.IsDisposed);
    }

    [Fact]
    public async Task A_handler_cannot_send_it_again_either()
    {
        using var api = new TestApi(null, new Twice(static () => { }));
        var stream = new SingleUseStream(3);

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => Uploads.SendAsync(api, ApiFile.FromStream(stream)));

        Assert.Equal(ApiTransportReason.BodyFailed, exception.Reason);
        Assert.True(exception.MayHaveReachedServer);
        Assert.Single(api.Transport.Calls);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_handler_can_ask_whether_it_may_send_again(bool canSeek)
    {
        var asking = new Asking();
        using var api = new TestApi(null, asking);
        using Stream stream = canSeek ? new MemoryStream(new byte[3]) : new SingleUseStream(3);

        await Uploads.SendAsync(api, ApiFile.FromStream(stream));

        Assert.True(asking.Before);
        Assert.Equal(canSeek, asking.After);
    }

    [Fact]
    public async Task A_file_that_was_sent_by_another_call_is_not_sent_at_all()
    {
        using var api = new TestApi();
        var file = ApiFile.FromStream(new SingleUseStream(3));
        await Uploads.SendAsync(api, file);

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => Uploads.SendAsync(api, file));

        Assert.Equal(ApiTransportReason.BodyFailed, exception.Reason);
        Assert.False(exception.MayHaveReachedServer);
        Assert.Single(api.Transport.Calls);
    }

    private static void RefuseFirstToken(TestApi api) => api.Transport.Response = sent =>
        StubTransport.Json(sent.Token == "token-1" ? """{"code":1203,"msg":"expired"}""" : """{"code":0,"msg":"OK"}""");

    private sealed class Asking : DelegatingHandler
    {
        public bool Before { get; private set; }

        public bool After { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var message = (ApiRequestMessage)request;
            Before = message.CanBeSentAgain;
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
            After = message.CanBeSentAgain;
            return response;
        }
    }
}
