using System;
using System.Collections.Generic;
using Microsoft.Kiota.Abstractions.Serialization;

namespace Tidegate.Benchmarks.Clients.Kiota.Models;

/// <summary>An answer with its data.</summary>
internal sealed class FlowInstancesAnswer : IAdditionalDataHolder, IParsable
{
    /// <summary>Stores additional data not described in the OpenAPI description found when deserializing.</summary>
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public int? Code { get; set; }

    public string? Msg { get; set; }

    public FlowInstances? Data { get; set; }

    /// <summary>Creates a new instance of the appropriate class based on discriminator value.</summary>
    public static FlowInstancesAnswer CreateFromDiscriminatorValue(IParseNode parseNode)
    {
        ArgumentNullException.ThrowIfNull(parseNode);
        return new FlowInstancesAnswer();
    }

    /// <summary>The deserialization information for the current model.</summary>
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "code", n => Code = n.GetIntValue() },
        { "msg", n => Msg = n.GetStringValue() },
        { "data", n => Data = n.GetObjectValue(FlowInstances.CreateFromDiscriminatorValue) },
    };

    /// <summary>Serializes information the current object.</summary>
    public void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteIntValue("code", Code);
        writer.WriteStringValue("msg", Msg);
        writer.WriteObjectValue("data", Data);
        writer.WriteAdditionalData(AdditionalData);
    }
}
