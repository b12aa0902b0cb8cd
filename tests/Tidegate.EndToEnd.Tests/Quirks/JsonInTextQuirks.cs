using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Enos.BatchProcessing;
using Tidegate.EndToEnd.Tests.Enos;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Quirks;

public sealed class JsonInTextQuirks : EnosTests
{
    [Theory]
    [InlineData("""
        "{\"name\":\"fpostm\",\"tasks\":[{\"taskId\":1}]}"
        """)]
    [InlineData("""{"name":"fpostm","tasks":[{"taskId":1}]}""")]
    public async Task B1_a_graph_arrives_as_text_or_as_an_object(string graph)
    {
        RespondsWith("GetFlow", $$"""{"flowId":1,"flowName":"a","graph":{{graph}}}""");
        RespondsWith("GetFlowInstance", $$"""{"instanceId":"i","flowId":1,"flowName":"a","graph":{{graph}}}""");

        FlowGraph? ofFlow = (await Flows.GetFlowAsync(1)).Graph?.Value;
        InstanceGraph? ofInstance = (await Flows.GetFlowInstanceAsync("i")).Graph?.Value;

        Assert.Equal("fpostm", ofFlow?.Name);
        Assert.Equal<TaskId?>(1, Assert.Single(ofFlow!.Tasks!).TaskId);
        Assert.Equal("fpostm", ofInstance?.Name);
    }

    [Theory]
    [InlineData("""
        "[{\"key\":\"REPLACE\",\"value\":\"true\"}]"
        """, 1)]
    [InlineData("""[{"key":"REPLACE","value":"true"}]""", 1)]
    [InlineData("\"[]\"", 0)]
    [InlineData("[]", 0)]
    [InlineData("\"\"", 0)]
    [InlineData("null", 0)]
    public async Task B2_parameters_arrive_as_text_array_null_or_nothing(string parameters, int count)
    {
        RespondsWith("GetFlow", $$"""{"flowId":1,"flowName":"a","parameters":{{parameters}}}""");

        Flow flow = await Flows.GetFlowAsync(1);

        KeyValue[] values = [.. flow.Parameters?.Value ?? []];
        Assert.Equal(Enumerable.Repeat(new KeyValue { Key = "REPLACE", Value = "true" }, count), values);
    }

    [Fact]
    public async Task B3_parameters_inside_a_graph_are_text_inside_text()
    {
        FlowGraph graph = (await Flows.GetFlowAsync(2479)).Graph!.Value!;

        Assert.Equal(["ouids", "overwrite"], graph.Parameters!.Value!.Select(one => one.Key));
        Assert.Equal(["oxxxxxxxxxxx", "true"], graph.Parameters!.Value!.Select(one => one.Value));
    }

    [Fact]
    public async Task B4_update_and_trigger_writes_parameters_as_an_array()
    {
        await Flows.UpdateAndTriggerFlowAsync(
            3377, DateTimeOffset.FromUnixTimeMilliseconds(1574385824000), [new KeyValue { Key = "REPLACE", Value = "ddee" }]);

        Assert.Equal(
            """{"flowId":3377,"triggerTime":1574385824000,"parameters":[{"key":"REPLACE","value":"ddee"}]}""", Sent.BodyText);
    }

    [Fact]
    public async Task B5_save_and_import_write_parameters_as_text()
    {
        KeyValue[] parameters = [new KeyValue { Key = "REPLACE", Value = "a\"b" }];

        await Flows.SaveFlowAsync(FlowRequests.Save with { Parameters = parameters });
        string? saved = SentBody()["parameters"]!.GetValue<string>();
        await Flows.ImportFlowAsync("a", "d", new FlowExport { Parameters = parameters });
        string? imported = SentBody()["flowJson"]!["parameters"]!.GetValue<string>();

        Assert.Equal("""a"b""", JsonNode.Parse(saved)![0]!["value"]!.GetValue<string>());
        Assert.Equal(saved, imported);
    }

