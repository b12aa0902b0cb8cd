using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Enos.BatchProcessing;
using Tidegate.EndToEnd.Tests.Enos;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Quirks;

public sealed class IdAndNumberQuirks : EnosTests
{
    [Theory]
    [InlineData("2479")]
    [InlineData("\"2479\"")]
    [InlineData("2479.0")]
    public async Task A1_flow_ids_arrive_as_number_or_text_and_are_one_type(string flowId)
    {
        RespondsWith("GetFlow", $$"""{"flowId":{{flowId}},"flowName":"a"}""");
        RespondsWith("SearchFlow", $$"""[{"flowId":{{flowId}},"flowName":"a"}]""");
        RespondsWith("GetMyFlow", $$"""[{"flowId":{{flowId}},"flowName":"a"}]""");

        FlowId got = (await Flows.GetFlowAsync(1)).FlowId;
        FlowId found = Assert.Single(await Flows.SearchFlowAsync(pagination: FlowRequests.Page)).FlowId;
        FlowId mine = Assert.Single(await Flows.GetMyFlowAsync()).FlowId;

        Assert.Equal<FlowId>(2479, got);
        Assert.Equal<FlowId>(2479, found);
        Assert.Equal<FlowId>(2479, mine);
    }

    [Theory]
    [InlineData("2839")]
    [InlineData("\"2839\"")]
    public async Task A2_the_id_of_a_saved_flow_arrives_as_number_or_text(string flowId)
    {
        RespondsWith("ImportFlow", $$"""{"flowId":{{flowId}}}""");
        RespondsWith("SaveFlow", $$"""{"flowId":{{flowId}}}""");

        FlowReference imported = await Flows.ImportFlowAsync("a", "d", new FlowExport());
        FlowReference saved = await Flows.SaveFlowAsync(FlowRequests.Save);

        Assert.Equal<FlowId>(2839, imported.FlowId);
        Assert.Equal<FlowId>(2839, saved.FlowId);
    }

    [Fact]
    public async Task A3_save_writes_the_id_as_a_number()
    {
        await Flows.SaveFlowAsync(FlowRequests.Save with { FlowId = "2515" });

        Assert.Equal("2515", SentBody()["id"]!.ToJsonString());
    }

    [Fact]
    public async Task A4_enable_and_disable_write_the_id_as_a_number()
    {
        await Flows.EnableFlowAsync("13720");
        Assert.Equal("""{"flowId":13720}""", Sent.BodyText);

        await Flows.DisableFlowAsync("13720");
        Assert.Equal("""{"flowId":13720}""", Sent.BodyText);
    }

    [Fact]
    public async Task A5_task_ids_in_one_graph_are_text_and_numbers()
    {
        RespondsWith("GetFlow", """{"flowId":1,"flowName":"a","graph":"{\"tasks\":[{\"taskId\":\"104575\"},{\"taskId\":104890}]}"}""");

        IReadOnlyList<TaskNode>? tasks = (await Flows.GetFlowAsync(1)).Graph?.Value?.Tasks;

        Assert.Equal([104575, 104890], tasks!.Select(task => task.TaskId));
    }

    [Theory]
    [InlineData("\"249a33bd419a4710b1567f5088f8955b\"", "249a33bd419a4710b1567f5088f8955b")]
    [InlineData("\"12345e67890123456789012345678901\"", "12345e67890123456789012345678901")]
    [InlineData("2512", "2512")]
    [InlineData("3381.0", "3381")]
    public async Task A6_directory_keys_arrive_as_text_number_or_3381_0(string key, string expected)
    {
        RespondsWith("ListWorkflowDirectories", $$"""[{"key":{{key}},"title":"a","isDirectory":false,"type":1.0}]""");

        DirectoryEntry entry = Assert.Single(await Flows.ListWorkflowDirectoriesAsync());

        Assert.Equal(expected, entry.Key.ToString());
        Assert.Equal(DirectoryType.Workflow, entry.Type);
    }

