using System;
using System.Collections.Generic;
using Microsoft.Kiota.Abstractions.Serialization;

namespace Tidegate.Benchmarks.Clients.Kiota.Models;

/// <summary>What List Flow Instances sends.</summary>
internal sealed class Search : IAdditionalDataHolder, IParsable
{
    /// <summary>Stores additional data not described in the OpenAPI description found when deserializing.</summary>
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public int? Type { get; set; }

    public string? Expression { get; set; }

    public string? Owner { get; set; }

    public long? FromTriggerTime { get; set; }

    public long? ToTriggerTime { get; set; }

    public string? Status { get; set; }

    public Page? Pagination { get; set; }

    /// <summary>Creates a new instance of the appropriate class based on discriminator value.</summary>
    public static Search CreateFromDiscriminatorValue(IParseNode parseNode)
    {
        ArgumentNullException.ThrowIfNull(parseNode);
        return new Search();
    }

    /// <summary>The deserialization information for the current model.</summary>
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "type", n => Type = n.GetIntValue() },
        { "expression", n => Expression = n.GetStringValue() },
        { "owner", n => Owner = n.GetStringValue() },
        { "fromTriggerTime", n => FromTriggerTime = n.GetLongValue() },
        { "toTriggerTime", n => ToTriggerTime = n.GetLongValue() },
        { "status", n => Status = n.GetStringValue() },
        { "pagination", n => Pagination = n.GetObjectValue(Page.CreateFromDiscriminatorValue) },
    };

    /// <summary>Serializes information the current object.</summary>
    public void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteIntValue("type", Type);
        writer.WriteStringValue("expression", Expression);
        writer.WriteStringValue("owner", Owner);
        writer.WriteLongValue("fromTriggerTime", FromTriggerTime);
        writer.WriteLongValue("toTriggerTime", ToTriggerTime);
        writer.WriteStringValue("status", Status);
        writer.WriteObjectValue("pagination", Pagination);
        writer.WriteAdditionalData(AdditionalData);
    }
}
