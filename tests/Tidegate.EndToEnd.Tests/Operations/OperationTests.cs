using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Tidegate.EndToEnd.Tests.Enos;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Operations;

/// <summary>Every operation through the generated client: what went over the wire, and what came back.</summary>
public sealed class OperationTests : EnosTests
{
    private const string Caller = $"orgId={OrgId}";
    private const string User = $"userId={UserId}";

    [Fact]
    public void The_tests_call_every_operation_that_the_specs_declare() =>
        Assert.Equal(Gateway.Operations.Select(operation => operation.Name).Order(), OperationCalls.Names.Order());

    [Theory]
    [InlineData("CancelFlowInstance", "POST", "flowInstances", $"action=cancel&{Caller}&{User}", null)]
    [InlineData("CreateDirectory", "POST", "directories", $"action=create&{Caller}&{User}", "62e3038840514caf9af60ad36878851e")]
    [InlineData("DeleteFlow", "GET", "flows", $"action=delete&flowId=2841&{Caller}&{User}", null)]
    [InlineData("DisableFlow", "POST", "flows", $"action=disable&{Caller}&{User}", null)]
    [InlineData("EnableFlow", "POST", "flows", $"action=enable&{Caller}&{User}", null)]
    [InlineData("ExportFlow", "GET", "flows", $"action=export&flowId=2924&{Caller}&{User}", "nFlow")]
    [InlineData("GetCurrentTime", "GET", "time", "action=getCurrentTime", "1565251865242")]
    [InlineData("GetFlow", "GET", "flows", $"action=get&flowId=2479&{Caller}&{User}", "test0722-1")]
    [InlineData("GetFlowInstance", "GET", "flowInstances", $"action=get&flowInstId=2809-20190808093200&{Caller}&{User}", "2809-20190808093200")]
    [InlineData("GetMyFlow", "GET", "flows", $"action=getMyFlow&{Caller}&{User}", "3318,2809,3257,2515,2980,2979")]
    [InlineData("GetTaskInstance", "GET", "taskInstances", $"action=get&{Caller}&taskInstId=118979-2021020211&{User}", "8435-2021020211")]
    [InlineData("GetTaskInstanceLog", "GET", "taskInstances", $"action=getLog&maxLength=8&{Caller}&taskInstId=105007-20190812013400&{User}", "run  num")]
    [InlineData("GetTimeZone", "GET", "time", "action=getTimeZone", "GMT+8")]
    [InlineData("ImportFlow", "POST", "flows", $"action=import&{Caller}&{User}", "2839")]
    [InlineData("ListFlowInstances", "POST", "flowInstances", $"action=search&{Caller}&{User}", "2809-20190812080700,2957-20190812075600")]
    [InlineData("ListWorkflowDirectories", "GET", "directories", $"action=listWorkFlowDirs&{Caller}&{User}", "2512")]
    [InlineData("LoadFlowForEdit", "GET", "flows", $"action=loadForEdit&flowId=2791&{Caller}&{User}", "2515")]
    [InlineData("SaveFlow", "POST", "flows", $"action=save&{Caller}&{User}", "2841")]
    [InlineData("SearchFlow", "POST", "flows", $"action=search&{Caller}&{User}", "vd_text,dim_wtg_full,wenl_dim_fact_downtime")]
    [InlineData("TriggerFlow", "POST", "flows", $"action=trigger&{Caller}&{User}", "2791-19700101000000")]
    [InlineData("TriggerFlowFromTask", "POST", "flows", $"action=triggerFromTask&{Caller}&{User}", "3377-20200706062659")]
    [InlineData("UpdateAndTriggerFlow", "POST", "flows", $"action=updateAndTrigger&{Caller}&{User}", "2791-19700101000000")]
    public async Task Each_operation_sends_its_request_line_and_reads_its_sample(
        string operation, string method, string path, string query, string? answer)
    {
        string? read = await OperationCalls.CallAsync(operation, Flows);

        Assert.Equal(RequestOutcome.Served, Sent.Outcome);
        Assert.Equal(operation, Sent.Operation);
        Assert.Equal(method, Sent.Method);
        Assert.Equal("/batch-processing-service/v2.1/" + path, Sent.Path);
        Assert.Equal(query, Sent.RawQuery);
        Assert.Equal(method == "POST", !Sent.Body.IsEmpty);
        Assert.Equal(method == "POST" ? ["application/json; charset=utf-8"] : [], Sent.HeaderValues("Content-Type"));
        Assert.Equal(answer, read);
    }

