using System;
using System.Linq;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Tokens;

public sealed class TokenSharingTests
{
    /// <summary>A wait that would not end fails the test instead.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Many_callers_at_once_fetch_one_token()
    {
        using var api = new TestApi();
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        api.Transport.BeforeToken = _ => release.Task;

        Task[] calls = Enumerable.Range(0, 200).Select(_ => api.EnableAsync()).ToArray();
        release.SetResult();
        await Task.WhenAll(calls);

        Assert.Single(api.Transport.TokenRequests);
        Assert.Equal(200, api.Transport.Calls.Count);
        Assert.All(api.Transport.Calls, static call => Assert.Equal("token-1", call.Token));
    }

    [Fact]
    public async Task Calls_one_after_the_other_use_the_same_token()
    {
        using var api = new TestApi();

        await api.EnableAsync();
        await api.EnableAsync();

        Assert.Single(api.Transport.TokenRequests);
    }

    [Fact]
    public async Task Cancelling_one_caller_does_not_end_the_wait_of_others()
    {
        using var api = new TestApi();
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        api.Transport.BeforeToken = _ => release.Task;
        using var cancellation = new CancellationTokenSource();

        Task cancelled = api.EnableAsync(cancellationToken: cancellation.Token);
        Task other = api.EnableAsync();
        await cancellation.CancelAsync();
        OperationCanceledException exception = await Assert.ThrowsAsync<OperationCanceledException>(() => cancelled.WaitAsync(s_patience));
        release.SetResult();
        await other;

        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.Single(api.Transport.TokenRequests);
        Assert.Single(api.Transport.Calls);
    }

    [Fact]
    public async Task The_first_caller_may_cancel_without_harm_to_those_who_joined()
    {
        using var api = new TestApi();
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        api.Transport.BeforeToken = token => release.Task.WaitAsync(token);
        using var cancellation = new CancellationTokenSource();
        Task first = api.EnableAsync(cancellationToken: cancellation.Token);
        Task[] joined = Enumerable.Range(0, 10).Select(_ => api.EnableAsync()).ToArray();

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first.WaitAsync(s_patience));
        release.SetResult();

        await Task.WhenAll(joined);
        Assert.Single(api.Transport.TokenRequests);
    }

    [Fact]
    public async Task A_failed_fetch_is_told_to_all_who_wait_and_tried_again_by_the_next()
    {
        using var api = new TestApi();
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        api.Transport.BeforeToken = _ => release.Task;
        api.Transport.ResponseToken = static (_, number) => number == 1 ? StubTransport.TokenError(1002) : StubTransport.Token("good", 7200);

        Task[] calls = Enumerable.Range(0, 5).Select(_ => api.EnableAsync()).ToArray();
        release.SetResult();
        foreach (Task call in calls)
        {
            ApiException exception = await Assert.ThrowsAsync<ApiException>(() => call);
            Assert.Equal(1002, exception.Code);
            Assert.Equal("UnknownAccessKey", exception.ErrorName);
            Assert.Equal("EnableFlow", exception.Operation);
        }

        await api.EnableAsync();
        Assert.Equal("good", Assert.Single(api.Transport.Calls).Token);
    }

    [Fact]
    public async Task The_token_request_is_unsigned_and_proves_the_secret()
    {
        using var api = new TestApi();

        await api.EnableAsync();

        SentRequest sent = Assert.Single(api.Transport.TokenRequests);
        Assert.Equal("POST", sent.Method);
        Assert.Equal("https://apim.example.test/apim-token-service/v2.0/token/get", sent.Url);
        Assert.Equal(
            """{"appKey":"ak-test","encryption":"adbd8b6ad287b490036c01ac6f365ba5bffe373c857517aaed66e6d105812036","timestamp":1700000000123}""",
            sent.BodyText);
        Assert.Equal("application/json; charset=utf-8", sent.Headers["Content-Type"]);
        Assert.Null(sent.Token);
        Assert.Null(sent.Signature);
    }

    [Fact]
    public async Task A_token_that_cannot_be_had_in_time_is_a_timeout_before_the_call()
    {
        using var api = new TestApi();
        api.Transport.BeforeToken = static token => Task.Delay(Timeout.Infinite, token);

        Task call = api.EnableAsync(options: new CallOptions { Timeout = TimeSpan.FromSeconds(5) });
        api.Clock.Advance(TimeSpan.FromSeconds(5));

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => call.WaitAsync(s_patience));
        Assert.Equal(ApiTransportReason.Timeout, exception.Reason);
        Assert.False(exception.MayHaveReachedServer);
        Assert.Equal("EnableFlow", exception.Operation);
    }

    [Fact]
    public async Task Disposing_of_the_client_ends_the_wait_for_a_token()
    {
        using var api = new TestApi();
        api.Transport.BeforeToken = static token => Task.Delay(Timeout.Infinite, token);
        Task call = api.EnableAsync();

        api.Client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => call.WaitAsync(s_patience));
    }

    [Fact]
    public async Task A_connection_that_fails_for_the_token_has_not_sent_the_call()
    {
        using var api = new TestApi();
        api.Transport.ResponseToken = static (_, _) => throw new HttpRequestException(
            HttpRequestError.ConnectionError, "refused", new SocketException((int)SocketError.ConnectionRefused));

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => api.EnableAsync());

        Assert.Equal(ApiTransportReason.ConnectionFailed, exception.Reason);
        Assert.False(exception.MayHaveReachedServer);
        Assert.Equal("EnableFlow", exception.Operation);
    }
}
