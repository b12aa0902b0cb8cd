using System;
using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Tidegate.Scalars;

namespace Tidegate.Json;

/// <summary>Reads and writes a value that is a 32-bit integer on the wire; also reads it from text if the options allow that for numbers.</summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
/// <typeparam name="T">The type of the value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiNumberConverter<T> : ApiValueConverter<T>
    where T : struct, IApiValue<T, int>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number
            && LenientNumber.TryReadInt64(ref reader, out long number) && number is >= int.MinValue and <= int.MaxValue)
        {
            return default(T).Wrap((int)number);
        }

        bool mayBeText = (options.NumberHandling & JsonNumberHandling.AllowReadingFromString) != 0;
        return mayBeText
            && reader.TokenType == JsonTokenType.String
            && TryReadKey(TextOf(ref reader), out T value)
            ? value
            : throw Unexpected(reader, "a whole number of 32 bits");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);

    private protected override bool TryReadKey(string key, out T value)
    {
        bool isNumber = ApiText.TryToInt32(key, out int number);
        value = default(T).Wrap(number);
        return isNumber;
    }

    private protected override string KeyOf(T value) => value.Value.ToString(CultureInfo.InvariantCulture);
}
