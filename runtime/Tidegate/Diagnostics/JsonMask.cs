using System;
using System.Text;
using System.Text.Json;
using Tidegate.Http;
using Tidegate.Json;

namespace Tidegate.Diagnostics;

/// <summary>Writes JSON anew with the values of secret names masked, at any depth, also in JSON that stands in text.</summary>
internal static class JsonMask
{
    private const string Broken = "... (no JSON from here on)";

    /// <summary>Whether a text is meant to be an object or an array.</summary>
    public static bool LooksLikeJson(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> trimmed = AsciiText.Trim(text);
        return !trimmed.IsEmpty && trimmed[0] is (byte)'{' or (byte)'[';
    }

    /// <summary>The masked document. Of a broken one the rest is left out: what cannot be read cannot be masked.</summary>
    public static string Apply(ReadOnlySpan<byte> json, SecretNames names)
    {
        var buffer = new PayloadBuffer();
        string end = "";
        using (var writer = new Utf8JsonWriter(buffer, PayloadBuffer.JsonOptions))
        {
            try
            {
                Copy(new Utf8JsonReader(json, JsonToken.ReaderOptions), writer, names);
            }
            catch (JsonException)
            {
                end = Broken;
            }
        }

        string masked = Encoding.UTF8.GetString(buffer.WrittenSpan) + end;
        buffer.Release();
        return masked;
    }

    private static void Copy(Utf8JsonReader reader, Utf8JsonWriter writer, SecretNames names)
    {
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    string? name = JsonToken.Text(reader);
                    writer.WritePropertyName(name ?? Redaction.Mask);
                    if (names.Contains(name))
                    {
                        reader.Read();
                        reader.Skip();
                        writer.WriteStringValue(Redaction.Mask);
                    }

                    break;
                case JsonTokenType.StartObject:
                    writer.WriteStartObject();
                    break;
                case JsonTokenType.EndObject:
                    writer.WriteEndObject();
                    break;
                case JsonTokenType.StartArray:
                    writer.WriteStartArray();
                    break;
                case JsonTokenType.EndArray:
                    writer.WriteEndArray();
                    break;
                case JsonTokenType.String:
                    writer.WriteStringValue(Masked(JsonToken.Utf8(reader), names));
                    break;
                default:
                    writer.WriteRawValue(reader.ValueSpan, skipInputValidation: true);
                    break;
            }
        }
    }

    private static string Masked(byte[]? text, SecretNames names) => text switch
    {
        null => Redaction.Mask,
        _ when LooksLikeJson(text) => Apply(text, names),
        _ => Encoding.UTF8.GetString(text),
    };
}
