using System;
using System.ComponentModel;
using System.Text.Json;

namespace Tidegate.Json;

/// <summary>
/// Reads and writes a value that is text on the wire. A value without text is written as null, and null is not read; a date or time without text
/// is written as an empty string.
/// </summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
/// <typeparam name="T">The type of the value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiTextConverter<T> : ApiValueConverter<T>
    where T : struct, IApiValue<T, string>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? default(T).Wrap(TextOf(ref reader)) : throw Unexpected(reader, "text");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

    private protected override bool TryReadKey(string key, out T value)
    {
        value = default(T).Wrap(key);
        return true;
    }
}
