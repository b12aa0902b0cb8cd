using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Microsoft.Kiota.Serialization.Json;
using Tidegate.Benchmarks.Calls;
using Tidegate.Benchmarks.Clients.Dtos;
using Tidegate.Benchmarks.Clients.Kiota.Models;

namespace Tidegate.Benchmarks.Clients.Kiota;

/// <summary>Kiota's abstractions with the JSON serialization alone and without its handlers, which would only cost time here.</summary>
internal sealed class KiotaClient : IFlowsClient
{
    private static readonly Search s_search = new()
    {
        Type = Inputs.Search.Type,
        Expression = Inputs.Search.Expression,
        Owner = Inputs.Search.Owner,
        FromTriggerTime = Inputs.Search.FromTriggerTime,
        ToTriggerTime = Inputs.Search.ToTriggerTime,
        Status = Inputs.Search.Status,
        Pagination = new Page { PageNo = Inputs.Search.Pagination!.PageNo, PageSize = Inputs.Search.Pagination.PageSize },
    };

    private static readonly SaveFlow s_saved = Saved(Inputs.Saved);

    private readonly HttpClient _http;
    private readonly HttpClientRequestAdapter _adapter;
    private readonly FlowsRequestBuilder _flows;
    private readonly FlowsRequestBuilder _flowInstances;

    public KiotaClient(HttpMessageHandler transport, Uri gateway)
    {
        _http = new HttpClient(new SignatureHandler(transport));
        _adapter = new HttpClientRequestAdapter(
            new AnonymousAuthenticationProvider(), new JsonParseNodeFactory(), new JsonSerializationWriterFactory(), _http)
        {
            BaseUrl = gateway.GetLeftPart(UriPartial.Authority),
        };
        _flows = new FlowsRequestBuilder(_adapter, "flows", new() { ["baseurl"] = _adapter.BaseUrl });
        _flowInstances = new FlowsRequestBuilder(_adapter, "flowInstances", new() { ["baseurl"] = _adapter.BaseUrl });
    }

    public Task Start(Operation call) => call switch
    {
        Operation.EnableFlow => EnableFlowAsync(),
        Operation.GetFlow => GetFlowAsync(),
        Operation.ListFlowInstances => ListFlowInstancesAsync(),
        _ => SaveFlowAsync(),
    };

    public Facts Read(Operation call, Task finished) => call switch
    {
        Operation.EnableFlow => Facts.Nothing,
        Operation.GetFlow => Of(((Task<Flow?>)finished).Result!),
        Operation.ListFlowInstances => Of(((Task<FlowInstances?>)finished).Result!),
        _ => new Facts().Add("flowId", ((Task<FlowReference?>)finished).Result?.FlowId),
    };

    public void Dispose()
    {
        _adapter.Dispose();
        _http.Dispose();
    }

    private async Task EnableFlowAsync()
    {
        EmptyAnswer? answer = await _flows.PostAsync(
            new FlowReference { FlowId = Inputs.FlowId }, Query("enable"), EmptyAnswer.CreateFromDiscriminatorValue).ConfigureAwait(false);
        Check(answer?.Code, answer?.Msg);
    }

    private async Task<Flow?> GetFlowAsync()
    {
        FlowsQueryParameters query = Query("get");
        query.FlowId = Inputs.FlowId;
        FlowAnswer? answer = await _flows.GetAsync(query, FlowAnswer.CreateFromDiscriminatorValue).ConfigureAwait(false);
        Check(answer?.Code, answer?.Msg);
        return answer?.Data;
    }

    private async Task<FlowInstances?> ListFlowInstancesAsync()
    {
        FlowInstancesAnswer? answer = await _flowInstances.PostAsync(
            s_search, Query("search"), FlowInstancesAnswer.CreateFromDiscriminatorValue).ConfigureAwait(false);
        Check(answer?.Code, answer?.Msg);
        return answer?.Data;
    }

