using System;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tidegate.Json;

/// <summary>
/// Lets System.Text.Json read and write a value that holds documents as JSON text in the same way as the client: with its aliases and without
/// reflection. Generated code derives from it.
/// </summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
/// <typeparam name="T">The type of the value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ApiJsonConverter<T> : JsonConverter<T>
    where T : class
{
    private readonly JsonRead<T> _read;
    private readonly JsonWrite<T> _write;

    /// <summary>Creates a converter.</summary>
    /// <param name="read">Reads the value.</param>
    /// <param name="write">Writes the value.</param>
    protected ApiJsonConverter(JsonRead<T> read, JsonWrite<T> write)
    {
        _read = read;
        _write = write;
    }

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not what the spec declares. A document in it is decoded only when it is first used.</exception>
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        StoredJson.Read(ref reader, options, _read);

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        StoredJson.Write(writer, value, _write);
}
