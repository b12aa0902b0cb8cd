using System;
using System.Collections.Generic;
using System.Net;
using System.Threading.Tasks;
using Enos.BatchProcessing;
using Tidegate.EndToEnd.Tests.Enos;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Quirks;

public sealed class EnvelopeQuirks : EnosTests
{
    [Fact]
    public async Task C1_the_code_may_be_called_status()
    {
        RespondsWithAll("GetTimeZone", """{"status":0,"msg":" Success","data":{"timezone":"GMT+8"}}""");
        RespondsWithAll("EnableFlow", """{"status":62103,"msg":"no","data":null}""");

        Assert.Equal("GMT+8", (await Flows.GetTimeZoneAsync()).TimeZone);
        ApiException refusal = await Assert.ThrowsAsync<ApiException>(() => Flows.EnableFlowAsync(1));
        Assert.Equal(BatchProcessingErrors.NoPrivilege, refusal.Code);
    }

    [Fact]
    public async Task C2_the_token_service_may_misspell_status()
    {
        Gateway.Tokens.StatusSpelling = TokenStatusSpelling.Stauts;

        await Flows.EnableFlowAsync(3377);

        Assert.Equal(RequestOutcome.Served, Sent.Outcome);
    }

    [Fact]
    public async Task C2_a_token_answer_without_any_status_is_judged_by_its_token()
    {
        Gateway.Tokens.Accept("a-token-of-its-own");
        Gateway.Operation(TestGateway.TokenGet).RespondsWith("""{"data":{"accessToken":"a-token-of-its-own","expire":7200}}""");

        await Flows.EnableFlowAsync(3377);

        Assert.Equal(["a-token-of-its-own"], Sent.HeaderValues("apim-accesstoken"));
    }

    [Theory]
    [InlineData("\"OK\"")]
    [InlineData("\" Success\"")]
    [InlineData("\"SUCCESS\"")]
    [InlineData("\"failed\"")]
    [InlineData("null")]
    public async Task C3_the_message_does_not_decide_about_success(string message)
    {
        RespondsWithAll("GetTimeZone", $$"""{"code":0,"data":{"timezone":"GMT+8"},"msg":{{message}} }""");

        Assert.Equal("GMT+8", (await Flows.GetTimeZoneAsync()).TimeZone);
    }

    [Theory]
    [InlineData("""{"code":0,"msg":"OK","data":""}""")]
    [InlineData("""{"code":0,"msg":"OK","data":null}""")]
    [InlineData("""{"code":0,"msg":"OK"}""")]
    [InlineData("""{"code":0,"msg":"OK","data":{"more":1}}""")]
    public async Task C4_operations_that_return_nothing_ignore_data(string answer)
    {
        string[] operations = ["CancelFlowInstance", "DeleteFlow", "DisableFlow", "EnableFlow"];
        foreach (string operation in operations)
        {
            RespondsWithAll(operation, answer);
        }

        await Flows.CancelFlowInstanceAsync("i");
        await Flows.DeleteFlowAsync(1);
        await Flows.DisableFlowAsync(1);
        await Flows.EnableFlowAsync(1);

        Assert.All(operations, operation => Assert.Equal(1, CallsOf(operation)));
    }

