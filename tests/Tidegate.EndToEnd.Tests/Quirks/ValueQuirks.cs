using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Enos.BatchProcessing;
using Microsoft.Extensions.Time.Testing;
using Tidegate.EndToEnd.Tests.Enos;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Quirks;

public sealed class ValueQuirks : EnosTests
{
    [Theory]
    [InlineData("ada", new[] { "ada" })]
    [InlineData(";ada;", new[] { "ada" })]
    [InlineData(";ada; ", new[] { "ada" })]
    [InlineData("ada;", new[] { "ada" })]
    [InlineData(" ada", new[] { "ada" })]
    [InlineData(";ada;grace;", new[] { "ada", "grace" })]
    [InlineData("", new string[0])]
    [InlineData(";", new string[0])]
    public async Task E5_lists_of_users_are_split_trimmed_and_rid_of_empties(string owners, string[] expected)
    {
        RespondsWith("GetFlow", $$"""{"flowId":1,"flowName":"a","owner":"{{owners}}","visitor":"{{owners}}"}""");
        RespondsWith("ExportFlow", $$"""{"owners":"{{owners}}"}""");

        Flow flow = await Flows.GetFlowAsync(1);
        FlowExport export = await Flows.ExportFlowAsync(1);

        Assert.Equal(expected, flow.Owners);
        Assert.Equal(expected, flow.Visitors);
        Assert.Equal(expected, export.Owners);
    }

    [Fact]
    public async Task E5_lists_of_users_are_written_without_outer_semicolons()
    {
        await Flows.SaveFlowAsync(FlowRequests.Save with { Owners = ["ada", "grace"], Visitors = [] });

        Assert.Equal("ada;grace", SentBody()["owners"]!.GetValue<string>());
        Assert.Equal("", SentBody()["visitors"]!.GetValue<string>());
    }

    [Fact]
    public async Task E6_the_case_of_a_cycle_matters()
    {
        RespondsWith("GetMyFlow", """
            [{"flowId":1,"flowName":"a","cycle":"M"},{"flowId":2,"flowName":"b","cycle":"mi"},{"flowId":3,"flowName":"c","cycle":"m"}]
            """);

        IReadOnlyList<MyFlow> flows = await Flows.GetMyFlowAsync();

        Assert.Equal([Cycle.Month, Cycle.Minute, new Cycle("m")], flows.Select(flow => flow.Cycle));
        Assert.NotEqual(Cycle.Month, flows[2].Cycle);
        Assert.False(flows[2].Cycle!.Value.IsKnown);
    }

    [Theory]
    [InlineData("\"COMMAND\"", "COMMAND", true)]
    [InlineData("\"DATA_INTEGRATION\"", "DATA_INTEGRATION", true)]
    [InlineData("\"SPARK\"", "SPARK", false)]
    [InlineData("3", "3", false)]
    public async Task E7_the_type_of_a_task_is_text_but_a_number_is_read_too(string type, string expected, bool isKnown)
    {
        RespondsWith("ExportFlow", $$"""{"tasks":[{"type":{{type}}}]}""");

        TaskType? read = Assert.Single((await Flows.ExportFlowAsync(1)).Tasks!).Type;

        Assert.Equal(new TaskType(expected), read);
        Assert.Equal(isKnown, read!.Value.IsKnown);
    }

    [Fact]
    public async Task E8_a_state_is_a_number_on_an_instance_and_a_name_in_its_graph()
    {
        RespondsWith("GetFlowInstance", """
            {"instanceId":"i","flowId":1,"flowName":"a","status":8,
             "graph":"{\"tasks\":[{\"status\":\"CANCEL\"}],\"flows\":[{\"status\":\"NONE\"},{\"status\":\"PAUSED\"}]}"}
            """);

        FlowInstance instance = await Flows.GetFlowInstanceAsync("i");

        Assert.Equal(FlowInstanceStatus.Cancel, instance.Status);
        Assert.Equal(InstanceStatusName.Cancel, Assert.Single(instance.Graph!.Value!.Tasks!).Status);
        Assert.Equal(
            [InstanceStatusName.None, new InstanceStatusName("PAUSED")], instance.Graph.Value.Flows!.Select(flow => flow.Status));
    }

    [Fact]
    public async Task E8_a_state_that_no_table_lists_is_kept()
    {
        RespondsWith("GetFlowInstance", """{"instanceId":"i","flowId":1,"flowName":"a","status":42}""");

        FlowInstanceStatus? status = (await Flows.GetFlowInstanceAsync("i")).Status;

        Assert.Equal(42, status?.Value);
        Assert.False(status!.Value.IsKnown);
    }

    [Fact]
    public async Task E9_names_are_read_exactly_as_each_operation_spells_them()
    {
        RespondsWith("GetFlowInstance", """
            {"instanceId":"i","flowId":1,"flowName":"a","timestamp":"2019-08-08 09:34:36.0","timeStamp":"x","stsDesc":"FAIL","statusDesc":"SUCCESS"}
            """);
        RespondsWith("GetTaskInstance", """
            {"instanceId":"t","timestamp":"x","timeStamp":"Tue Feb 02 17:35:00 CST 2021","stsDesc":"FAIL","statusDesc":"SUCCESS"}
            """);

        FlowInstance flow = await Flows.GetFlowInstanceAsync("i");
        TaskInstance task = await Flows.GetTaskInstanceAsync("t");

        Assert.Equal("2019-08-08 09:34:36.0", flow.Timestamp?.Text);
        Assert.Equal(InstanceStatusName.Success, flow.StatusName);
        Assert.Equal("Tue Feb 02 17:35:00 CST 2021", task.TimeStamp);
        Assert.Equal(InstanceStatusName.Fail, task.StatusName);
    }

