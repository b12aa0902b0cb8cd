using System;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tidegate.Buffers;
using Tidegate.Scalars;

namespace Tidegate.Redaction;

/// <summary>
/// Masks the values of secret names in JSON, at any depth, including in JSON inside strings, however often it is wrapped: each wrapping doubles
/// the backslashes, so a document has only a few. Everything else is kept verbatim.
/// </summary>
internal static class JsonMask
{
    private const string Broken = "... (no JSON from here on)";

    /// <summary>Whether a text appears to be an object, an array, or a string that may hold one.</summary>
    public static bool LooksLikeJson(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> trimmed = AsciiText.Trim(text);
        return !trimmed.IsEmpty && trimmed[0] is (byte)'{' or (byte)'[' or (byte)'"';
    }

    /// <summary>
    /// The text, masked if it looks like JSON. If broken JSON may hold a secret, the rest is left out: what cannot be parsed cannot be masked.
    /// </summary>
    public static string Apply(string text, RedactedNames names)
    {
        if (names.IsEmpty)
        {
            return text;
        }

        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        if (!LooksLikeJson(utf8))
        {
            return text;
        }

        var buffer = new PayloadBuffer();
        bool isWhole = TryCopy(utf8, buffer, names);
        string masked = Encoding.UTF8.GetString(buffer.WrittenSpan);
        buffer.Release();
        return isWhole ? masked : names.MayStandIn(text) ? masked + Broken : text;
    }

    /// <returns>Whether the text is JSON to its end; if not, what could be read has been copied.</returns>
    private static bool TryCopy(ReadOnlySpan<byte> json, PayloadBuffer target, RedactedNames names)
    {
        var reader = new Utf8JsonReader(json, JsonToken.ReaderOptions);
        int copied = 0;
        bool isSecret = false;
        try
        {
            while (reader.Read())
            {
                int start = (int)reader.TokenStartIndex;
                string? replacement = isSecret ? Redactor.Mask : ReplacementOf(ref reader, names);
                if (isSecret)
                {
                    reader.Skip();
                }

                int end = (int)reader.BytesConsumed;
                if (replacement is null)
                {
                    target.Append(json.Slice(copied, end - copied));
                }
                else
                {
                    target.Append(json.Slice(copied, start - copied));
                    AppendText(target, replacement);
                }

                copied = end;
                isSecret = reader.TokenType == JsonTokenType.PropertyName && names.Contains(JsonToken.Text(ref reader));
            }
        }
        catch (JsonException)
        {
            return false;
        }

        target.Append(json.Slice(copied));
        return true;
    }

    /// <returns>Null when the token can be shown as it is.</returns>
    private static string? ReplacementOf(ref Utf8JsonReader reader, RedactedNames names)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            return null;
        }

        string? text = JsonToken.Text(ref reader);
        string masked = text is null ? Redactor.Mask : Apply(text, names);
        return masked == text ? null : masked;
    }

    private static void AppendText(PayloadBuffer target, string text)
    {
        target.Append((byte)'"');
        target.Append(JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes);
        target.Append((byte)'"');
    }
}