    [Theory]
    [InlineData("""{"code":62101,"msg":"who?","data":null}""")]
    [InlineData("""{"code":62101,"msg":"who?","data":""}""")]
    [InlineData("""{"code":62101,"msg":"who?"}""")]
    [InlineData("""{"data":{"flowId":[]},"msg":"who?","code":62101}""")]
    public async Task C5_a_refusal_is_told_by_its_code_before_data_is_read(string answer)
    {
        RespondsWithAll("GetFlow", answer);

        ApiException refusal = await Assert.ThrowsAsync<ApiException>(() => Flows.GetFlowAsync(1));

        Assert.Equal(BatchProcessingErrors.UnknownUser, refusal.Code);
        Assert.Equal("UnknownUser", refusal.ErrorName);
        Assert.Equal("who?", refusal.ServiceMessage);
        Assert.Equal("GetFlow", refusal.Operation);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(413)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task C6_errors_of_the_gateway_are_http_errors_with_any_body(int status)
    {
        Gateway.Operation("GetFlow").RespondsWith(GatewayResponse.Text("<html>no</html>", "text/html", (HttpStatusCode)status));

        ApiTransportException failure = await Assert.ThrowsAsync<ApiTransportException>(() => Flows.GetFlowAsync(1));

        Assert.Equal((HttpStatusCode)status, failure.HttpStatus);
        Assert.Equal(ApiTransportReason.HttpStatus, failure.Reason);
    }

    [Fact]
    public async Task C6_http_401_without_a_body_is_an_http_error_once_a_new_token_has_not_helped()
    {
        Gateway.Operation("GetFlow").RespondsWith(HttpStatusCode.Unauthorized);

        ApiTransportException failure = await Assert.ThrowsAsync<ApiTransportException>(() => Flows.GetFlowAsync(1));

        Assert.Equal(HttpStatusCode.Unauthorized, failure.HttpStatus);
        Assert.Equal(2, CallsOf("GetFlow"));
    }

    [Theory]
    [InlineData("""{"apim_status":4011,"msg":"OK","data":""}""")]
    [InlineData("""{"apim_status":4012}""")]
    public async Task C7_a_token_scheme_of_its_own_is_no_success(string answer)
    {
        RespondsWithAll("EnableFlow", answer);

        await Assert.ThrowsAnyAsync<ApiClientException>(() => Flows.EnableFlowAsync(1));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"msg":"OK","data":""}""")]
    [InlineData("""{"code":null,"msg":"OK","data":""}""")]
    [InlineData("""{"code":"","msg":"OK","data":""}""")]
    public async Task C7_an_answer_without_a_code_is_no_success(string answer)
    {
        RespondsWithAll("EnableFlow", answer);

        ApiTransportException failure = await Assert.ThrowsAsync<ApiTransportException>(() => Flows.EnableFlowAsync(1));

        Assert.Equal(ApiTransportReason.InvalidResponse, failure.Reason);
    }

    [Theory]
    [InlineData("param: dirName cannot be empty")]
    [InlineData("parentId not found")]
    [InlineData("  other text, kept  ")]
    public async Task C8_one_code_comes_with_many_messages_and_each_is_kept(string message)
    {
        RespondsWithAll("CreateDirectory", $$"""{"code":62102,"msg":"{{message}}","data":null}""");

        ApiException refusal = await Assert.ThrowsAsync<ApiException>(() => Flows.CreateDirectoryAsync("p", ""));

        Assert.Equal(BatchProcessingErrors.InvalidParameter, refusal.Code);
        Assert.Equal(message, refusal.ServiceMessage);
    }

    [Theory]
    [InlineData(62109, "No log found", "ServerFault")]
    [InlineData(62102, "Invalid taskInstId or it has no log", "InvalidParameter")]
    public async Task C9_a_missing_log_has_either_of_two_codes(int code, string message, string name)
    {
        RespondsWithAll("GetTaskInstanceLog", $$"""{"code":{{code}},"msg":"{{message}}","data":null}""");

        ApiException refusal = await Assert.ThrowsAsync<ApiException>(() => Flows.GetTaskInstanceLogAsync("i"));

        Assert.Equal(code, refusal.Code);
        Assert.Equal(name, refusal.ErrorName);
    }

    public static TheoryData<string> Triggers => new("TriggerFlow", "TriggerFlowFromTask", "UpdateAndTriggerFlow");

    [Theory]
    [MemberData(nameof(Triggers))]
    public async Task C10_a_trigger_is_sent_once_even_when_the_refusal_reads_as_transient(string operation)
    {
        RespondsWithAll(operation, """{"code":62109,"msg":"Internal server exception","data":null}""");

        ApiException refusal = await Assert.ThrowsAsync<ApiException>(() => TriggerAsync(operation));

        Assert.True(refusal.IsTransient);
        Assert.Equal(1, CallsOf(operation));
    }

    [Theory]
    [MemberData(nameof(Triggers))]
    public async Task C10_a_trigger_is_sent_once_even_when_the_gateway_is_unavailable(string operation)
    {
        Gateway.Operation(operation).RespondsWith(HttpStatusCode.ServiceUnavailable);

        await Assert.ThrowsAsync<ApiTransportException>(() => TriggerAsync(operation));

        Assert.Equal(1, CallsOf(operation));
    }

    [Theory]
    [InlineData(99400)]
    [InlineData(99500)]
    [InlineData(-1)]
    public async Task C11_a_code_that_no_spec_declares_is_kept(int code)
    {
        RespondsWithAll("GetFlow", $$"""{"code":{{code}},"msg":"other","data":null}""");

        ApiException refusal = await Assert.ThrowsAsync<ApiException>(() => Flows.GetFlowAsync(1));

        Assert.Equal(code, refusal.Code);
        Assert.Null(refusal.ErrorName);
    }

    [Fact]
    public async Task C12_a_rate_limit_without_any_number_is_an_http_error()
    {
        Gateway.Operation("TriggerFlow").RespondsWith(HttpStatusCode.TooManyRequests);

        ApiTransportException failure = await Assert.ThrowsAsync<ApiTransportException>(() => TriggerAsync("TriggerFlow"));

        Assert.Equal(HttpStatusCode.TooManyRequests, failure.HttpStatus);
    }

    [Theory]
    [InlineData("\"requestId\":\"r-1\",", "r-1")]
    [InlineData("\"requestId\":null,", null)]
    [InlineData("", null)]
    public async Task C13_the_request_id_may_be_missing(string member, string? expected)
    {
        RespondsWithAll("GetFlow", $$"""{ {{member}}"code":62103,"msg":"no","data":null}""");

        ApiException refusal = await Assert.ThrowsAsync<ApiException>(() => Flows.GetFlowAsync(1));

        Assert.Equal(expected, refusal.RequestId);
    }

    [Fact]
    public async Task C14_an_object_may_arrive_as_an_array_of_one()
    {
        RespondsWith("GetTaskInstance", """[{"instanceId":"118979-2021020211"}]""");
        RespondsWith("LoadFlowForEdit", """[{"flowId":2515,"flowName":"fpostm"}]""");

        Assert.Equal("118979-2021020211", (await Flows.GetTaskInstanceAsync("i")).InstanceId);
        Assert.Equal("fpostm", (await Flows.LoadFlowForEditAsync(1)).FlowName);
    }

    [Fact]
    public async Task C14_import_writes_the_flow_as_an_object()
    {
        await Flows.ImportFlowAsync("a", "d", new FlowExport { Cron = "0 0 0 * * ? *" });

        Assert.Equal("""{"cron":"0 0 0 * * ? *"}""", SentBody()["flowJson"]!.ToJsonString());
    }

    private Task<FlowInstanceReference> TriggerAsync(string operation) => operation switch
    {
        "TriggerFlow" => Flows.TriggerFlowAsync(1, DateTimeOffset.UnixEpoch),
        "TriggerFlowFromTask" => Flows.TriggerFlowFromTaskAsync(1, 2, DateTimeOffset.UnixEpoch),
        _ => Flows.UpdateAndTriggerFlowAsync(1, DateTimeOffset.UnixEpoch, new List<KeyValue>()),
    };
}
