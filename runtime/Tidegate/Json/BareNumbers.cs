using System;
using Tidegate.Buffers;

namespace Tidegate.Json;

/// <summary>
/// Handles NaN and infinity as some libraries write them although JSON does not have them: unquoted, as Python's json module does by default.
/// They should invalidate a single value and not the whole response, so a document that cannot be parsed is searched for them, and parsed again
/// with quotes around them.
/// </summary>
internal static class BareNumbers
{
    private static readonly byte[][] s_words = ["NaN"u8.ToArray(), "Infinity"u8.ToArray(), "-Infinity"u8.ToArray()];

    /// <summary>Puts quotes around the bare words.</summary>
    /// <returns>Null when there are none.</returns>
    public static byte[]? Quote(ReadOnlySpan<byte> json)
    {
        var quoted = new PayloadBuffer();
        int copied = 0;
        for (int i = 0; i < json.Length; i++)
        {
            if (json[i] == '"')
            {
                i = EndOfText(json, i);
            }
            else if (WordAt(json, i) is { } word)
            {
                quoted.Append(json.Slice(copied, i - copied));
                quoted.Append((byte)'"');
                quoted.Append(word);
                quoted.Append((byte)'"');
                copied = i + word.Length;
                i = copied - 1;
            }
        }

        if (copied == 0)
        {
            return null;
        }

        quoted.Append(json.Slice(copied));
        return quoted.WrittenSpan.ToArray();
    }

    /// <summary>The index of the quote that ends a string, or the last index of the document when none does.</summary>
    private static int EndOfText(ReadOnlySpan<byte> json, int start)
    {
        for (int i = start + 1; i < json.Length; i++)
        {
            if (json[i] == '"')
            {
                return i;
            }

            if (json[i] == '\\')
            {
                i++;
            }
        }

        return json.Length - 1;
    }

    /// <summary>The bare word at this position, if the characters around it show that it is a value.</summary>
    private static byte[]? WordAt(ReadOnlySpan<byte> json, int start)
    {
        if (start == 0 || json[start - 1] is not ((byte)':' or (byte)',' or (byte)'[' or (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r'))
        {
            return null;
        }

        ReadOnlySpan<byte> rest = json.Slice(start);
        foreach (byte[] word in s_words)
        {
            if (rest.StartsWith(word)
                && (rest.Length == word.Length || rest[word.Length] is (byte)',' or (byte)'}' or (byte)']' or (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r'))
            {
                return word;
            }
        }

        return null;
    }
}
