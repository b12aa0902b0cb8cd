using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Enos.BatchProcessing;

namespace Tidegate.EndToEnd.Tests.Operations;

/// <summary>One call of each operation with the values of its documented sample, and a word about the response.</summary>
internal static class OperationCalls
{
    private static readonly DateTimeOffset s_triggerTime = DateTimeOffset.FromUnixTimeMilliseconds(1574385824000);

    private static readonly Dictionary<string, Func<IBatchProcessingClient, Task<string?>>> s_calls = new()
    {
        ["CancelFlowInstance"] = flows => Nothing(flows.CancelFlowInstanceAsync("2438-201908081020")),
        ["CreateDirectory"] = async flows =>
            (await flows.CreateDirectoryAsync("249a33bd419a4710b1567f5088f8955b", "directory_name")).DirId,
        ["DeleteFlow"] = flows => Nothing(flows.DeleteFlowAsync(2841)),
        ["DisableFlow"] = flows => Nothing(flows.DisableFlowAsync(3377)),
        ["EnableFlow"] = flows => Nothing(flows.EnableFlowAsync(3377)),
        ["ExportFlow"] = async flows => (await flows.ExportFlowAsync(2924)).Name,
        ["GetCurrentTime"] = async flows =>
            (await flows.GetCurrentTimeAsync()).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        ["GetFlow"] = async flows => (await flows.GetFlowAsync(2479)).FlowName,
        ["GetFlowInstance"] = async flows => (await flows.GetFlowInstanceAsync("2809-20190808093200")).InstanceId,
        ["GetMyFlow"] = async flows => string.Join(',', (await flows.GetMyFlowAsync()).Select(flow => flow.FlowId)),
        ["GetTaskInstance"] = async flows => (await flows.GetTaskInstanceAsync("118979-2021020211")).FlowInstId,
        ["GetTaskInstanceLog"] = async flows => (await flows.GetTaskInstanceLogAsync("105007-20190812013400", maxLength: 8)).Log,
        ["GetTimeZone"] = async flows => (await flows.GetTimeZoneAsync()).TimeZone,
        ["ImportFlow"] = async flows => (await flows.ImportFlowAsync(
            "outuser", "62e3038840514caf9af60ad36878851e", SampleFlows.Import, flowId: null, description: "")).FlowId.ToString(),
        ["ListFlowInstances"] = async flows =>
            string.Join(',', (await flows.ListFlowInstancesAsync(SampleFlows.List)).Items.Select(one => one.InstanceId)),
        ["ListWorkflowDirectories"] = async flows =>
            (await flows.ListWorkflowDirectoriesAsync())[0].Children![1].Children![0].Key.ToString(),
        ["LoadFlowForEdit"] = async flows => (await flows.LoadFlowForEditAsync(2791)).FlowId.ToString(),
        ["SaveFlow"] = async flows => (await flows.SaveFlowAsync(SampleFlows.Save)).FlowId.ToString(),
        ["SearchFlow"] = async flows =>
            string.Join(',', (await flows.SearchFlowAsync("", SampleFlows.FirstPage)).Select(flow => flow.FlowName)),
        ["TriggerFlow"] = async flows => (await flows.TriggerFlowAsync(3377, s_triggerTime)).FlowInstanceId,
        ["TriggerFlowFromTask"] = async flows =>
            (await flows.TriggerFlowFromTaskAsync(3377, 108580, DateTimeOffset.FromUnixTimeMilliseconds(1594016819108))).FlowInstanceId,
        ["UpdateAndTriggerFlow"] = async flows => (await flows.UpdateAndTriggerFlowAsync(
            3377, s_triggerTime, [new KeyValue { Key = "REPLACE", Value = "ddee" }])).FlowInstanceId,
    };

    public static IReadOnlyCollection<string> Names => s_calls.Keys;

    /// <summary>Makes the call.</summary>
    /// <returns>Something that stands in the response; null where the operation returns nothing.</returns>
    public static Task<string?> CallAsync(string operation, IBatchProcessingClient flows) => s_calls[operation](flows);

    private static async Task<string?> Nothing(Task call)
    {
        await call;
        return null;
    }
}
