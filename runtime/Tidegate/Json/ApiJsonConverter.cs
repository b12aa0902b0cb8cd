using System;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tidegate.Json;

/// <summary>
/// Reads and writes, for System.Text.Json, a value with documents that travel as text, as the client reads and writes it: with its
/// aliases, and without reflection. Generated code derives from it.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
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
    /// <exception cref="JsonException">The value is another than the spec declares. A document in it is read when it is looked at.</exception>
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        var value = new ApiJsonReader(StoredJson.Open(Encoding.UTF8.GetBytes(document.RootElement.GetRawText())));
        try
        {
            return _read(ref value);
        }
        catch (ApiTransportException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => _write(writer, value);
}
