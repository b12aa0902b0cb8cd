using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tidegate.Benchmarks.Clients.Dtos;

namespace Tidegate.Benchmarks.Clients;

/// <summary>What a client has read, as text, to be compared with what another has read.</summary>
internal sealed class Facts
{
    private readonly List<string> _lines = [];

    public static Facts Nothing => new();

    public IReadOnlyList<string> Lines => _lines;

    public static Facts Of(FlowReferenceDto? reference) => new Facts().Add("flowId", reference?.FlowId);

    public static Facts Of(FlowDto? flow) => new Facts()
        .Add("flowId", flow?.FlowId).Add("flowName", flow?.FlowName).Add("active", flow?.Active).Add("creator", flow?.Creator)
        .Add("createTime", flow?.CreateTime).Add("updateUser", flow?.UpdateUser).Add("updateTime", flow?.UpdateTime)
        .Add("freq", flow?.Freq).Add("cycle", flow?.Cycle).Add("parameters", flow?.Parameters).AddList("owner", flow?.Owner)
        .AddList("visitor", flow?.Visitor).Add("doAs", flow?.DoAs).Add("alertMode", flow?.AlertMode).Add("graph", flow?.Graph)
        .Add("entry", flow?.Entry).Add("type", flow?.Type).Add("syncType", flow?.SyncType).Add("desc", flow?.Desc)
        .Add("startTime", flow?.StartTime).Add("virtual", flow?.Virtual).Add("locked", flow?.Locked)
        .Add("hasEditPri", flow?.HasEditPri).Add("hasReadPri", flow?.HasReadPri).Add("isUserLocked", flow?.IsUserLocked);

    public static Facts Of(FlowInstancesDto? page)
    {
        Facts facts = new Facts().Add("count", page?.Count);
        foreach (FlowInstanceDto item in page?.FlowInsts ?? [])
        {
            facts
                .Add("instanceId", item.InstanceId).Add("flowId", item.FlowId).Add("flowName", item.FlowName).Add("freq", item.Freq)
                .Add("cycle", item.Cycle).Add("parameters", item.Parameters).Add("doAs", item.DoAs).Add("graph", item.Graph)
                .Add("status", item.Status).Add("statusDesc", item.StatusDesc).Add("triggerTime", item.TriggerTime)
                .Add("startTime", item.StartTime).Add("endTime", item.EndTime).Add("timestamp", item.Timestamp)
                .Add("virtual", item.Virtual).AddList("owner", item.Owner).Add("hasEditPri", item.HasEditPri)
                .Add("hasReadPri", item.HasReadPri);
        }

        return facts;
    }

    public Facts Add(string name, object? value)
    {
        _lines.Add($"{name}={Convert.ToString(value, CultureInfo.InvariantCulture)}");
        return this;
    }

    /// <summary>Adds a list that is one text on the wire.</summary>
    public Facts AddList(string name, string? text) =>
        AddList(name, text?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    public Facts AddList(string name, IEnumerable<string>? items) => Add(name, string.Join('|', items ?? []));

    /// <summary>Where two clients have read different things; null when they agree.</summary>
    public string? DifferenceFrom(Facts other)
    {
        (string First, string Second) difference = _lines.Zip(other._lines).FirstOrDefault(pair => pair.First != pair.Second);
        if (difference != default)
        {
            return $"'{difference.First}' instead of '{difference.Second}'";
        }

        return _lines.Count == other._lines.Count ? null : $"{_lines.Count} values instead of {other._lines.Count}";
    }
}