    [Fact]
    public async Task E10_an_instance_in_its_first_state_may_have_times()
    {
        RespondsWith("GetFlowInstance", """
            {"instanceId":"i","flowId":1,"flowName":"a","status":0,"statusDesc":"INIT",
             "startTime":"2019-07-26 12:39:37","endTime":"2019-07-26 12:39:42"}
            """);

        FlowInstance instance = await Flows.GetFlowInstanceAsync("i");

        Assert.Equal(FlowInstanceStatus.Init, instance.Status);
        Assert.Equal("2019-07-26 12:39:42", instance.EndTime?.Text);
    }

    [Fact]
    public async Task E11_members_that_no_page_documents_are_read_or_ignored()
    {
        RespondsWith("GetFlow", """
            {"flowId":1,"flowName":"a","queue":"default","somethingNew":{"a":[1,{"b":null}]},
             "graph":{"active":1,"somethingNew":[],"tasks":[{"status":"CANCEL"}]}}
            """);
        RespondsWith("ListWorkflowDirectories", """[{"key":2512,"title":"a","isDirectory":false,"editable":true}]""");
        RespondsWith("ExportFlow", """{"tasks":[{"waitCode":"7"}]}""");

        Flow flow = await Flows.GetFlowAsync(1);

        Assert.Equal("default", flow.Queue);
        Assert.Equal(FlowState.Started, flow.Graph?.Value?.Active);
        Assert.Equal(InstanceStatusName.Cancel, flow.Graph!.Value!.Tasks![0].Status);
        Assert.True(Assert.Single(await Flows.ListWorkflowDirectoriesAsync()).IsEditable);
        Assert.Equal("7", Assert.Single((await Flows.ExportFlowAsync(1)).Tasks!).WaitCode);
        Assert.False((await Flows.ListFlowInstancesAsync(FlowRequests.List)).Items[0].IsCancelled);
    }

    [Fact]
    public async Task E12_instances_in_lists_lack_some_members()
    {
        FlowInstance listed = (await Flows.ListFlowInstancesAsync(FlowRequests.List)).Items[0];
        FlowInstance got = await Flows.GetFlowInstanceAsync("2809-20190808093200");

        Assert.Null(listed.AlertMode);
        Assert.Null(listed.CalculationDate);
        Assert.Equal(AlertMode.EmailAndSms, got.AlertMode);
        Assert.Equal("2019-08-07", got.CalculationDate?.Text);
    }

    [Fact]
    public async Task E13_the_count_does_not_decide_about_paging()
    {
        RespondsWith("ListFlowInstances", """{"count":2000,"flowInsts":[{"instanceId":"i","flowId":1,"flowName":"a"}]}""");

        List<string> ids = [];
        await foreach (FlowInstance instance in Flows.ListFlowInstancesAllAsync(FlowRequests.List with { Pagination = FlowRequests.Page }))
        {
            ids.Add(instance.InstanceId);
        }

        // The gateway gives the same response for every page, so the walk looks at the next one in two sizes and at one far behind the end.
        Assert.Equal(["i"], ids);
        Assert.Equal(4, CallsOf("ListFlowInstances"));
    }

    [Fact]
    public async Task E14_a_search_is_paged_until_two_empty_pages()
    {
        Gateway.Operation("SearchFlow").RespondsWith(request =>
        {
            int page = JsonNode.Parse(request.BodyText)!["pagination"]!["pageNo"]!.GetValue<int>();
            int[] flows = page < 3 ? [page * 10, page * 10 + 1] : page == 3 ? [30] : [];
            string data = string.Join(',', flows.Select(flow => $$"""{"flowId":"{{flow}}","flowName":"f{{flow}}"}"""));
            return GatewayResponse.Json($$"""{"code":0,"msg":"OK","data":[{{data}}]}""");
        });

        List<string> names = [];
        await foreach (PageFlow flow in Flows.SearchFlowAllAsync(pagination: new Pagination { PageNo = 1, PageSize = 2 }))
        {
            names.Add(flow.FlowName);
        }

        Assert.Equal(["f10", "f11", "f20", "f21", "f30"], names);
        Assert.Equal(5, CallsOf("SearchFlow"));
    }

    [Fact]
    public async Task E15_a_log_is_passed_on_as_it_came()
    {
        RespondsWith("GetTaskInstanceLog", """{"log":"a\\nb\nc\td\\"}""");

        Assert.Equal("a\\nb\nc\td\\", (await Flows.GetTaskInstanceLogAsync("i")).Log);
    }

    [Theory]
    [InlineData(120, 2)]
    [InlineData(7200, 1)]
    public async Task E16_the_seconds_that_a_token_has_left_are_taken_from_the_answer(int seconds, int tokens)
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        BatchProcessingOptions options = Options;
        options.Clock = clock;
        using var flows = new BatchProcessingClient(options);
        Gateway.Tokens.Accept("one-token");
        Gateway.Operation(TestGateway.TokenGet).RespondsWith(
            $$"""{"status":0,"msg":"SUCCESS","data":{"accessToken":"one-token","expire":{{seconds}} } }""");
        Gateway.Operation(TestGateway.TokenRefresh).RespondsWith("""{"status":1204,"msg":"refresh failed","data":null}""");

        await flows.EnableFlowAsync(1);
        clock.Advance(TimeSpan.FromSeconds(121));
        await flows.EnableFlowAsync(1);

        Assert.Equal(tokens, CallsOf(TestGateway.TokenGet));
    }
}
