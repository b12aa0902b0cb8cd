using System;
using System.Collections.Generic;
using Microsoft.Kiota.Abstractions.Serialization;

namespace Tidegate.Benchmarks.Clients.Kiota.Models;

/// <summary>The id of a flow, which Enable Flow sends and Save Flow answers with.</summary>
internal sealed class FlowReference : IAdditionalDataHolder, IParsable
{
    /// <summary>Stores additional data not described in the OpenAPI description found when deserializing.</summary>
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public long? FlowId { get; set; }

    /// <summary>Creates a new instance of the appropriate class based on discriminator value.</summary>
    public static FlowReference CreateFromDiscriminatorValue(IParseNode parseNode)
    {
        ArgumentNullException.ThrowIfNull(parseNode);
        return new FlowReference();
    }

    /// <summary>The deserialization information for the current model.</summary>
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "flowId", n => FlowId = n.GetLongValue() },
    };

    /// <summary>Serializes information the current object.</summary>
    public void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteLongValue("flowId", FlowId);
        writer.WriteAdditionalData(AdditionalData);
    }
}
