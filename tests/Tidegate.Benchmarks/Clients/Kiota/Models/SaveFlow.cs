using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Kiota.Abstractions.Serialization;

namespace Tidegate.Benchmarks.Clients.Kiota.Models;

/// <summary>What Save Flow sends.</summary>
internal sealed class SaveFlow : IAdditionalDataHolder, IParsable
{
    /// <summary>Stores additional data not described in the OpenAPI description found when deserializing.</summary>
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public long? Id { get; set; }

    public int? Type { get; set; }

    public string? Name { get; set; }

    public string? Freq { get; set; }

    public string? Cycle { get; set; }

    public int? AlertMode { get; set; }

    public string? DoAs { get; set; }

    public string? Owners { get; set; }

    public string? Visitors { get; set; }

    public string? StartTime { get; set; }

    public int? Active { get; set; }

    public string? Parameters { get; set; }

    public string? Desc { get; set; }

    public string? Queue { get; set; }

    public List<SavedTask>? Tasks { get; set; }

    public List<SavedLink>? Flows { get; set; }

    public List<SavedRelation>? Relations { get; set; }

    /// <summary>Creates a new instance of the appropriate class based on discriminator value.</summary>
    public static SaveFlow CreateFromDiscriminatorValue(IParseNode parseNode)
    {
        ArgumentNullException.ThrowIfNull(parseNode);
        return new SaveFlow();
    }

    /// <summary>The deserialization information for the current model.</summary>
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "id", n => Id = n.GetLongValue() },
        { "type", n => Type = n.GetIntValue() },
        { "name", n => Name = n.GetStringValue() },
        { "freq", n => Freq = n.GetStringValue() },
        { "cycle", n => Cycle = n.GetStringValue() },
        { "alertMode", n => AlertMode = n.GetIntValue() },
        { "doAs", n => DoAs = n.GetStringValue() },
        { "owners", n => Owners = n.GetStringValue() },
        { "visitors", n => Visitors = n.GetStringValue() },
        { "startTime", n => StartTime = n.GetStringValue() },
        { "active", n => Active = n.GetIntValue() },
        { "parameters", n => Parameters = n.GetStringValue() },
        { "desc", n => Desc = n.GetStringValue() },
        { "queue", n => Queue = n.GetStringValue() },
        { "tasks", n => Tasks = n.GetCollectionOfObjectValues(SavedTask.CreateFromDiscriminatorValue)?.ToList() },
        { "flows", n => Flows = n.GetCollectionOfObjectValues(SavedLink.CreateFromDiscriminatorValue)?.ToList() },
        { "relations", n => Relations = n.GetCollectionOfObjectValues(SavedRelation.CreateFromDiscriminatorValue)?.ToList() },
    };

    /// <summary>Serializes information the current object.</summary>
    public void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteLongValue("id", Id);
        writer.WriteIntValue("type", Type);
        writer.WriteStringValue("name", Name);
        writer.WriteStringValue("freq", Freq);
        writer.WriteStringValue("cycle", Cycle);
        writer.WriteIntValue("alertMode", AlertMode);
        writer.WriteStringValue("doAs", DoAs);
        writer.WriteStringValue("owners", Owners);
        writer.WriteStringValue("visitors", Visitors);
        writer.WriteStringValue("startTime", StartTime);
        writer.WriteIntValue("active", Active);
        writer.WriteStringValue("parameters", Parameters);
        writer.WriteStringValue("desc", Desc);
        writer.WriteStringValue("queue", Queue);
        writer.WriteCollectionOfObjectValues("tasks", Tasks);
        writer.WriteCollectionOfObjectValues("flows", Flows);
        writer.WriteCollectionOfObjectValues("relations", Relations);
        writer.WriteAdditionalData(AdditionalData);
    }
}
