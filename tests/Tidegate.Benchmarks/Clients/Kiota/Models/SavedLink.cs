using System;
using System.Collections.Generic;
using Microsoft.Kiota.Abstractions.Serialization;

namespace Tidegate.Benchmarks.Clients.Kiota.Models;

/// <summary>Another flow in the graph of a flow that is saved.</summary>
internal sealed class SavedLink : IAdditionalDataHolder, IParsable
{
    /// <summary>Stores additional data not described in the OpenAPI description found when deserializing.</summary>
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public long? FlowId { get; set; }

    public string? FlowName { get; set; }

    public string? NodeId { get; set; }

    public bool? IsVirtual { get; set; }

    public double? X { get; set; }

    public double? Y { get; set; }

    /// <summary>Creates a new instance of the appropriate class based on discriminator value.</summary>
    public static SavedLink CreateFromDiscriminatorValue(IParseNode parseNode)
    {
        ArgumentNullException.ThrowIfNull(parseNode);
        return new SavedLink();
    }

    /// <summary>The deserialization information for the current model.</summary>
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "flowId", n => FlowId = n.GetLongValue() },
        { "flowName", n => FlowName = n.GetStringValue() },
        { "nodeId", n => NodeId = n.GetStringValue() },
        { "isVirtual", n => IsVirtual = n.GetBoolValue() },
        { "x", n => X = n.GetDoubleValue() },
        { "y", n => Y = n.GetDoubleValue() },
    };

    /// <summary>Serializes information the current object.</summary>
    public void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteLongValue("flowId", FlowId);
        writer.WriteStringValue("flowName", FlowName);
        writer.WriteStringValue("nodeId", NodeId);
        writer.WriteBoolValue("isVirtual", IsVirtual);
        writer.WriteDoubleValue("x", X);
        writer.WriteDoubleValue("y", Y);
        writer.WriteAdditionalData(AdditionalData);
    }
}