    [Fact]
    public async Task A7_an_id_that_is_no_number_keeps_its_text()
    {
        RespondsWith("GetMyFlow", """[{"flowId":"FLOW_001","flowName":"a"}]""");
        FlowId id = Assert.Single(await Flows.GetMyFlowAsync()).FlowId;
        RespondsWith("GetFlow", """{"flowId":"FLOW_001","flowName":"a"}""");

        // Our gateway insists on what the spec says, which allows text.
        Flow flow = await Flows.GetFlowAsync(id);

        Assert.Equal("FLOW_001", flow.FlowId.ToString());
        Assert.Equal("FLOW_001", Sent.QueryValue("flowId"));
    }

    [Theory]
    [InlineData("612852-2022030800")]
    [InlineData("2438-201907261239")]
    [InlineData("2809-20190808093200")]
    public async Task A8_instance_ids_are_opaque_text(string id)
    {
        RespondsWith("TriggerFlow", $$"""{"flowInstanceId":"{{id}}"}""");

        FlowInstanceReference run = await Flows.TriggerFlowAsync(1, DateTimeOffset.UnixEpoch);
        await Flows.GetFlowInstanceAsync(run.FlowInstanceId);
        Assert.Equal(id, Sent.QueryValue("flowInstId"));

        await Flows.CancelFlowInstanceAsync(run.FlowInstanceId);
        Assert.Equal($$"""{"flowInstId":"{{id}}"}""", Sent.BodyText);
    }

    [Theory]
    [InlineData("\\\"2809-20190812080700\\\"", "2809-20190812080700")]
    [InlineData("2809", "2809")]
    public async Task A9_the_instance_id_inside_a_graph_is_text_although_documented_as_a_number(string instId, string expected)
    {
        RespondsWith("GetFlowInstance", $$"""{"instanceId":"i","flowId":1,"flowName":"a","graph":"{\"instId\":{{instId}}}"}""");

        FlowInstance instance = await Flows.GetFlowInstanceAsync("i");

        Assert.Equal(expected, instance.Graph?.Value?.InstId);
    }

    [Fact]
    public async Task A10_coordinates_may_use_an_exponent_or_be_widened_floats()
    {
        IReadOnlyList<FlowNode> nodes = (await Flows.LoadFlowForEditAsync(2791)).Graph!.Value!.Flows!;

        Assert.Equal(0.0008, nodes[1].X);
        Assert.Equal(0.022100001525878907, nodes[1].Y);
    }

    [Fact]
    public async Task A11_the_id_in_an_answer_need_not_be_the_one_that_was_sent()
    {
        FlowReference saved = await Flows.SaveFlowAsync(FlowRequests.Save with { FlowId = 2515 });
        FlowInstanceReference run = await Flows.TriggerFlowAsync(3377, DateTimeOffset.UnixEpoch);

        Assert.Equal<FlowId>(2841, saved.FlowId);
        Assert.Equal("2791-19700101000000", run.FlowInstanceId);
    }

    [Fact]
    public async Task A12_numbers_outside_their_enum_are_kept_and_whole_numbers_are_read_as_fractions()
    {
        FlowExport export = await Flows.ExportFlowAsync(2924);
        RunMode mode = export.Tasks![0].RunMode!.Value!;
        TaskInstance instance = await Flows.GetTaskInstanceAsync("118979-2021020211");

        Assert.Equal(1.0, mode.Memory);
        Assert.Equal(new KeyType(0), mode.KeyType);
        Assert.False(mode.KeyType!.Value.IsKnown);
        Assert.Equal(new TaskTypeNumber(7), instance.Type);
        Assert.False(instance.Type!.Value.IsKnown);
    }

    [Fact]
    public async Task A13_list_writes_states_as_text_and_type_and_times_as_numbers()
    {
        await Flows.ListFlowInstancesAsync(FlowRequests.List with
        {
            Statuses = [FlowInstanceStatus.Fail, FlowInstanceStatus.Init, FlowInstanceStatus.Skip],
        });

        JsonObject body = SentBody();
        body.Remove("pagination");
        Assert.Equal(
            """{"type":1,"owner":"","fromTriggerTime":1573648355000,"toTriggerTime":1573698120000,"status":"-1,0,10"}""",
            body.ToJsonString());
    }
}
