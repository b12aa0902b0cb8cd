using System;
using System.Text.Json;

namespace Tidegate.Json;

/// <summary>Decodes documents that stand inside another one, as text or bare.</summary>
internal static class JsonTextDecoder
{
    /// <summary>Services wrap text in text once too often; more than this is no accident.</summary>
    private const int MaxWrappings = 3;

    /// <summary>Reads the document at a place of another one.</summary>
    /// <returns>The default value when the text is blank or null.</returns>
    public static T? Decode<T>(JsonSource source, int start, int length, JsonRead<T> read)
    {
        JsonSource document = source.Inner(Unwrap(source, start, length), start);
        if (AsciiText.Trim(document.Document.Span).IsEmpty)
        {
            return default;
        }

        try
        {
            var reader = new ApiJsonReader(document);
            if (reader.IsNull)
            {
                return default;
            }

            T value = read(ref reader);
            reader.EndDocument();
            return value;
        }
        catch (JsonException exception)
        {
            throw document.NotJson(exception);
        }
        finally
        {
            document.ReportDrift();
        }
    }

    private static ReadOnlyMemory<byte> Unwrap(JsonSource source, int start, int length)
    {
        ReadOnlyMemory<byte> document = source.Document.Slice(start, length);
        bool isText = document.Span[0] == '"';
        for (int i = 0; isText && i < MaxWrappings; i++)
        {
            document = TextIn(document.Span, source, start);
            isText = IsTextHoldingStructure(document.Span);
        }

        return document;
    }

    private static byte[] TextIn(ReadOnlySpan<byte> token, JsonSource source, int start)
    {
        var reader = new Utf8JsonReader(token);
        reader.Read();
        return JsonToken.Utf8(reader) ?? throw source.Error(start, "text is not valid Unicode");
    }

    /// <summary>Whether a document is one string that holds an object or array again.</summary>
    private static bool IsTextHoldingStructure(ReadOnlySpan<byte> document)
    {
        if (document.Length < 2 || document[0] != '"')
        {
            return false;
        }

        try
        {
            var reader = new Utf8JsonReader(document);
            bool isString = reader.Read() && reader.TokenType == JsonTokenType.String && reader.BytesConsumed == document.Length;
            return isString && reader.ValueSpan.Length > 0 && reader.ValueSpan[0] is (byte)'{' or (byte)'[';
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