    [Fact]
    public async Task B5_parameters_that_were_read_are_written_back_as_they_came()
    {
        RespondsWith("GetFlow", """{"flowId":1,"flowName":"a","parameters":"[ {\"key\" : \"x\", \"value\":\"1\", \"more\":true} ]"}""");
        Flow flow = await Flows.GetFlowAsync(1);

        await Flows.SaveFlowAsync(FlowRequests.Save with { Parameters = flow.Parameters });

        Assert.Equal("""[ {"key" : "x", "value":"1", "more":true} ]""", SentBody()["parameters"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("""
        "{\"taskMode\":2,\"cpu\":0.6}"
        """)]
    [InlineData("""{"taskMode":2,"cpu":0.6}""")]
    public async Task B6_the_run_mode_arrives_as_text_or_as_an_object(string runMode)
    {
        RespondsWith("GetTaskInstance", $$"""{"instanceId":"i","runMode":{{runMode}}}""");

        TaskInstance instance = await Flows.GetTaskInstanceAsync("i");

        Assert.Equal(new RunMode { TaskMode = TaskMode.Multiple, Cpu = 0.6 }, instance.RunMode?.Value);
    }

    [Fact]
    public async Task B6_the_run_mode_is_written_as_text_and_may_be_left_out()
    {
        FlowExport flow = new()
        {
            Tasks = [new ExportedTask { RunMode = new RunMode { Cpu = 0.5 } }, new ExportedTask { Name = "plain" }],
        };

        await Flows.ImportFlowAsync("a", "d", flow);

        JsonArray tasks = SentBody()["flowJson"]!["tasks"]!.AsArray();
        Assert.Equal("""{"cpu":0.5}""", tasks[0]!["runMode"]!.GetValue<string>());
        Assert.Equal("""{"name":"plain"}""", tasks[1]!.ToJsonString());
    }

    [Fact]
    public async Task B7_a_broken_graph_spoils_neither_the_call_nor_its_text()
    {
        RespondsWith("GetFlow", """{"flowId":1,"flowName":"a","graph":"{\"name\":\"21\" \"startTime\":\"2019-07-25\"}"}""");

        Flow flow = await Flows.GetFlowAsync(1);

        Assert.Equal("""{"name":"21" "startTime":"2019-07-25"}""", flow.Graph?.Text);
        ApiTransportException failure = Assert.Throws<ApiTransportException>(() => flow.Graph!.Value);
        Assert.Equal(ApiTransportReason.InvalidResponse, failure.Reason);
        Assert.StartsWith("GetFlow: data.graph", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task B7_line_breaks_and_quotes_inside_the_text_are_read()
    {
        RespondsWith("GetFlow", """{"flowId":1,"flowName":"a","graph":"{\n  \"name\": \"say \\\"hi\\\"\"\n}"}""");

        Assert.Equal("say \"hi\"", (await Flows.GetFlowAsync(1)).Graph?.Value?.Name);
    }

    [Fact]
    public async Task B8_every_name_in_a_flow_graph_is_read_in_snake_case_too()
    {
        RespondsWith("GetFlow", """
            {"flowId":1,"flowName":"a","graph":{
              "alert_mode":3,"start_time":"2019-07-25","do_as":"data_ou","sync_type":1,
              "tasks":[{"task_name":"tass","task_id":104890,"node_id":"t_104890","task_inst_id":"104890-20190812080700"}],
              "flows":[{"flow_id":"2788","flow_name":"jin","node_id":"f_2788","is_virtual":true}],
              "relations":[{"cycle_gap":"D0","source":"t_1","target":"t_2","rerun":true}]}}
            """);

        FlowGraph graph = (await Flows.GetFlowAsync(1)).Graph!.Value!;

        Assert.Equal(AlertMode.EmailAndSms, graph.AlertMode);
        Assert.Equal("2019-07-25", graph.StartTime?.Text);
        Assert.Equal("data_ou", graph.DoAs);
        Assert.Equal(SyncType.Data, graph.SyncType);
        Assert.Equal(
            new TaskNode { TaskName = "tass", TaskId = 104890, NodeId = "t_104890", TaskInstId = "104890-20190812080700" },
            Assert.Single(graph.Tasks!));
        Assert.Equal(
            new FlowNode { FlowId = 2788, FlowName = "jin", NodeId = "f_2788", IsVirtual = true }, Assert.Single(graph.Flows!));
        Assert.Equal("D0", Assert.Single(graph.Relations!).CycleGap);
    }

    [Fact]
    public async Task B8_every_name_in_an_instance_graph_is_read_in_snake_case_too()
    {
        RespondsWith("GetFlowInstance", """
            {"instanceId":"i","flowId":1,"flowName":"a","graph":{
              "alert_mode":1,"do_as":"data_ou","inst_id":"2809-20190812080700",
              "tasks":[{"task_name":"tass","task_id":104890,"task_inst_id":"104890-20190812080700","node_id":"t_104890"}],
              "flows":[{"flow_id":2809,"flow_name":"21","flow_inst_id":"2809-20190812101300","node_id":"f_2809","is_virtual":false}]}}
            """);

        InstanceGraph graph = (await Flows.GetFlowInstanceAsync("i")).Graph!.Value!;

        Assert.Equal(AlertMode.Email, graph.AlertMode);
        Assert.Equal("data_ou", graph.DoAs);
        Assert.Equal("2809-20190812080700", graph.InstId);
        Assert.Equal(
            new TaskInstanceNode { TaskName = "tass", TaskId = 104890, TaskInstId = "104890-20190812080700", NodeId = "t_104890" },
            Assert.Single(graph.Tasks!));
        Assert.Equal(
            new FlowInstanceNode { FlowId = 2809, FlowName = "21", FlowInstId = "2809-20190812101300", NodeId = "f_2809", IsVirtual = false },
            Assert.Single(graph.Flows!));
    }

    [Fact]
    public async Task B8_graphs_are_written_in_camel_case()
    {
        Flow loaded = await Flows.LoadFlowForEditAsync(2791);

        await Flows.SaveFlowAsync(FlowRequests.Save with { Flows = loaded.Graph!.Value!.Flows });

        Assert.Equal(
            """{"flowId":2788,"flowName":"jin","nodeId":"f_2788","isVirtual":false,"x":0.0186,"y":0.0016999999046325683}""",
            SentBody()["flows"]![0]!.ToJsonString());
    }

    [Fact]
    public async Task B9_every_member_of_a_graph_may_be_missing()
    {
        RespondsWith("GetFlow", """{"flowId":1,"flowName":"a","graph":"{\"tasks\":[{}],\"flows\":[{}],\"relations\":[{}]}"}""");
        RespondsWith("GetFlowInstance", """{"instanceId":"i","flowId":1,"flowName":"a","graph":"{\"tasks\":[{}],\"flows\":[{}]}"}""");

        FlowGraph graph = (await Flows.GetFlowAsync(1)).Graph!.Value!;
        InstanceGraph instance = (await Flows.GetFlowInstanceAsync("i")).Graph!.Value!;

        Assert.Null(graph.SyncType);
        Assert.Null(graph.Queue);
        Assert.Equal(new TaskNode(), Assert.Single(graph.Tasks!));
        Assert.Equal(new GraphRelation(), Assert.Single(graph.Relations!));
        Assert.Null(Assert.Single(instance.Tasks!).Status);
    }
}
