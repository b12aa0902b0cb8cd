using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Tokens;

public sealed class TokenReplayTests
{
    public static TheoryData<string, int> Refusals => new()
    {
        { """{"code":1203,"msg":"expired","data":null}""", 200 },
        { """{"status":1203,"msg":"expired"}""", 200 },
        { """{"code":1203,"msg":"expired"}""", 403 },
        { """{"message":"Invalid authentication credentials"}""", 401 },
        { "<html>unauthorized</html>", 401 },
        { "", 401 },
        { """{"code":99400,"msg":"who are you"}""", 401 },
        { """{"apim_status":4011}""", 200 },
        { """{"apim_status":"4012","msg":"OK","data":""}""", 200 },
    };

    [Theory]
    [InlineData("""{"code":0,"msg":"OK","data":"","apim_status":4011}""")]
    [InlineData("""{"apim_status":"4012","code":0,"data":""}""")]
    [InlineData("""{"apim_status":4011,"status":0}""")]
    [InlineData("""{"code":0,"data":{"apim_status":4011,"code":1203,"status":1203}}""")]
    [InlineData("""{"data":{"apim_status":4012},"code":"0"}""")]
    [InlineData("""{"status":1203,"code":0}""")]
    public async Task Success_is_success_whatever_stands_beside_its_code(string body)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => StubTransport.Json(body);

        await api.EnableAsync();

        Assert.Single(api.Transport.Calls);
        Assert.Single(api.Transport.TokenRequests);
    }

    [Fact]
    public async Task A_refusal_by_the_service_is_its_own_verdict_and_not_the_gateways()
    {
        using var api = new TestApi();
        api.Transport.Response = _ => StubTransport.Json("""{"code":62104,"msg":"no task","apim_status":4011}""");

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => api.EnableAsync());

        Assert.Equal(62104, exception.Code);
        Assert.Single(api.Transport.Calls);
    }

    [Fact]
    public async Task A_call_that_the_service_says_it_has_carried_out_is_not_sent_again_after_a_401()
    {
        using var api = new TestApi();
        api.Transport.Response = _ => StubTransport.Json("""{"code":0,"msg":"OK","data":""}""", HttpStatusCode.Unauthorized);

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => api.EnableAsync());

        Assert.Equal((ApiTransportReason.HttpStatus, HttpStatusCode.Unauthorized), (exception.Reason, exception.HttpStatus));
        Assert.Single(api.Transport.Calls);
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_refused_token_is_replaced_and_the_call_sent_once_more(string body, int status)
    {
        using var api = new TestApi();
        api.Transport.Response = request => request.Token == "token-1"
            ? StubTransport.Json(body, (HttpStatusCode)status)
            : StubTransport.Json("""{"code":0}""");

        await api.EnableAsync();

        Assert.Equal(["token-1", "token-2"], api.Transport.Calls.Select(static call => call.Token));
        Assert.Equal(["get", "get"], api.Transport.TokenRequests.Select(static request => request.Url.Split('/')[^1]));
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_token_that_is_refused_again_is_an_error_and_no_third_attempt(string body, int status)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => StubTransport.Json(body, (HttpStatusCode)status);

        ApiClientException exception = await Assert.ThrowsAnyAsync<ApiClientException>(() => api.EnableAsync());

        Assert.Equal(2, api.Transport.Calls.Count);
        Assert.Equal((HttpStatusCode)status, exception.HttpStatus);
    }

    [Fact]
    public async Task The_second_attempt_sends_the_same_bytes_with_a_signature_of_its_own()
    {
        using var api = new TestApi();
        api.Transport.Response = request =>
        {
            api.Clock.Advance(TimeSpan.FromMilliseconds(5));
            return StubTransport.Json(request.Token == "token-1" ? """{"code":1203}""" : """{"code":0}""");
        };

        await api.EnableAsync(12);

        SentRequest second = api.Transport.Calls[1];
        Assert.Equal(api.Transport.Calls[0].Body, second.Body);
        Assert.Equal(api.Transport.Calls[0].Url, second.Url);
        Assert.Equal("1700000000128", second.Timestamp);
        Assert.Equal(
            TestApi.Sha256($$"""token-2actionenableorgIdo200userIdu100{"flowId":12}1700000000128{{TestApi.SecretKey}}"""),
            second.Signature);
    }

    [Fact]
    public async Task Callers_whose_token_is_refused_at_once_refresh_it_once()
    {
        using var api = new TestApi();
        await api.EnableAsync();
        api.Transport.Response = static request => StubTransport.Json(request.Token == "token-1" ? """{"code":1203}""" : """{"code":0}""");
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        api.Transport.BeforeResponse = async _ => await release.Task;

        Task[] calls = Enumerable.Range(0, 50).Select(_ => api.EnableAsync()).ToArray();
        release.SetResult();
        await Task.WhenAll(calls);

        Assert.Equal(2, api.Transport.TokenRequests.Count);
    }

    [Fact]
    public async Task A_late_refusal_of_an_old_token_does_not_cost_the_new_one()
    {
        using var api = new TestApi();
        var late = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        api.Transport.Response = static request => StubTransport.Json(request.Token == "token-1" ? """{"code":1203}""" : """{"code":0}""");
        int calls = 0;
        api.Transport.BeforeResponse = async _ =>
        {
            if (System.Threading.Interlocked.Increment(ref calls) == 1)
            {
                await late.Task;
            }
        };

        Task slow = api.EnableAsync();
        await api.EnableAsync();
        Assert.Equal(2, api.Transport.TokenRequests.Count);
        late.SetResult();
        await slow;

        Assert.Equal(2, api.Transport.TokenRequests.Count);
    }

    [Fact]
    public async Task A_code_to_which_the_service_gives_a_meaning_of_its_own_is_no_refused_token()
    {
        using var transport = new StubTransport { Response = static _ => StubTransport.Json("""{"code":1203,"msg":"no such thing"}""") };
        var service = new ApiService("Own", new ApiEnvelope(), [new ApiError(1203, "NoSuchThing")]);
        using var client = new ApiClient(
            service, new ApiClientOptions { Gateway = new Uri("https://x.test"), AccessKey = "ak", SecretKey = "secret" }, new ApiClientParts { Transport = transport });

        ApiException exception = await Assert.ThrowsAsync<ApiException>(
            () => client.SendAsync(client.CreateRequest(TestApi.GetFlow, null), default));

        Assert.Equal("NoSuchThing", exception.ErrorName);
        Assert.Single(transport.Calls);
    }

    [Fact]
    public async Task Other_errors_are_not_sent_again()
    {
        using var api = new TestApi();
        api.Transport.Response = static _ => StubTransport.Json("""{"code":62109,"msg":"fault"}""", HttpStatusCode.InternalServerError);

        await Assert.ThrowsAsync<ApiException>(() => api.EnableAsync());

        Assert.Single(api.Transport.Calls);
    }
}
