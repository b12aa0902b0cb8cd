using System;
using System.Net;
using System.Threading.Tasks;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Tokens;

public sealed class TokenResponseTests
{
    [Theory]
    [InlineData("""{"status":0,"msg":"SUCCESS","business":"b","data":{"accessToken":"tok","expire":7200}}""")]
    [InlineData("""{"stauts":0,"msg":"SUCCESS","business":"b","data":{"accessToken":"tok","expire":7200}}""")]
    [InlineData("""{"code":0,"data":{"accessToken":"tok","expire":7200}}""")]
    [InlineData("""{"data":{"accessToken":"tok","expire":7200}}""")]
    [InlineData("""{"data":{"accessToken":"tok","expire":"7200"}}""")]
    [InlineData("""{"status":"0","data":{"expire":7200.0,"accessToken":"tok","more":[1,{}]},"more":{}}""")]
    [InlineData("""{"status":0,"data":{"accessToken":"tok","expire":1e300}}""")]
    [InlineData("""{"status":0,"data":{"accessToken":"tok"}}""")]
    [InlineData("""{"status":0,"msg":{"en":"fine"},"data":{"accessToken":"tok"}}""")]
    [InlineData("\uFEFF{\"status\":0,\"data\":{\"accessToken\":\"tok\",\"expire\":7200}}")]
    public async Task A_token_is_taken_from_every_known_form(string answer)
    {
        using var api = new TestApi();
        api.Transport.ResponseToken = (_, _) => StubTransport.Json(answer);

        await api.EnableAsync();
        api.Clock.Advance(TimeSpan.FromMinutes(100));
        await api.EnableAsync();

        Assert.Single(api.Transport.TokenRequests);
        Assert.Equal("tok", api.Transport.Calls[1].Token);
    }

    [Theory]
    [InlineData("""{"status":0,"data":{"accessToken":"tok","expire":"60"}}""")]
    [InlineData("""{"status":0,"data":{"accessToken":"tok","expire":60}}""")]
    public async Task The_seconds_left_are_believed(string answer)
    {
        using var api = new TestApi();
        api.Transport.ResponseToken = (_, _) => StubTransport.Json(answer);
        await api.EnableAsync();
        api.Clock.Advance(TimeSpan.FromSeconds(61));

        await api.EnableAsync();

        Assert.Equal(2, api.Transport.TokenRequests.Count);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[\"\"]")]
    [InlineData("[7]")]
    [InlineData("false")]
    [InlineData("0")]
    [InlineData("\"\"")]
    [InlineData("{}")]
    [InlineData("[{}]")]
    public async Task What_stands_in_place_of_a_token_does_not_hide_the_code_of_a_refusal(string data)
    {
        using var api = new TestApi();
        api.Transport.ResponseToken = (_, _) => StubTransport.Json($$"""{"data":{{data}},"status":1003,"msg":"no such key"}""");

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => api.EnableAsync());