    private async Task<FlowReference?> SaveFlowAsync()
    {
        FlowReferenceAnswer? answer = await _flows.PostAsync(
            s_saved, Query("save"), FlowReferenceAnswer.CreateFromDiscriminatorValue).ConfigureAwait(false);
        Check(answer?.Code, answer?.Msg);
        return answer?.Data;
    }

    private static FlowsQueryParameters Query(string action) => new() { Action = action, OrgId = Account.OrgId, UserId = Account.UserId };

    private static void Check(int? code, string? message)
    {
        if (code != 0)
        {
            throw new RefusedException(code, message);
        }
    }

    private static SaveFlow Saved(SaveFlowDto saved) => new()
    {
        Id = saved.Id,
        Type = saved.Type,
        Name = saved.Name,
        Freq = saved.Freq,
        Cycle = saved.Cycle,
        AlertMode = saved.AlertMode,
        DoAs = saved.DoAs,
        Owners = saved.Owners,
        Visitors = saved.Visitors,
        StartTime = saved.StartTime,
        Active = saved.Active,
        Parameters = saved.Parameters,
        Desc = saved.Desc,
        Queue = saved.Queue,
        Tasks = [.. saved.Tasks!.Select(t => new Models.SavedTask { TaskId = t.TaskId, TaskName = t.TaskName, NodeId = t.NodeId, X = t.X, Y = t.Y })],
        Flows = [.. saved.Flows!.Select(f => new Models.SavedLink { FlowId = f.FlowId, FlowName = f.FlowName, NodeId = f.NodeId, IsVirtual = f.IsVirtual, X = f.X, Y = f.Y })],
        Relations = [.. saved.Relations!.Select(r => new Models.SavedRelation { Source = r.Source, Target = r.Target, CycleGap = r.CycleGap, Rerun = r.Rerun })],
    };

    private static Facts Of(Flow flow) => Facts.Of(new FlowDto
    {
        FlowId = flow.FlowId ?? 0,
        FlowName = flow.FlowName,
        Active = flow.Active ?? -1,
        Creator = flow.Creator,
        CreateTime = flow.CreateTime,
        UpdateUser = flow.UpdateUser,
        UpdateTime = flow.UpdateTime,
        Freq = flow.Freq,
        Cycle = flow.Cycle,
        Parameters = flow.Parameters,
        Owner = flow.Owner,
        Visitor = flow.Visitor,
        DoAs = flow.DoAs,
        AlertMode = flow.AlertMode ?? -1,
        Graph = flow.Graph,
        Entry = flow.Entry ?? -1,
        Type = flow.Type ?? -1,
        SyncType = flow.SyncType ?? -1,
        Desc = flow.Desc,
        StartTime = flow.StartTime,
        Virtual = flow.Virtual ?? true,
        Locked = flow.Locked ?? true,
        HasEditPri = flow.HasEditPri ?? true,
        HasReadPri = flow.HasReadPri ?? false,
        IsUserLocked = flow.IsUserLocked ?? true,
    });

    private static Facts Of(FlowInstances page) => Facts.Of(new FlowInstancesDto
    {
        Count = page.Count ?? -1,
        FlowInsts = page.FlowInsts?.Select(i => new FlowInstanceDto
        {
            InstanceId = i.InstanceId,
            FlowId = i.FlowId ?? 0,
            FlowName = i.FlowName,
            Freq = i.Freq,
            Cycle = i.Cycle,
            Parameters = i.Parameters,
            DoAs = i.DoAs,
            Graph = i.Graph,
            Status = i.Status ?? -1,
            StatusDesc = i.StatusDesc,
            TriggerTime = i.TriggerTime,
            StartTime = i.StartTime,
            EndTime = i.EndTime,
            Timestamp = i.Timestamp,
            Virtual = i.Virtual ?? true,
            Owner = i.Owner,
            HasEditPri = i.HasEditPri ?? false,
            HasReadPri = i.HasReadPri ?? false,
        }).ToArray(),
    });
}
