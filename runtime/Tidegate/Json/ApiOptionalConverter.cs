using System;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tidegate.Json;

/// <summary>
/// Lets System.Text.Json read and write a value that may be absent, null or present in the same way as the client. An absent one is left out by
/// the property that has it. Generated code derives from it.
/// </summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
/// <typeparam name="T">The type of the value, which may be null.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ApiOptionalConverter<T> : JsonConverter<ApiOptional<T>>
{
    private readonly JsonRead<T> _read;
    private readonly JsonWrite<T> _write;

    /// <summary>Creates a converter.</summary>
    /// <param name="read">Reads the value, which may be null.</param>
    /// <param name="write">Writes the value, which may be null.</param>
    protected ApiOptionalConverter(JsonRead<T> read, JsonWrite<T> write)
    {
        _read = read;
        _write = write;
    }

    /// <summary>A null is a value, and not absent.</summary>
    public sealed override bool HandleNull => true;

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not what the spec declares.</exception>
    public sealed override ApiOptional<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(StoredJson.Read(ref reader, options, _read));

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, ApiOptional<T> value, JsonSerializerOptions options) =>
        StoredJson.Write(writer, value.Value, _write);
}
