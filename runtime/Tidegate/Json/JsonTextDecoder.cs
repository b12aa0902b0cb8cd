using System;
using System.Text.Json;
using Tidegate.Buffers;
using Tidegate.Scalars;

namespace Tidegate.Json;

/// <summary>Decodes documents that are contained in another one, as text or bare.</summary>
internal static class JsonTextDecoder
{
    /// <summary>Services sometimes wrap text in text once too often; more levels than this are no accident.</summary>
    private const int MaxWrappings = 3;

    /// <summary>Opens a document that was contained in another one.</summary>
    /// <param name="origin">The call whose response contained both.</param>
    /// <param name="wire">The token: a string that holds the document, or the document itself.</param>
    /// <param name="path">The path of the token.</param>
    public static JsonSource Open(JsonOrigin origin, ReadOnlySpan<byte> wire, ReadOnlySpan<byte> path) =>
        JsonSource.Inner(Unwrap(origin, wire, path), origin, path);

    /// <summary>Reads a document. Its drift remains to be reported, even if it cannot be read.</summary>
    /// <returns>The default value when the text is blank or null.</returns>
    public static T? Read<T>(JsonSource document, JsonRead<T> read)
    {
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
        catch (JsonException) when (BareNumbers.Quote(document.Document.Span) is { } quoted)
        {
            document.Respell(quoted);
            return Read(document, read);
        }
        catch (JsonException exception)
        {
            throw document.NotJson(exception);
        }
    }

    /// <summary>The text of a token as it was received.</summary>
    public static string Text(JsonOrigin origin, ReadOnlySpan<byte> wire, ReadOnlySpan<byte> path) =>
        IsUtf8(wire) ? JsonToken.WireText(wire) : throw NotUnicode(origin, path);

    public static bool IsUtf8(ReadOnlySpan<byte> wire) => StrictUtf8.GetString(wire) is not null;

    private static byte[] Unwrap(JsonOrigin origin, ReadOnlySpan<byte> wire, ReadOnlySpan<byte> path)
    {
        if (wire[0] != '"')
        {
            return wire.ToArray();
        }

        byte[] document = TextIn(wire) ?? throw NotUnicode(origin, path);
        for (int i = 1; i < MaxWrappings && IsTextHoldingStructure(document); i++)
        {
            document = TextIn(document) ?? throw NotUnicode(origin, path);
        }

        return document;
    }

    private static byte[]? TextIn(ReadOnlySpan<byte> token)
    {
        var reader = new Utf8JsonReader(token);
        reader.Read();
        return JsonToken.Utf8(reader);
    }

    private static ApiTransportException NotUnicode(JsonOrigin origin, ReadOnlySpan<byte> path) =>
        JsonSource.Inner(default, origin, path).Error(0, "text is not valid Unicode");

    /// <summary>Whether a document is a single string that itself holds an object or array.</summary>
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
