using System;
using System.ComponentModel;
using System.Text.Json;
using Tidegate.Scalars;

namespace Tidegate.Json;

/// <summary>Reads and writes an id as a number if it is one, otherwise as text. The default value is written as null, and null is not read.</summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
/// <typeparam name="T">The type of the id.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiIdConverter<T> : ApiValueConverter<T>
    where T : struct, IApiValue<T, ApiId>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Number => default(T).Wrap(Number(ref reader)),
        JsonTokenType.String => default(T).Wrap(new ApiId(TextOf(ref reader))),
        _ => throw Unexpected(reader, "a number or text"),
    };

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (value.Value.HasValue)
        {
            value.Value.WriteTo(writer);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    /// <summary>Keeps the digits of a number that does not fit in 64 bits.</summary>
    private static ApiId Number(ref Utf8JsonReader reader) =>
        LenientNumber.TryReadInt64(ref reader, out long number) ? new ApiId(number) : new ApiId(JsonToken.Spelling(reader));

    private protected override bool TryReadKey(string key, out T value)
    {
        value = default(T).Wrap(new ApiId(key));
        return true;
    }
}
