using System;
using System.Collections.Generic;
using Microsoft.Kiota.Abstractions.Serialization;

namespace Tidegate.Benchmarks.Clients.Kiota.Models;

/// <summary>A dependency in the graph of a flow that is saved.</summary>
internal sealed class SavedRelation : IAdditionalDataHolder, IParsable
{
    /// <summary>Stores additional data not described in the OpenAPI description found when deserializing.</summary>
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public string? Source { get; set; }

    public string? Target { get; set; }

    public string? CycleGap { get; set; }

    public bool? Rerun { get; set; }

    /// <summary>Creates a new instance of the appropriate class based on discriminator value.</summary>
    public static SavedRelation CreateFromDiscriminatorValue(IParseNode parseNode)
    {
        ArgumentNullException.ThrowIfNull(parseNode);
        return new SavedRelation();
    }

    /// <summary>The deserialization information for the current model.</summary>
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "source", n => Source = n.GetStringValue() },
        { "target", n => Target = n.GetStringValue() },
        { "cycleGap", n => CycleGap = n.GetStringValue() },
        { "rerun", n => Rerun = n.GetBoolValue() },
    };

    /// <summary>Serializes information the current object.</summary>
    public void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue("source", Source);
        writer.WriteStringValue("target", Target);
        writer.WriteStringValue("cycleGap", CycleGap);
        writer.WriteBoolValue("rerun", Rerun);
        writer.WriteAdditionalData(AdditionalData);
    }
}
