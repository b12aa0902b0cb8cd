using System;
using System.Collections.Generic;
using Microsoft.Kiota.Abstractions.Serialization;

namespace Tidegate.Benchmarks.Clients.Kiota.Models;

/// <summary>A task in the graph of a flow that is saved.</summary>
internal sealed class SavedTask : IAdditionalDataHolder, IParsable
{
    /// <summary>Stores additional data not described in the OpenAPI description found when deserializing.</summary>
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public long? TaskId { get; set; }

    public string? TaskName { get; set; }

    public string? NodeId { get; set; }

    public double? X { get; set; }

    public double? Y { get; set; }

    /// <summary>Creates a new instance of the appropriate class based on discriminator value.</summary>
    public static SavedTask CreateFromDiscriminatorValue(IParseNode parseNode)
    {
        ArgumentNullException.ThrowIfNull(parseNode);
        return new SavedTask();
    }

    /// <summary>The deserialization information for the current model.</summary>
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "taskId", n => TaskId = n.GetLongValue() },
        { "taskName", n => TaskName = n.GetStringValue() },
        { "nodeId", n => NodeId = n.GetStringValue() },
        { "x", n => X = n.GetDoubleValue() },
        { "y", n => Y = n.GetDoubleValue() },
    };

    /// <summary>Serializes information the current object.</summary>
    public void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteLongValue("taskId", TaskId);
        writer.WriteStringValue("taskName", TaskName);
        writer.WriteStringValue("nodeId", NodeId);
        writer.WriteDoubleValue("x", X);
        writer.WriteDoubleValue("y", Y);
        writer.WriteAdditionalData(AdditionalData);
    }
}
