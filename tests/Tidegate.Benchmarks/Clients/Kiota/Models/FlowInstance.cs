using System;
using System.Collections.Generic;
using Microsoft.Kiota.Abstractions.Serialization;

namespace Tidegate.Benchmarks.Clients.Kiota.Models;

/// <summary>A run of a flow as List Flow Instances gives it.</summary>
internal sealed class FlowInstance : IAdditionalDataHolder, IParsable
{
    /// <summary>Stores additional data not described in the OpenAPI description found when deserializing.</summary>
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public string? InstanceId { get; set; }

    public long? FlowId { get; set; }

    public string? FlowName { get; set; }

    public string? Freq { get; set; }

    public string? Cycle { get; set; }

    public string? Parameters { get; set; }

    public string? DoAs { get; set; }

    public string? Graph { get; set; }

    public int? Status { get; set; }

    public string? StatusDesc { get; set; }

    public string? TriggerTime { get; set; }

    public string? StartTime { get; set; }

    public string? EndTime { get; set; }

    public string? Timestamp { get; set; }

    public bool? Virtual { get; set; }

    public string? Owner { get; set; }

    public bool? HasEditPri { get; set; }

    public bool? HasReadPri { get; set; }

    /// <summary>Creates a new instance of the appropriate class based on discriminator value.</summary>
    public static FlowInstance CreateFromDiscriminatorValue(IParseNode parseNode)
    {
        ArgumentNullException.ThrowIfNull(parseNode);
        return new FlowInstance();
    }

    /// <summary>The deserialization information for the current model.</summary>
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "instanceId", n => InstanceId = n.GetStringValue() },
        { "flowId", n => FlowId = n.GetLongValue() },
        { "flowName", n => FlowName = n.GetStringValue() },
        { "freq", n => Freq = n.GetStringValue() },
        { "cycle", n => Cycle = n.GetStringValue() },
        { "parameters", n => Parameters = n.GetStringValue() },
        { "doAs", n => DoAs = n.GetStringValue() },
        { "graph", n => Graph = n.GetStringValue() },
        { "status", n => Status = n.GetIntValue() },
        { "statusDesc", n => StatusDesc = n.GetStringValue() },
        { "triggerTime", n => TriggerTime = n.GetStringValue() },
        { "startTime", n => StartTime = n.GetStringValue() },
        { "endTime", n => EndTime = n.GetStringValue() },
        { "timestamp", n => Timestamp = n.GetStringValue() },
        { "virtual", n => Virtual = n.GetBoolValue() },
        { "owner", n => Owner = n.GetStringValue() },
        { "hasEditPri", n => HasEditPri = n.GetBoolValue() },
        { "hasReadPri", n => HasReadPri = n.GetBoolValue() },
    };

    /// <summary>Serializes information the current object.</summary>
    public void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue("instanceId", InstanceId);
        writer.WriteLongValue("flowId", FlowId);
        writer.WriteStringValue("flowName", FlowName);
        writer.WriteStringValue("freq", Freq);
        writer.WriteStringValue("cycle", Cycle);
        writer.WriteStringValue("parameters", Parameters);
        writer.WriteStringValue("doAs", DoAs);
        writer.WriteStringValue("graph", Graph);
        writer.WriteIntValue("status", Status);
        writer.WriteStringValue("statusDesc", StatusDesc);
        writer.WriteStringValue("triggerTime", TriggerTime);
        writer.WriteStringValue("startTime", StartTime);
        writer.WriteStringValue("endTime", EndTime);
        writer.WriteStringValue("timestamp", Timestamp);
        writer.WriteBoolValue("virtual", Virtual);
        writer.WriteStringValue("owner", Owner);
        writer.WriteBoolValue("hasEditPri", HasEditPri);
        writer.WriteBoolValue("hasReadPri", HasReadPri);
        writer.WriteAdditionalData(AdditionalData);
    }
}