    [Theory]
    [InlineData("CancelFlowInstance", """{"flowInstId":"2438-201908081020"}""")]
    [InlineData("CreateDirectory", """{"dirName":"directory_name","parentId":"249a33bd419a4710b1567f5088f8955b"}""")]
    [InlineData("DisableFlow", """{"flowId":3377}""")]
    [InlineData("EnableFlow", """{"flowId":3377}""")]
    [InlineData("ImportFlow", """
        {"flowName":"outuser","desc":"","dirId":"62e3038840514caf9af60ad36878851e","flowJson":{"cycle":"D","cron":"0 0 0 * * ? *",
        "parameters":"[{\"key\":\"REPLACE\",\"value\":\"abc\"}]","submitter":"data_ou","owners":"ada","visitors":"grace","type":1,
        "desc":"","tasks":[{"name":"tass","resource":"default","type":"DATA_INTEGRATION","cmd":"echo \"hello\"","submitter":"data_ou",
        "filePackage":"","cron":"","priorityLevel":0,"timeout":300,"retryLimit":3,"retryInterval":0,"successCode":"0","waitCode":"",
        "asLink":true,"runMode":"{\"taskMode\":1,\"cpu\":0.5,\"memory\":1,\"maxParallel\":0,\"keyType\":0,\"datasourceId\":0,\"path\":\"\",\"content\":\"\"}",
        "syncType":1}],"relations":[],"startTime":"2019-11-22","flowLinks":[],"syncType":1,"linkRelations":[],"alertMode":3,"taskLinks":[]}}
        """)]
    [InlineData("ListFlowInstances", """
        {"type":1,"fromTriggerTime":1573648355000,"toTriggerTime":1573698120000,"status":"1","owner":"","expression":"",
        "pagination":{"pageNo":1,"pageSize":10,"sorters":[{"field":"updateTime","order":"ASC"}]}}
        """)]
    [InlineData("SaveFlow", """
        {"id":2515,"type":1,"name":"fpostm","freq":"0 0 0 * * ? *","cycle":"D","alertMode":3,"doAs":"data_ou","parameters":"[]",
        "owners":"ada","desc":"e","startTime":"2019-07-23","visitors":"grace","active":0,"queue":"",
        "tasks":[{"taskName":"tass","x":0.0132,"y":0.008100000381469727,"taskId":104575,"nodeId":"t_104575"}],
        "flows":[{"isVirtual":false,"flowId":2788,"x":0.0186,"flowName":"jin","y":0.0016999999046325683,"nodeId":"f_2788"}],
        "relations":[{"cycleGap":"D0","source":"f_2788","rerun":false,"target":"t_104575"}]}
        """)]
    [InlineData("SearchFlow", """
        {"expression":"","pagination":{"pageNo":1,"pageSize":10,"sorters":[{"field":"updateTime","order":"ASC"}]}}
        """)]
    [InlineData("TriggerFlow", """{"flowId":3377,"triggerTime":1574385824000}""")]
    [InlineData("TriggerFlowFromTask", """{"flowId":3377,"taskId":108580,"triggerTime":1594016819108}""")]
    [InlineData("UpdateAndTriggerFlow", """{"flowId":3377,"triggerTime":1574385824000,"parameters":[{"key":"REPLACE","value":"ddee"}]}""")]
    public async Task Each_operation_with_a_body_sends_the_documented_one(string operation, string body)
    {
        await OperationCalls.CallAsync(operation, Flows);

        Assert.True(
            JsonNode.DeepEquals(JsonNode.Parse(body), JsonNode.Parse(Sent.BodyText)),
            $"expected {body}{System.Environment.NewLine}but sent {Sent.BodyText}");
    }
}