        Assert.Equal(1003, exception.Code);
        Assert.Equal("no such key", exception.ServiceMessage);
    }

    [Fact]
    public async Task The_words_of_a_refusal_may_have_any_form()
    {
        using var api = new TestApi();
        api.Transport.ResponseToken = static (_, _) => StubTransport.Json("""{"status":1003,"msg":{"en":"no such key"}}""");

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => api.EnableAsync());

        Assert.Equal(1003, exception.Code);
        Assert.Equal("""{"en":"no such key"}""", exception.ServiceMessage);
    }

    [Theory]
    [InlineData("""{"status":"DENIED","msg":"no such key"}""", "text: \"DENIED\"")]
    [InlineData("""{"msg":"no such key","code":{}}""", "an object")]
    public async Task What_is_no_code_is_told_with_the_words_of_the_service(string answer, string found)
    {
        using var api = new TestApi();
        api.Transport.ResponseToken = (_, _) => StubTransport.Json(answer);

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => api.EnableAsync());

        Assert.EndsWith($"expected a whole number of 32 bits, found {found}. The response starts with: {answer}", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"status":1203,"code":0,"msg":"expired","data":{"accessToken":"tok","expire":7200}}""")]
    [InlineData("""{"code":0,"status":1203,"msg":"expired","data":{"accessToken":"tok","expire":7200}}""")]
    public async Task Of_two_codes_the_one_that_is_no_success_counts(string answer)
    {
        using var api = new TestApi();
        api.Transport.ResponseToken = (_, _) => StubTransport.Json(answer);

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => api.EnableAsync());

        Assert.Equal(1203, exception.Code);
    }

    [Theory]
    [InlineData(1002, "check AccessKey and Gateway")]
    [InlineData(1003, "check SecretKey")]
    [InlineData(1004, "check AccessKey and this machine's clock")]
    public async Task A_refusal_says_what_to_check(int code, string hint)
    {
        using var api = new TestApi();
        api.Transport.ResponseToken = (_, _) => StubTransport.TokenError(code);

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => api.EnableAsync());

        Assert.EndsWith($": refused ({hint})", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "", "the gateway answered HTTP 404")]
    [InlineData(HttpStatusCode.NotFound, "{}", "the gateway answered HTTP 404")]
    [InlineData(HttpStatusCode.Unauthorized, "<html>", "the gateway answered HTTP 401")]
    [InlineData(HttpStatusCode.OK, """{"code":401,"msg":"no"}""", "the service refused with code 401: no")]
    [InlineData(HttpStatusCode.NotFound, """{"code":404,"msg":"no"}""", "the service refused with code 404: no [HTTP 404]")]
    public async Task A_missing_token_service_says_how_a_call_does_without(HttpStatusCode status, string body, string found)
    {
        using var api = new TestApi();
        api.Transport.ResponseToken = (_, _) => StubTransport.Json(body, status);

        ApiClientException exception = await Assert.ThrowsAnyAsync<ApiClientException>(() => api.EnableAsync());

        Assert.StartsWith(
            $"EnableFlow: no access token: GetAccessToken: {found} (the token service at /apim-token-service was asked for a token: "
            + "check Gateway, or write 'auth: none' in service.yaml or the spec where the call needs none)",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_service_that_hangs_is_given_up_although_calls_may_wait_without_limit()
    {
        using var api = new TestApi(static options => options.Timeout = System.Threading.Timeout.InfiniteTimeSpan);
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        api.Transport.BeforeToken = async token =>
        {
            asked.TrySetResult();
            await Task.Delay(System.Threading.Timeout.InfiniteTimeSpan, token);
        };

        Task call = api.EnableAsync();
        await asked.Task;
        api.Clock.Advance(TimeSpan.FromSeconds(31));

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => call.WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.Equal("EnableFlow: no access token: GetAccessToken: no complete response came within 30 s.", exception.Message);
        Assert.False(exception.MayHaveReachedServer);
    }

    [Theory]
    [InlineData("", 200, ApiTransportReason.InvalidResponse, "empty")]
    [InlineData("<html></html>", 200, ApiTransportReason.InvalidResponse, "HTML")]
    [InlineData("{\"status\":0,\"data\":{\"accessToken\":\"tok\"", 200, ApiTransportReason.InvalidResponse, "not JSON")]
    [InlineData("""{"status":0,"data":null}""", 200, ApiTransportReason.InvalidResponse, "data.accessToken: missing")]
    [InlineData("""{"status":0,"data":""}""", 200, ApiTransportReason.InvalidResponse, "data.accessToken: missing")]
    [InlineData("""{"status":0,"data":{"accessToken":""}}""", 200, ApiTransportReason.InvalidResponse, "data.accessToken: missing")]
    [InlineData("""{"status":0,"data":{"accessToken":{}}}""", 200, ApiTransportReason.InvalidResponse, "data.accessToken: expected text, found an object")]
    [InlineData("""{"status":0,"data":{"accessToken":"a\r\nb"}}""", 200, ApiTransportReason.InvalidResponse, "a header cannot carry")]
    [InlineData("""{"status":{},"data":{"accessToken":"a"}}""", 200, ApiTransportReason.InvalidResponse, "status: expected a whole number")]
    [InlineData("[]", 200, ApiTransportReason.InvalidResponse, "expected an object")]
    [InlineData("busy", 503, ApiTransportReason.HttpStatus, "HTTP 503")]
    [InlineData("""{"data":{"accessToken":"tok"}}""", 500, ApiTransportReason.HttpStatus, "HTTP 500")]
    [InlineData("", 302, ApiTransportReason.Redirect, "redirect")]
    public async Task An_answer_without_a_token_says_what_is_wrong(string answer, int status, ApiTransportReason reason, string part)
    {
        using var api = new TestApi();
        api.Transport.ResponseToken = (_, _) => StubTransport.Json(answer, (HttpStatusCode)status);

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => api.EnableAsync());

        Assert.Equal(reason, exception.Reason);
        Assert.Contains(part, exception.Message, StringComparison.Ordinal);
        Assert.StartsWith("EnableFlow: no access token: GetAccessToken: ", exception.Message, StringComparison.Ordinal);
        Assert.False(exception.MayHaveReachedServer);
        Assert.Empty(api.Transport.Calls);
    }

    [Fact]
    public async Task A_refusal_carries_code_name_message_and_status()
    {
        using var api = new TestApi();
        api.Transport.ResponseToken = static (_, _) => StubTransport.Json("""{"status":1002,"msg":"appKey not found"}""", HttpStatusCode.BadRequest);

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => api.EnableAsync());

        Assert.Equal("appKey not found", exception.ServiceMessage);
        Assert.Equal(HttpStatusCode.BadRequest, exception.HttpStatus);
        Assert.Equal("EnableFlow: no access token: GetAccessToken: the service refused with code 1002 (UnknownAccessKey): appKey not found [HTTP 400] (check AccessKey and Gateway)", exception.Message);
    }
}
