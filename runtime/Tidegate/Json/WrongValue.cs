using System;
using System.Text;
using System.Text.Json;
using Tidegate.Scalars;

namespace Tidegate.Json;

/// <summary>What an error says of a value that cannot be read.</summary>
internal static class WrongValue
{
    /// <param name="expected">What stands there by the spec, such as <c>a number</c>.</param>
    /// <param name="type">What no number exceeds, when any other number can be read.</param>
    /// <param name="show">Gives of a text what may be shown.</param>
    public static string Problem(in Utf8JsonReader reader, string expected, string? type, Func<string, string> show) => reader.TokenType switch
    {
        JsonTokenType.String or JsonTokenType.Number when type is not null && LenientNumber.IsNumber(reader) =>
            $"too large for {type}: {show(TextOf(reader))}",
        JsonTokenType.String => $"expected {expected}, found text: \"{show(TextOf(reader))}\"",
        JsonTokenType.Number => $"expected {expected}, found a number: {show(TextOf(reader))}",
        _ => $"expected {expected}, found {JsonToken.Describe(reader.TokenType)}",
    };

    /// <summary>What is not valid Unicode is shown as it is written.</summary>
    private static string TextOf(in Utf8JsonReader reader) =>
        (reader.TokenType == JsonTokenType.String ? JsonToken.Text(reader) : null) ?? Encoding.UTF8.GetString(reader.ValueSpan);
}
