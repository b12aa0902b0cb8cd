using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Enos.BatchProcessing;
using Tidegate.EndToEnd.Tests.Enos;
using Tidegate.EndToEnd.Tests.Operations;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Quirks;

public sealed class RequestQuirks : EnosTests
{
    [Fact]
    public async Task D1_delete_is_a_get_that_is_never_repeated()
    {
        Gateway.Operation("DeleteFlow").RespondsWith(HttpStatusCode.ServiceUnavailable);

        await Assert.ThrowsAsync<ApiTransportException>(() => Flows.DeleteFlowAsync(1));

        Assert.Equal("GET", Sent.Method);
        Assert.Equal(1, CallsOf("DeleteFlow"));
    }

    [Fact]
    public async Task D1_load_for_edit_is_a_get_that_is_never_repeated()
    {
        Gateway.Operation("LoadFlowForEdit").RespondsWith(HttpStatusCode.ServiceUnavailable);

        await Assert.ThrowsAsync<ApiTransportException>(() => Flows.LoadFlowForEditAsync(1));

        Assert.Equal("GET", Sent.Method);
        Assert.Equal(1, CallsOf("LoadFlowForEdit"));
    }

    [Theory]
    [InlineData("delete-flow")]
    [InlineData("load-flow-for-edit")]
    [InlineData("trigger-flow")]
    [InlineData("trigger-flow-from-task")]
    [InlineData("update-and-trigger-flow")]
    public void D1_specs_of_operations_with_effects_do_not_allow_a_repetition(string name)
    {
        string spec = File.ReadAllText(Path.Combine(SpecFolder, name + ".endpoint.yaml"));

        Assert.DoesNotContain("idempotent", spec, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D2_one_path_carries_several_operations_that_differ_by_action()
    {
        foreach (string operation in OperationCalls.Names)
        {
            await OperationCalls.CallAsync(operation, Flows);
        }

        var byRoute = Gateway.Requests
            .Where(request => request.QueryValue("action") is not null)
            .GroupBy(request => $"{request.Method} {request.Path["/batch-processing-service/v2.1".Length..]}")
            .ToDictionary(route => route.Key, route => route.Select(request => request.QueryValue("action")).Distinct().Count());

        Assert.Equal(
            new Dictionary<string, int>
            {
                ["POST /flows"] = 8,
                ["GET /flows"] = 5,
                ["POST /flowInstances"] = 2,
                ["GET /flowInstances"] = 1,
                ["GET /taskInstances"] = 2,
                ["GET /directories"] = 1,
                ["POST /directories"] = 1,
                ["GET /time"] = 2,
            },
            byRoute);
    }

    [Theory]
    [InlineData("ListWorkflowDirectories", "listWorkFlowDirs")]
    [InlineData("GetMyFlow", "getMyFlow")]
    [InlineData("LoadFlowForEdit", "loadForEdit")]
    [InlineData("ListFlowInstances", "search")]
    [InlineData("GetTaskInstanceLog", "getLog")]
    [InlineData("TriggerFlowFromTask", "triggerFromTask")]
    [InlineData("UpdateAndTriggerFlow", "updateAndTrigger")]
    [InlineData("GetTimeZone", "getTimeZone")]
    public async Task D3_the_action_is_spelled_as_the_service_spells_it(string operation, string action)
    {
        await OperationCalls.CallAsync(operation, Flows);

        Assert.Equal(action, Sent.QueryValue("action"));
    }

    [Fact]
    public async Task D4_the_action_is_sent_once()
    {
        foreach (string operation in OperationCalls.Names)
        {
            await OperationCalls.CallAsync(operation, Flows);

            Assert.Single(Sent.Query, parameter => parameter.Key == "action");
        }
    }

    [Fact]
    public async Task D5_an_optional_query_parameter_is_left_out_when_null_and_sent_when_empty()
    {
        await Flows.GetTaskInstanceLogAsync("i", maxLength: null);
        Assert.Null(Sent.QueryValue("maxLength"));

        await Flows.GetMyFlowAsync(expression: "");
        Assert.Equal("", Sent.QueryValue("expression"));
        Assert.Contains("expression=&", Sent.RawQuery + "&", StringComparison.Ordinal);
    }

    [Fact]
    public async Task D6_required_means_present_not_filled()
    {
        await Flows.ListFlowInstancesAsync(FlowRequests.List with { Expression = "", Owner = "", Statuses = [] });
        Assert.Equal("", SentBody()["owner"]!.GetValue<string>());
        Assert.Equal("", SentBody()["expression"]!.GetValue<string>());
        Assert.Equal("", SentBody()["status"]!.GetValue<string>());

        await Flows.ImportFlowAsync("a", "d", new FlowExport(), description: "");
        Assert.Equal("", SentBody()["desc"]!.GetValue<string>());

        await Flows.SaveFlowAsync(FlowRequests.Save with { Queue = "" });
        Assert.Equal("", SentBody()["queue"]!.GetValue<string>());
    }

    [Fact]
    public async Task D7_what_some_version_calls_optional_may_be_left_out()
    {
        await Flows.ListFlowInstancesAsync(FlowRequests.List);
        Assert.False(SentBody().ContainsKey("expression"));

        await Flows.ImportFlowAsync("a", "d", new FlowExport());
        Assert.False(SentBody().ContainsKey("desc"));

        await Flows.SaveFlowAsync(FlowRequests.Save);
        Assert.False(SentBody().ContainsKey("startTime"));
        Assert.False(SentBody().ContainsKey("tasks"));
    }

    [Fact]
    public async Task D7_pagination_is_always_sent()
    {
        await Flows.SearchFlowAsync();
        Assert.Equal("""{"pagination":{"pageNo":1,"pageSize":50}}""", Sent.BodyText);

        await Flows.ListFlowInstancesAsync(FlowRequests.List);
        Assert.Equal("""{"pageNo":1,"pageSize":50}""", SentBody()["pagination"]!.ToJsonString());

        Gateway.ClearRequests();
        await foreach (PageFlow _ in Flows.SearchFlowAllAsync())
        {
        }

        Assert.Equal("""{"pagination":{"pageNo":1,"pageSize":50}}""", Gateway.Requests[0].BodyText);
        Assert.Equal("""{"pagination":{"pageNo":2,"pageSize":3}}""", Gateway.Requests[1].BodyText);
        Assert.Equal("""{"pagination":{"pageNo":2,"pageSize":50}}""", Gateway.Requests[2].BodyText);
        Assert.Equal("""{"pagination":{"pageNo":3,"pageSize":50}}""", Gateway.Requests[3].BodyText);
    }

    [Fact]
    public async Task D8_pages_are_counted_from_1()
    {
        await foreach (FlowInstance _ in Flows.ListFlowInstancesAllAsync(FlowRequests.List))
        {
            break;
        }

        Assert.Equal(1, SentBody()["pagination"]!["pageNo"]!.GetValue<int>());
    }

    [Fact]
    public async Task D9_a_sort_field_has_both_spellings_and_may_be_any_text()
    {
        Sorter[] sorters =
        [
            new Sorter { Field = SortField.CreateTime, Order = SortOrder.Ascending },
            new Sorter { Field = SortField.CreateTimeCamelCase, Order = SortOrder.Descending },
            new Sorter { Field = new SortField("flow_name") },
        ];

        await Flows.SearchFlowAsync(pagination: FlowRequests.Page with { Sorters = sorters });

        Assert.Equal(
            """[{"field":"create_time","order":"ASC"},{"field":"createTime","order":"DESC"},{"field":"flow_name"}]""",
            SentBody()["pagination"]!["sorters"]!.ToJsonString());
    }

    [Fact]
    public async Task D10_pagination_is_one_level_deep()
    {
        await Flows.SearchFlowAsync(expression: "", pagination: FlowRequests.Page);

        Assert.Equal("""{"expression":"","pagination":{"pageNo":1,"pageSize":10}}""", Sent.BodyText);
    }

    [Fact]
    public async Task D11_the_window_is_from_trigger_time_and_to_trigger_time()
    {
        await Flows.ListFlowInstancesAsync(FlowRequests.List);

        Assert.Equal(1573648355000, SentBody()["fromTriggerTime"]!.GetValue<long>());
        Assert.Equal(1573698120000, SentBody()["toTriggerTime"]!.GetValue<long>());
        Assert.False(SentBody().ContainsKey("startTriggerTime"));
        Assert.False(SentBody().ContainsKey("endTriggerTime"));
    }

    [Fact]
    public void D12_the_spec_says_that_the_window_excludes_its_end()
    {
        string spec = File.ReadAllText(Path.Combine(SpecFolder, "list-flow-instances.endpoint.yaml"));

        Assert.Contains("up to, but not including, toTriggerTime", spec, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D13_get_my_flow_filters_by_expression()
    {
        await Flows.GetMyFlowAsync("shell");

        Assert.Equal("shell", Sent.QueryValue("expression"));
        Assert.Null(Sent.QueryValue("searchValue"));
    }

    [Fact]
    public async Task D14_no_request_line_repeats_the_slips_of_the_printed_samples()
    {
        foreach (string operation in OperationCalls.Names)
        {
            await OperationCalls.CallAsync(operation, Flows);

            Assert.StartsWith("/batch-processing-service/v2.1/", Sent.Path, StringComparison.Ordinal);
            Assert.DoesNotContain("%20", Sent.Path + Sent.RawQuery, StringComparison.Ordinal);
            Assert.Equal(operation is "GetCurrentTime" or "GetTimeZone" ? null : OrgId, Sent.QueryValue("orgId"));
        }
    }

    [Fact]
    public async Task D15_an_imported_flow_needs_no_name_of_its_own()
    {
        await Flows.ImportFlowAsync("outuser", "d", new FlowExport { Cycle = Cycle.Day });

        Assert.Equal("outuser", SentBody()["flowName"]!.GetValue<string>());
        Assert.False(SentBody()["flowJson"]!.AsObject().ContainsKey("name"));
    }

    [Fact]
    public async Task D16_what_export_gives_import_takes()
    {
        string exported = """
            {
              "name":"nFlow","cycle":"D","cron":"0 0 0 * * ? *","parameters":"[]","alertMode":3,"submitter":"data_ou","owners":"ada",
              "visitors":"grace","type":1,"syncType":1,"desc":"ga","startTime":"2019-07-24",
              "tasks":[{"name":"tass","type":"COMMAND","asLink":false,"runMode":"{\"cpu\":0.50}"}],
              "flowLinks":[{"linkId":"0","sourceFlowName":"jin"}],
              "taskLinks":[{"linkId":"1","sourceFlowName":"dw","sourceTaskName":"tass"}],
              "relations":[{"sourceTaskName":"tass","targetTaskName":"rf","rerun":true}],
              "linkRelations":[{"linkId":"0","targetTaskName":"tass","rerun":false}]
            }
            """;
        RespondsWith("ExportFlow", exported);

        FlowExport flow = await Flows.ExportFlowAsync(2924);
        await Flows.ImportFlowAsync("copy", "d", flow);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(exported), SentBody()["flowJson"]), Sent.BodyText);
    }

    [Fact]
    public void D17_structs_that_share_a_name_in_the_documentation_are_types_of_their_own()
    {
        Assert.NotEqual(typeof(Flow), typeof(FlowExport));
        Assert.NotNull(typeof(Flow).GetProperty("Freq"));
        Assert.NotNull(typeof(FlowExport).GetProperty("Cron"));
        Assert.NotNull(typeof(FlowNode).GetProperty("NodeId"));
        Assert.NotNull(typeof(MyFlow).GetProperty("IsEditable"));
        Assert.NotNull(typeof(GraphRelation).GetProperty("CycleGap"));
        Assert.NotNull(typeof(ExportRelation).GetProperty("SourceTaskName"));
    }
}
