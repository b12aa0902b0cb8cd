using System;
using System.Collections.Generic;
using Microsoft.Kiota.Abstractions.Serialization;

namespace Tidegate.Benchmarks.Clients.Kiota.Models;

/// <summary>A flow as Get Flow gives it.</summary>
internal sealed class Flow : IAdditionalDataHolder, IParsable
{
    /// <summary>Stores additional data not described in the OpenAPI description found when deserializing.</summary>
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public long? FlowId { get; set; }

    public string? FlowName { get; set; }

    public int? Active { get; set; }

    public string? Creator { get; set; }

    public string? CreateTime { get; set; }

    public string? UpdateUser { get; set; }

    public string? UpdateTime { get; set; }

    public string? Freq { get; set; }

    public string? Cycle { get; set; }

    public string? Parameters { get; set; }

    public string? Owner { get; set; }

    public string? Visitor { get; set; }

    public string? DoAs { get; set; }

    public int? AlertMode { get; set; }

    public string? Graph { get; set; }

    public int? Entry { get; set; }

    public int? Type { get; set; }

    public int? SyncType { get; set; }

    public string? Desc { get; set; }

    public string? StartTime { get; set; }

    public bool? Virtual { get; set; }

    public bool? Locked { get; set; }

    public bool? HasEditPri { get; set; }

    public bool? HasReadPri { get; set; }

    public bool? IsUserLocked { get; set; }

    /// <summary>Creates a new instance of the appropriate class based on discriminator value.</summary>
    public static Flow CreateFromDiscriminatorValue(IParseNode parseNode)
    {
        ArgumentNullException.ThrowIfNull(parseNode);
        return new Flow();
    }

    /// <summary>The deserialization information for the current model.</summary>
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "flowId", n => FlowId = n.GetLongValue() },
        { "flowName", n => FlowName = n.GetStringValue() },
        { "active", n => Active = n.GetIntValue() },
        { "creator", n => Creator = n.GetStringValue() },
        { "createTime", n => CreateTime = n.GetStringValue() },
        { "updateUser", n => UpdateUser = n.GetStringValue() },
        { "updateTime", n => UpdateTime = n.GetStringValue() },
        { "freq", n => Freq = n.GetStringValue() },
        { "cycle", n => Cycle = n.GetStringValue() },
        { "parameters", n => Parameters = n.GetStringValue() },
        { "owner", n => Owner = n.GetStringValue() },
        { "visitor", n => Visitor = n.GetStringValue() },
        { "doAs", n => DoAs = n.GetStringValue() },
        { "alertMode", n => AlertMode = n.GetIntValue() },
        { "graph", n => Graph = n.GetStringValue() },
        { "entry", n => Entry = n.GetIntValue() },
        { "type", n => Type = n.GetIntValue() },
        { "syncType", n => SyncType = n.GetIntValue() },
        { "desc", n => Desc = n.GetStringValue() },
        { "startTime", n => StartTime = n.GetStringValue() },
        { "virtual", n => Virtual = n.GetBoolValue() },
        { "locked", n => Locked = n.GetBoolValue() },
        { "hasEditPri", n => HasEditPri = n.GetBoolValue() },
        { "hasReadPri", n => HasReadPri = n.GetBoolValue() },
        { "isUserLocked", n => IsUserLocked = n.GetBoolValue() },
    };

    /// <summary>Serializes information the current object.</summary>
    public void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteLongValue("flowId", FlowId);
        writer.WriteStringValue("flowName", FlowName);
        writer.WriteIntValue("active", Active);
        writer.WriteStringValue("creator", Creator);
        writer.WriteStringValue("createTime", CreateTime);
        writer.WriteStringValue("updateUser", UpdateUser);
        writer.WriteStringValue("updateTime", UpdateTime);
        writer.WriteStringValue("freq", Freq);
        writer.WriteStringValue("cycle", Cycle);
        writer.WriteStringValue("parameters", Parameters);
        writer.WriteStringValue("owner", Owner);
        writer.WriteStringValue("visitor", Visitor);
        writer.WriteStringValue("doAs", DoAs);
        writer.WriteIntValue("alertMode", AlertMode);
        writer.WriteStringValue("graph", Graph);
        writer.WriteIntValue("entry", Entry);
        writer.WriteIntValue("type", Type);
        writer.WriteIntValue("syncType", SyncType);
        writer.WriteStringValue("desc", Desc);
        writer.WriteStringValue("startTime", StartTime);
        writer.WriteBoolValue("virtual", Virtual);
        writer.WriteBoolValue("locked", Locked);
        writer.WriteBoolValue("hasEditPri", HasEditPri);
        writer.WriteBoolValue("hasReadPri", HasReadPri);
        writer.WriteBoolValue("isUserLocked", IsUserLocked);
        writer.WriteAdditionalData(AdditionalData);
    }
}
