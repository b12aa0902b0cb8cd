using System;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Tidegate.Scalars;

namespace Tidegate.Json;

/// <summary>Lets System.Text.Json read and write an API value in its wire form, including as a key, and without reflection.</summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
/// <typeparam name="T">The type of the value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ApiValueConverter<T> : JsonConverter<T>
    where T : struct, IApiValue<T>
{
    /// <inheritdoc/>
    public sealed override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string key = TextOf(ref reader);
        return key.Length > 0 && TryReadKey(key, out T value) ? value : throw new JsonException($"The key is no {typeof(T).Name}.");
    }

    /// <inheritdoc/>
    public sealed override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        string name = KeyOf(value);
        if (name.Length == 0)
        {
            throw new JsonException($"An empty {typeof(T).Name} cannot be a key.");
        }

        writer.WritePropertyName(name);
    }

    private protected abstract bool TryReadKey(string key, out T value);

    /// <summary>The text of a value as a key; empty when it has none.</summary>
    private protected virtual string KeyOf(T value) => value.ToString()!;

    private protected static JsonException Unexpected(in Utf8JsonReader reader, string expected) =>
        new($"{typeof(T).Name}: expected {expected}, found {JsonToken.Describe(reader.TokenType)}.");

    private protected static string TextOf(ref Utf8JsonReader reader) =>
        JsonToken.Text(ref reader) ?? throw new JsonException($"{typeof(T).Name}: text is not valid Unicode.");
}
