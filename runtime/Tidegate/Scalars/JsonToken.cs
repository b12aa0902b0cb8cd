using System;
using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Tidegate.Scalars;

/// <summary>What a single token says.</summary>
internal static class JsonToken
{
    /// <summary>How documents are read: tokens may stand at any depth, since passing over them uses no stack.</summary>
    public static JsonReaderOptions ReaderOptions => new() { MaxDepth = int.MaxValue };

    /// <summary>The text of a string; null when its bytes or escapes are not valid Unicode.</summary>
    public static string? Text(in Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A number as it is written.</summary>
    public static string Spelling(in Utf8JsonReader reader) =>
        Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan);

    /// <summary>The text of a string or name as UTF-8; null when its bytes or escapes are not valid Unicode.</summary>
    public static byte[]? Utf8(in Utf8JsonReader reader)
    {
        // Unescaping never makes text longer.
        var text = new byte[reader.ValueSpan.Length];
        try
        {
            int length = reader.CopyString(text);
            return length == text.Length ? text : text.AsSpan(0, length).ToArray();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The text of a token on the wire, whatever it is: of a string what it says, of any other value its JSON.</summary>
    public static string WireText(ReadOnlySpan<byte> token)
    {
        if (token[0] != '"')
        {
            return Encoding.UTF8.GetString(token);
        }

        // What is not valid Unicode is shown as it is written.
        return FirstText(token) ?? Encoding.UTF8.GetString(token.Slice(1, token.Length - 2));
    }

    /// <summary>The text of the string that a piece of a document starts with; null when it is not valid Unicode.</summary>
    public static string? FirstText(ReadOnlySpan<byte> document)
    {
        var reader = new Utf8JsonReader(document);
        reader.Read();
        return Text(reader);
    }

    /// <summary>What an error calls a value of some kind.</summary>
    public static string Describe(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "text",
        JsonTokenType.Number => "a number",
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => "null",
    };
}
