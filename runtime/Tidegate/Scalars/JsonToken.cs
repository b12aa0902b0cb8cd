using System;
using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Tidegate.Scalars;

/// <summary>Interprets single tokens.</summary>
internal static class JsonToken
{
    /// <summary>The options for reading documents: any depth is allowed, because skipping tokens uses no stack.</summary>
    public static JsonReaderOptions ReaderOptions => new() { MaxDepth = int.MaxValue };

    /// <summary>The state at the start of a document, made once: many are as short as an item of a stream.</summary>
    public static JsonReaderState Start { get; } = new(ReaderOptions);

    /// <summary>The state behind the opening bracket of an array.</summary>
    public static JsonReaderState InArray { get; } = BehindBracket();

    /// <summary>The text of a string; null when its bytes or escapes are not valid Unicode.</summary>
    /// <param name="reader">Passed by reference: its own methods would otherwise copy it first, which takes longer than to read a short text.</param>
    public static string? Text(ref Utf8JsonReader reader)
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
        // Unescaping never makes a text longer.
        byte[] text = new byte[reader.ValueSpan.Length];
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

    /// <summary>The text of any token on the wire: the value of a string, or the JSON of any other value.</summary>
    public static string WireText(ReadOnlySpan<byte> token)
    {
        if (token[0] != '"')
        {
            return Encoding.UTF8.GetString(token);
        }

        // Text that is not valid Unicode is shown as it is written.
        return FirstText(token) ?? Encoding.UTF8.GetString(token.Slice(1, token.Length - 2));
    }

    /// <summary>The text of the string at the start of a piece of a document; null when it is not valid Unicode.</summary>
    public static string? FirstText(ReadOnlySpan<byte> document)
    {
        var reader = new Utf8JsonReader(document);
        reader.Read();
        return Text(ref reader);
    }

    /// <summary>The description of a kind of value in errors.</summary>
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

    private static JsonReaderState BehindBracket()
    {
        var reader = new Utf8JsonReader("["u8, isFinalBlock: false, Start);
        reader.Read();
        return reader.CurrentState;
    }
}
