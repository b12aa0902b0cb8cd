using System;
using System.Text.Json;

namespace Tidegate.Json;

/// <summary>Recognizes the values that a spec lists.</summary>
internal static class KnownValues
{
    /// <returns>Null when the token is none of them.</returns>
    public static string? Find(in Utf8JsonReader reader, string[] known)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Number))
        {
            return null;
        }

        return reader.ValueIsEscaped ? FindDecoded(reader, known) : FindAscii(reader.ValueSpan, known) ?? FindDecoded(reader, known);
    }

    private static string? FindAscii(ReadOnlySpan<byte> value, string[] known)
    {
        foreach (string text in known)
        {
            if (AsciiText.Equals(value, text))
            {
                return text;
            }
        }

        return null;
    }

    private static string? FindDecoded(in Utf8JsonReader reader, string[] known)
    {
        int index = Array.IndexOf(known, JsonToken.Text(reader));
        return index < 0 ? null : known[index];
    }
}
