using System;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tidegate.Json;

/// <summary>
/// Reads and writes a document that travels as text, for System.Text.Json: as a string that holds the text as it came. It is decoded when
/// it is looked at, by the options that it was read with.
/// </summary>
/// <typeparam name="T">What the document holds.</typeparam>
public sealed class JsonTextConverter<T> : JsonConverter<JsonText<T>>
{
    /// <inheritdoc/>
    public override JsonText<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        byte[] wire = Encoding.UTF8.GetBytes(document.RootElement.GetRawText());
        return new JsonText<T>(StoredJson.Origin, wire, default, StoredJson.Reader<T>(options));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, JsonText<T> value, JsonSerializerOptions options) =>
        value.WriteTo(writer, StoredJson.Writer<T>(options));
}
