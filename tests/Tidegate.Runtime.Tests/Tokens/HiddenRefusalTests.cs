using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Tidegate.Json;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Tokens;

/// <summary>The API gateway refuses a token in its own form, whatever form the service gives its responses.</summary>
public sealed class HiddenRefusalTests
{
    private const string Refusal = """{"code":1203,"msg":"expired","data":null}""";

    private static readonly ApiOperation s_open = new("GetNews", HttpMethod.Get, "/news") { Credentials = ApiCredentials.None };

    private static readonly Dictionary<string, ApiEnvelope> s_envelopes = new()
    {
        ["none"] = ApiEnvelope.None,
        ["status"] = new ApiEnvelope { Success = ApiSuccess.ByStatus },
        ["flag"] = new ApiEnvelope { CodeNames = ["ok"], Success = ApiSuccess.Flag(true) },
        ["absent"] = new ApiEnvelope { CodeNames = ["/error/code"], MessageName = "/error/message", Success = ApiSuccess.WithoutCode },
        ["all"] = new ApiEnvelope { CodeNames = ["/error/code"], MessageName = "/error/message", Success = ApiSuccess.WithoutCode, DataName = "" },
        ["texts"] = new ApiEnvelope { CodeNames = ["result"], Success = ApiSuccess.Texts("OK") },
        ["numbers"] = new ApiEnvelope { CodeNames = ["result"] },
    };

    public static TheoryData<string, string, int> Refusals()
    {
        var data = new TheoryData<string, string, int>();
        foreach (string form in s_envelopes.Keys)
        {
            data.Add(form, Refusal, 200);
            data.Add(form, """{ "status":"1203", "message":"expired", "submsg":null, "data":"", "requestId":"r" }""", 200);
            data.Add(form, Refusal, 403);
            data.Add(form, """{"apim_status":"4011"}""", 200);
            data.Add(form, """{"apim_status":"4011"}""", 403);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_refused_call_is_sent_again_with_a_new_token(string form, string refusal, int status)
    {
        using var api = new TestApi(s_envelopes[form]);
        api.Transport.Response = sent => sent.Token == "token-1" ? StubTransport.Json(refusal, (HttpStatusCode)status) : StubTransport.Json(SuccessOf(form));

        await api.EnableAsync();

        Assert.Equal(2, api.Transport.Calls.Count);
        Assert.Equal("token-2", api.Transport.Calls[1].Token);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("status")]
    [InlineData("flag")]
    [InlineData("numbers")]
    public async Task A_refusal_that_stays_is_told(string form)
    {
        using var api = new TestApi(s_envelopes[form]);
        api.Transport.Response = static _ => StubTransport.Json(Refusal);

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => api.EnableAsync());

        Assert.Equal(1203, form == "status" ? int.Parse(exception.CodeText, null) : exception.Code);
        Assert.StartsWith("EnableFlow: the service refused with code 1203 (AccessTokenExpired): expired (new access tokens", exception.Message, StringComparison.Ordinal);
    }

    /// <summary>A call that was carried out is not sent twice.</summary>
    [Theory]
    [InlineData("""{"code":1203,"msg":"expired","data":{"flowId":1}}""")]
    [InlineData("""{"code":1203,"msg":"expired","data":"done"}""")]
    [InlineData("""{"code":1203,"name":"n"}""")]
    [InlineData("""{"code":1203,"msg":["a"]}""")]
    [InlineData("""{"code":1204,"msg":"expired"}""")]
    [InlineData("""{"msg":"expired"}""")]
    [InlineData("""[{"code":1203,"msg":"expired"}]""")]
    public async Task What_is_not_exactly_a_refusal_is_the_result(string answer)
    {
        using var api = new TestApi(ApiEnvelope.None);
        api.Transport.Response = _ => StubTransport.Json(answer);

        await api.EnableAsync();

        Assert.Single(api.Transport.Calls);
    }

    [Theory]
    [InlineData("""{"code":1203,"data":{"flowId":1}}""", false, 2)]
    [InlineData("""{"code":1203,"data":{"flowId":1}}""", true, 1)]
    [InlineData(Refusal, true, 1)]
    public async Task Where_the_status_tells_success_a_code_refuses_the_token_unless_it_is_declared(string answer, bool isDeclared, int calls)
    {
        using var api = new TestApi(s_envelopes["status"], isDeclared ? [new ApiError("1203", "Late")] : []);
        api.Transport.Response = sent => StubTransport.Json(sent.Token == "token-1" ? answer : "{}");

        await api.EnableAsync();

        Assert.Equal(calls, api.Transport.Calls.Count);
    }

    [Theory]
    [InlineData("status", Refusal)]
    [InlineData("none", """{"apim_status":"4011"}""")]
    public async Task A_call_without_credentials_cannot_be_refused_for_them(string form, string answer)
    {
        using var api = new TestApi(s_envelopes[form]);
        api.Transport.Response = _ => StubTransport.Json(answer);

        await api.Client.SendAsync(api.Client.CreateRequest(s_open, null), default);

        Assert.Single(api.Transport.Calls);
        Assert.Empty(api.Transport.TokenRequests);
    }

    [Fact]
    public async Task An_unauthorized_call_without_credentials_is_told_as_such()
    {
        using var api = new TestApi();
        api.Transport.Response = static _ => StubTransport.Json("", HttpStatusCode.Unauthorized);

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => api.Client.SendAsync(api.Client.CreateRequest(s_open, null), default));

        Assert.Equal(
            "GetNews: the gateway answered HTTP 401 (unauthorized, and not signed, as its spec says with 'auth: none': check the client parameters and headers that the call carried), with an empty body.",
            exception.Message);
    }

    [Fact]
    public async Task Advice_is_given_once()
    {
        using var api = new TestApi(
            ApiEnvelope.None, new ErrorWithBody<bool>(401, "Unknown", static (ref ApiJsonReader reader) => reader.ReadBoolean()));
        api.Transport.Response = static _ => StubTransport.Json("true", HttpStatusCode.Unauthorized);

        ApiException<bool> exception = await Assert.ThrowsAsync<ApiException<bool>>(() => api.EnableAsync());

        Assert.Equal(
            "EnableFlow: the service refused with code 401 (Unknown): true [HTTP 401] "
            + "(new access tokens are refused too: check AccessKey, SecretKey and this machine's clock)",
            exception.Message);
    }

    private static string SuccessOf(string form) => form switch
    {
        "flag" => """{"ok":true}""",
        "texts" => """{"result":"OK"}""",
        "numbers" => """{"result":0}""",
        _ => """{"data":{"flowId":1}}""",
    };
}
