using System;
using System.Collections.Generic;
using Microsoft.Kiota.Abstractions.Serialization;

namespace Tidegate.Benchmarks.Clients.Kiota.Models;

/// <summary>The page that is asked for.</summary>
internal sealed class Page : IAdditionalDataHolder, IParsable
{
    /// <summary>Stores additional data not described in the OpenAPI description found when deserializing.</summary>
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public int? PageNo { get; set; }

    public int? PageSize { get; set; }

    /// <summary>Creates a new instance of the appropriate class based on discriminator value.</summary>
    public static Page CreateFromDiscriminatorValue(IParseNode parseNode)
    {
        ArgumentNullException.ThrowIfNull(parseNode);
        return new Page();
    }

    /// <summary>The deserialization information for the current model.</summary>
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "pageNo", n => PageNo = n.GetIntValue() },
        { "pageSize", n => PageSize = n.GetIntValue() },
    };

    /// <summary>Serializes information the current object.</summary>
    public void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteIntValue("pageNo", PageNo);
        writer.WriteIntValue("pageSize", PageSize);
        writer.WriteAdditionalData(AdditionalData);
    }
}
