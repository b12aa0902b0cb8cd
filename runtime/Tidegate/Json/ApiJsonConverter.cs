using System;
using System.ComponentModel;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Tidegate.Buffers;

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
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        bool isStrict = options is { AllowTrailingCommas: false, ReadCommentHandling: JsonCommentHandling.Disallow };
        using var document = JsonDocument.ParseValue(ref reader);
        try
        {
            var value = new ApiJsonReader(StoredJson.Open(isStrict ? Encoding.UTF8.GetBytes(document.RootElement.GetRawText()) : Rewritten(document)));
            return _read(ref value);
        }
        catch (Exception exception) when (exception is ApiTransportException or InvalidOperationException)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => _write(writer, value);

    /// <summary>The value without the comments and trailing commas that the options may allow and that a response cannot contain.</summary>
    /// <exception cref="InvalidOperationException">A text in it has half a surrogate pair.</exception>
    private static ReadOnlyMemory<byte> Rewritten(JsonDocument document)
    {
        var bytes = new PayloadBuffer();
        using var writer = new Utf8JsonWriter(bytes, PayloadBuffer.JsonOptions);
        document.RootElement.WriteTo(writer);
        writer.Flush();
        return bytes.WrittenMemory;
    }
}
