using System;
using System.IO;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Auth;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Signing;

/// <summary>Signers that fail: the gateway has nothing to do with it, and is not blamed.</summary>
public sealed class SignerFailureTests : IDisposable
{
    private readonly SignedApi _api = new();

    public static TheoryData<Exception> Failures => new(
        new HttpRequestException("no route to the key store"),
        new TimeoutException("the key store is slow"),
        new TaskCanceledException("the key store's own time is over"),
        new JsonException("no JSON"),
        new InvalidDataException("odd key"),
        new ApiException("GetKey", 7),
        new ApiTransportException("GetKey", ApiTransportReason.ConnectionLost, "GetKey: the connection broke"));

    public void Dispose() => _api.Dispose();

    [Theory]
    [MemberData(nameof(Failures), DisableDiscoveryEnumeration = true)]
    public async Task What_a_signer_throws_ends_the_call_unsent_in_its_name(Exception thrown)
    {
        using ApiClient client = _api.Client(new HmacSigner { Failure = thrown });

        ApiTransportException failure = await Assert.ThrowsAsync<ApiTransportException>(() => client.SendAsync(HttpMethod.Get, "/berths"));

        Assert.Equal($"GET /berths: HmacSigner could not sign the request: {thrown.GetType()}: {thrown.Message}", failure.Message);
        Assert.Equal((ApiTransportReason.SigningFailed, true, false), (failure.Reason, failure.IsSigningFailure, failure.MayHaveReachedServer));
        Assert.Null(failure.HttpStatus);
        Assert.Same(thrown, failure.InnerException);
        Assert.Empty(_api.Transport.Calls);
    }

    [Fact]
    public async Task A_value_that_no_header_carries_is_the_signers_failure()
    {
        using ApiClient client = _api.Client(ScriptedSigner.Setting("Authorization", "Bearer to\nken"));

        ApiTransportException failure = await Assert.ThrowsAsync<ApiTransportException>(() => client.SendAsync(HttpMethod.Get, "/berths"));

        Assert.Equal(ApiTransportReason.SigningFailed, failure.Reason);
        Assert.Contains("The value of the header Authorization is not plain ASCII text in one line.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_in_another_call_is_the_signers_failure_and_none_of_this_call()
    {
        SigningContext? old = null;
        using ApiClient client = _api.Client(new ScriptedSigner((context, _) =>
        {
            old ??= context;
            Assert.NotNull(old.Method);
            return default;
        }));
        using JsonDocument first = await client.SendAsync(HttpMethod.Get, "/berths");

        ApiTransportException failure = await Assert.ThrowsAsync<ApiTransportException>(() => client.SendAsync(HttpMethod.Get, "/berths"));

        Assert.Equal(ApiTransportReason.SigningFailed, failure.Reason);
        Assert.IsType<ObjectDisposedException>(failure.InnerException);
    }

    [Fact]
    public async Task An_earlier_attempt_may_have_reached_the_service()
    {
        var signer = new HmacSigner { Failure = new HttpRequestException("no route to the key store"), FailsFrom = 2 };
        using ApiClient client = _api.Client(signer, handlers: [new Twice(static () => { })]);

        ApiTransportException failure = await Assert.ThrowsAsync<ApiTransportException>(() => client.SendAsync(HttpMethod.Get, "/berths"));

        Assert.Equal((ApiTransportReason.SigningFailed, true, true), (failure.Reason, failure.IsSigningFailure, failure.MayHaveReachedServer));
        Assert.Single(_api.Transport.Calls);
    }

    [Fact]
    public async Task The_time_of_the_call_is_over_also_while_it_is_signed()
    {
        using ApiClient client = _api.Client(new HmacSigner { Waits = true }, static options => options.Clock = TimeProvider.System);
        var options = new CallOptions { Timeout = TimeSpan.FromMilliseconds(50) };

        ApiTransportException failure = await Assert.ThrowsAsync<ApiTransportException>(() => client.SendAsync(HttpMethod.Get, "/berths", options: options));

        Assert.Equal("GET /berths: no credentials and connection could be had within 0.05 s.", failure.Message);
        Assert.Equal((ApiTransportReason.Timeout, false), (failure.Reason, failure.MayHaveReachedServer));
    }

    [Fact]
    public async Task A_caller_who_gives_up_ends_the_wait_for_the_signer()
    {
        using ApiClient client = _api.Client(new HmacSigner { Waits = true });
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.SendAsync(HttpMethod.Get, "/berths", cancellationToken: patience.Token));

        Assert.Empty(_api.Transport.Calls);
    }
}
