using System;
using System.Text.Json;
using Tidegate.Scalars;

namespace Tidegate.Json;

/// <summary>
/// Recognizes what services send instead of null for an optional value: an empty text, the word for NaN, or, as PHP does, an empty array for an
/// object. These hold nothing, so nothing is lost by ignoring them; anything that is not empty is read, or is an error. Each method leaves the
/// reader at the end of what it has recognized.
/// </summary>
internal static class AbsentValues
{
    private static readonly string[] s_words =
    [
        "", "NaN", "null", "-", "--", "N/A", "NA", "none", "nil", "undefined", "Infinity", "-Infinity", "+Infinity",
    ];

    private const int LongestWord = 9;

    public static bool ForScalar(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => IsWord(reader),
        JsonTokenType.StartArray or JsonTokenType.StartObject => IsEmpty(ref reader),
        _ => false,
    };

    public static bool ForText(ref Utf8JsonReader reader) =>
        reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject && IsEmpty(ref reader);

    public static bool ForObject(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => IsWord(reader),
        JsonTokenType.StartArray => IsEmpty(ref reader),
        _ => false,
    };

    public static bool ForArray(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => IsWord(reader),
        JsonTokenType.StartObject => IsEmpty(ref reader),
        _ => false,
    };

    public static bool ForSeparated(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.StartObject && IsEmpty(ref reader);

    private static bool IsEmpty(ref Utf8JsonReader reader)
    {
        Utf8JsonReader ahead = reader;
        if (!ahead.Read() || ahead.TokenType is not (JsonTokenType.EndArray or JsonTokenType.EndObject))
        {
            return false;
        }

        reader = ahead;
        return true;
    }

    private static bool IsWord(in Utf8JsonReader reader)
    {
        ReadOnlySpan<byte> text = reader.ValueIsEscaped ? default : AsciiText.Trim(reader.ValueSpan);
        if (reader.ValueIsEscaped || text.Length > LongestWord || (!text.IsEmpty && text[0] is >= (byte)'0' and <= (byte)'9'))
        {
            return false;
        }

        foreach (string word in s_words)
        {
            if (AsciiText.EqualsIgnoringCase(text, word))
            {
                return true;
            }
        }

        return false;
    }
}
