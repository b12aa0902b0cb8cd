using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Http;

/// <summary>Handlers that a caller puts above the signing.</summary>
public sealed class HandlerTests
{
    [Fact]
    public async Task A_handler_that_sends_again_sends_with_a_signature_of_its_own()
    {
        using var api = new TestApi(handlers: new Resender());
        api.Transport.Response = sent =>
        {
            api.Clock.Advance(TimeSpan.FromMilliseconds(7));
            return api.Transport.Calls.Count == 1
                ? new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)
                : StubTransport.Json("""{"code":0,"msg":"OK","data":""}""");
        };

        await api.EnableAsync();

        Assert.Equal(2, api.Transport.Calls.Count);
        Assert.Equal(["1700000000123", "1700000000130"], api.Transport.Calls.Select(static sent => sent.Timestamp));
        Assert.All(api.Transport.Calls, static sent => Assert.Equal(
            TestApi.Sha256($$"""token-1actionenableorgIdo200userIdu100{"flowId":3377}{{sent.Timestamp}}{{TestApi.SecretKey}}"""), sent.Signature));
    }

    [Fact]
    public async Task Handlers_stand_in_the_order_in_which_they_are_given()
    {
        string order = "";
        using var api = new TestApi(
            handlers: [new Watcher(_ => order += "outer "), new Watcher(_ => order += "inner ")]);

        await api.EnableAsync();

        Assert.Equal("outer inner ", order);
    }

    [Fact]
    public async Task A_handler_sees_the_operation_and_answers_that_have_arrived_completely()
    {
        string? operation = null;
        string? text = null;
        using var api = new TestApi(handlers: new Watcher(
            message => operation = message.Operation.Name,
            response => text = response.Content.ReadAsStringAsync().GetAwaiter().GetResult()));

        Assert.Equal("[1]", await api.ReadDataAsync("[1]", static (ref Tidegate.Json.ApiJsonReader reader) => reader.ReadJson().GetRawText()));

        Assert.Equal("GetFlow", operation);
        Assert.Equal("""{"code":0,"msg":"OK","data":[1]}""", text);
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_a_failed_attempt_to_a_handler()
    {
        using var api = new TestApi(handlers: new Resender());
        api.Transport.Response = sent => api.Transport.Calls.Count == 1
            ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new BrokenStream()) }
            : StubTransport.Json("""{"code":0,"msg":"OK","data":""}""");

        await api.EnableAsync();

        Assert.Equal(2, api.Transport.Calls.Count);
    }

    [Fact]
    public async Task A_failed_token_request_does_not_hide_that_an_earlier_attempt_may_have_arrived()
    {
        using var api = new TestApi(handlers: new Resender());
        api.Transport.ResponseToken = static (_, number) => number == 1
            ? StubTransport.Token("token-1", 60)
            : throw new HttpRequestException("no token service");
        api.Transport.Response = _ =>
        {
            api.Clock.Advance(TimeSpan.FromSeconds(61));
            throw new IOException("reset by peer");
        };

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => api.EnableAsync());

        Assert.Single(api.Transport.Calls);
        Assert.True(exception.MayHaveReachedServer);
        Assert.Equal("EnableFlow", exception.Operation);
    }

    [Fact]
    public async Task A_handler_that_throws_the_answer_away_is_told_of_its_mistake()
    {
        using var api = new TestApi(handlers: new Watcher(static _ => { }, static response => response.Dispose()));

        ObjectDisposedException exception = await Assert.ThrowsAsync<ObjectDisposedException>(() => api.EnableAsync());

        Assert.Contains("A handler has disposed of the response", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_handler_of_another_client_is_refused()
    {
        using var first = new TestApi();
        using var handler = new Watcher(static _ => { });
        handler.InnerHandler = first.Transport;

        ArgumentException exception = Assert.Throws<ArgumentException>(() => new TestApi(handlers: handler));

        Assert.Contains("used by this client only", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, """{"code":0,"msg":"OK","data":""}""", null)]
    [InlineData(HttpStatusCode.OK, """{"code":1203,"msg":"expired"}""", typeof(ApiException))]
    [InlineData(HttpStatusCode.Unauthorized, "", typeof(ApiTransportException))]
    public async Task A_handler_may_answer_by_itself(HttpStatusCode status, string answer, Type? failure)
    {
        using var api = new TestApi(handlers: new OwnResponse(() => StubTransport.Json(answer, status)));

        Exception? thrown = await Record.ExceptionAsync(() => api.EnableAsync());

        Assert.Equal(failure, thrown?.GetType());
        Assert.Empty(api.Transport.Calls);
        Assert.Empty(api.Transport.TokenRequests);
    }

    [Fact]
    public async Task What_a_handler_keeps_of_a_call_is_not_sent_when_the_call_is_over()
    {
        ApiRequestMessage? kept = null;
        var watcher = new Watcher(message => kept = message);
        using var api = new TestApi(handlers: watcher);
        await api.EnableAsync();
        using var sender = new HttpMessageInvoker(watcher.InnerHandler!, disposeHandler: false);

        InvalidOperationException exception =
            await Assert.ThrowsAsync<InvalidOperationException>(() => sender.SendAsync(kept!, CancellationToken.None));

        Assert.Contains("The call is over", exception.Message, StringComparison.Ordinal);
        Assert.Single(api.Transport.Calls);
    }

    [Fact]
    public async Task An_attempt_that_waits_for_a_token_ends_with_its_call()
    {
        var giving = new GivingUp();
        using var api = new TestApi(handlers: giving);
        var token = new TaskCompletionSource<bool>();
        api.Transport.BeforeToken = _ => token.Task;

        await Assert.ThrowsAsync<ApiTransportException>(() => api.EnableAsync());
        token.SetResult(true);
        InvalidOperationException exception = await Assert.ThrowsAsync<InvalidOperationException>(() => giving.Attempt!);

        Assert.Contains("The call is over", exception.Message, StringComparison.Ordinal);
        Assert.Empty(api.Transport.Calls);
    }

    /// <summary>Waits for no response.</summary>
    private sealed class GivingUp : DelegatingHandler
    {
        public Task<HttpResponseMessage>? Attempt { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Attempt = base.SendAsync(request, CancellationToken.None);
            throw new IOException("No response in time.");
        }
    }

    /// <summary>Sends once more after anything but success.</summary>
    private sealed class Resender : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            try
            {
                HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
                if (response.IsSuccessStatusCode)
                {
                    return response;
                }

                response.Dispose();
            }
            catch (IOException)
            {
                // Once more.
            }

            return await base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class OwnResponse(Func<HttpResponseMessage> answer) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(answer());
    }

    private sealed class Watcher(Action<ApiRequestMessage> watchRequest, Action<HttpResponseMessage>? watchResponse = null) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            watchRequest((ApiRequestMessage)request);
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
            watchResponse?.Invoke(response);
            return response;
        }
    }

    private sealed class BrokenStream() : MemoryStream([1])
    {
        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            throw new IOException("The connection broke.");

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("The connection broke.");
    }
}
