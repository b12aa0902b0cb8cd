using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Kiota.Abstractions.Serialization;

namespace Tidegate.Benchmarks.Clients.Kiota.Models;

/// <summary>A page of runs.</summary>
internal sealed class FlowInstances : IAdditionalDataHolder, IParsable
{
    /// <summary>Stores additional data not described in the OpenAPI description found when deserializing.</summary>
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public List<FlowInstance>? FlowInsts { get; set; }

    public int? Count { get; set; }

    /// <summary>Creates a new instance of the appropriate class based on discriminator value.</summary>
    public static FlowInstances CreateFromDiscriminatorValue(IParseNode parseNode)
    {
        ArgumentNullException.ThrowIfNull(parseNode);
        return new FlowInstances();
    }

    /// <summary>The deserialization information for the current model.</summary>
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "flowInsts", n => FlowInsts = n.GetCollectionOfObjectValues(FlowInstance.CreateFromDiscriminatorValue)?.ToList() },
        { "count", n => Count = n.GetIntValue() },
    };

    /// <summary>Serializes information the current object.</summary>
    public void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteCollectionOfObjectValues("flowInsts", FlowInsts);
        writer.WriteIntValue("count", Count);
        writer.WriteAdditionalData(AdditionalData);
    }
}
