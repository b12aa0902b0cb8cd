using System;
using System.Text;
using System.Text.Json;
using Tidegate.Scalars;

namespace Tidegate.Json;

/// <summary>The description, in an error, of a value that cannot be read.</summary>
internal static class WrongValue
{
    /// <param name="expected">What the spec demands, such as <c>a number</c>.</param>
    /// <param name="type">The type whose range is exceeded, if any other number could be read.</param>
    /// <param name="show">Returns the part of a text that may be shown.</param>
    public static string Problem(in Utf8JsonReader reader, string expected, string? type, Func<string, string> show) => reader.TokenType switch
    {
        JsonTokenType.String or JsonTokenType.Number when type is not null && LenientNumber.IsNumber(reader) =>
            $"too large for {type}: {show(TextOf(reader))}",
        JsonTokenType.String => $"expected {expected}, found text: \"{show(TextOf(reader))}\"",
        JsonTokenType.Number => $"expected {expected}, found a number: {show(TextOf(reader))}",
        _ => $"expected {expected}, found {JsonToken.Describe(reader.TokenType)}",
    };

    /// <summary>Text that is not valid Unicode is shown as it is written.</summary>
    private static string TextOf(Utf8JsonReader reader) =>
        (reader.TokenType == JsonTokenType.String ? JsonToken.Text(ref reader) : null) ?? Encoding.UTF8.GetString(reader.ValueSpan);
}
