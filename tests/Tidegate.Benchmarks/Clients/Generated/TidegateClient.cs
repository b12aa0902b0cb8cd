using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Enos.BatchProcessing;
using Tidegate.Benchmarks.Calls;
using Tidegate.Benchmarks.Clients.Dtos;
using Flow = Enos.BatchProcessing.Flow;
using FlowInstance = Enos.BatchProcessing.FlowInstance;

namespace Tidegate.Benchmarks.Clients.Generated;

/// <summary>The client that this project generates.</summary>
/// <param name="flows">The client as a consumer has it.</param>
/// <param name="owner">What is disposed of with it.</param>
internal sealed class TidegateClient(IBatchProcessingClient flows, IDisposable owner) : IFlowsClient
{
    private static readonly ListFlowInstancesRequest s_search = new()
    {
        Type = new FlowType(Inputs.Search.Type),
        Expression = Inputs.Search.Expression,
        Owner = Inputs.Search.Owner!,
        FromTriggerTime = DateTimeOffset.FromUnixTimeMilliseconds(Inputs.Search.FromTriggerTime),
        ToTriggerTime = DateTimeOffset.FromUnixTimeMilliseconds(Inputs.Search.ToTriggerTime),
        Statuses = [FlowInstanceStatus.Success, FlowInstanceStatus.Running],
        Pagination = new Pagination { PageNo = Inputs.Search.Pagination!.PageNo, PageSize = Inputs.Search.Pagination.PageSize },
    };

    private static readonly SaveFlowRequest s_saved = Saved(Inputs.Saved);

    public static TidegateClient Create(HttpMessageHandler transport, Uri gateway) => Create(new ApiClientParts { Transport = transport }, gateway);

    public static TidegateClient CreateWithToken(HttpMessageHandler transport, Uri gateway) =>
        Create(new ApiClientParts { Transport = transport, TokenCache = new KeptToken() }, gateway);

    public static void Configure(BatchProcessingOptions options, Uri gateway)
    {
        options.Gateway = gateway;
        options.AccessKey = Account.AccessKey;
        options.SecretKey = Account.SecretKey;
        options.UserId = Account.UserId;
        options.OrgId = Account.OrgId;
    }

    public Task Start(Operation call) => call switch
    {
        Operation.EnableFlow => flows.EnableFlowAsync(Inputs.FlowId),
        Operation.GetFlow => flows.GetFlowAsync(Inputs.FlowId),
        Operation.ListFlowInstances => flows.ListFlowInstancesAsync(s_search),
        _ => flows.SaveFlowAsync(s_saved),
    };

    public Facts Read(Operation call, Task finished) => call switch
    {
        Operation.EnableFlow => Facts.Nothing,
        Operation.GetFlow => Of(((Task<Flow>)finished).Result),
        Operation.ListFlowInstances => Of(((Task<FlowInstances>)finished).Result),
        _ => new Facts().Add("flowId", ((Task<FlowReference>)finished).Result.FlowId),
    };

    public void Dispose() => owner.Dispose();

    private static TidegateClient Create(ApiClientParts parts, Uri gateway)
    {
        var options = new BatchProcessingOptions();
        Configure(options, gateway);
        var client = new BatchProcessingClient(options, parts);
        return new TidegateClient(client, client);
    }

    private static Facts Of(Flow flow) => new Facts()
        .Add("flowId", flow.FlowId).Add("flowName", flow.FlowName).Add("active", flow.Active?.Value).Add("creator", flow.Creator)
        .Add("createTime", flow.CreateTime).Add("updateUser", flow.UpdateUser).Add("updateTime", flow.UpdateTime)
        .Add("freq", flow.Freq).Add("cycle", flow.Cycle?.Value).Add("parameters", flow.Parameters?.Text).AddList("owner", flow.Owners)
        .AddList("visitor", flow.Visitors).Add("doAs", flow.DoAs).Add("alertMode", flow.AlertMode?.Value).Add("graph", flow.Graph?.Text)
        .Add("entry", flow.Entry?.Value).Add("type", flow.Type?.Value).Add("syncType", flow.SyncType?.Value).Add("desc", flow.Description)
        .Add("startTime", flow.StartTime).Add("virtual", flow.IsVirtual).Add("locked", flow.IsLocked)
        .Add("hasEditPri", flow.CanEdit).Add("hasReadPri", flow.CanRead).Add("isUserLocked", flow.IsUserLocked);

    private static Facts Of(FlowInstances page)
    {
        Facts facts = new Facts().Add("count", page.Count);
        foreach (FlowInstance item in page.Items)
        {
            facts
                .Add("instanceId", item.InstanceId).Add("flowId", item.FlowId).Add("flowName", item.FlowName).Add("freq", item.Freq)
                .Add("cycle", item.Cycle?.Value).Add("parameters", item.Parameters?.Text).Add("doAs", item.DoAs)
                .Add("graph", item.Graph?.Text).Add("status", item.Status?.Value).Add("statusDesc", item.StatusName?.Value)
                .Add("triggerTime", item.TriggerTime).Add("startTime", item.StartTime).Add("endTime", item.EndTime)
                .Add("timestamp", item.Timestamp).Add("virtual", item.IsVirtual).AddList("owner", item.Owners)
                .Add("hasEditPri", item.CanEdit).Add("hasReadPri", item.CanRead);
        }

        return facts;
    }

    private static SaveFlowRequest Saved(SaveFlowDto saved) => new()
    {
        FlowId = saved.Id,
        Type = new FlowType(saved.Type),
        Name = saved.Name!,
        Freq = saved.Freq!,
        Cycle = new Cycle(saved.Cycle!),
        AlertMode = new AlertMode(saved.AlertMode),
        DoAs = saved.DoAs!,
        Owners = Split(saved.Owners),
        Visitors = Split(saved.Visitors),
        StartTime = new ApiDate(saved.StartTime!),
        Active = new FlowState(saved.Active),
        Parameters = new([new KeyValue { Key = "path", Value = "/data/in" }, new KeyValue { Key = "overwrite", Value = "true" }]),
        Description = saved.Desc,
        Queue = saved.Queue,
        Tasks = [.. saved.Tasks!.Select(t => new TaskNode { TaskId = t.TaskId, TaskName = t.TaskName, NodeId = t.NodeId, X = t.X, Y = t.Y })],
        Flows = [.. saved.Flows!.Select(f => new FlowNode { FlowId = f.FlowId, FlowName = f.FlowName, NodeId = f.NodeId, IsVirtual = f.IsVirtual, X = f.X, Y = f.Y })],
        Relations = [.. saved.Relations!.Select(r => new GraphRelation { Source = r.Source, Target = r.Target, CycleGap = r.CycleGap, Rerun = r.Rerun })],
    };

    private static string[] Split(string? text) => text?.Split(';') ?? [];
}
