using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text;
using Tidegate.Buffers;
using Tidegate.Redaction;

namespace Tidegate.Responses;

/// <summary>
/// Evaluates what a response declares about its bytes. JSON is UTF-8, but old services declare another charset and mean it. The declaration is
/// examined only where it can matter: plain ASCII is the same in nearly all charsets, except those that switch to other characters with an
/// escape.
/// </summary>
internal static class ResponseText
{
    /// <summary>The number of characters of a declared name that a message shows.</summary>
    private const int MaxNameShown = 40;

    /// <summary>Starts a switch to other characters in ISO-2022, and never occurs in JSON.</summary>
    private const byte Escape = 0x1B;

    /// <summary>Whether the bytes may be something other than UTF-8.</summary>
    public static bool MayBeOther(ReadOnlySpan<byte> body) =>
        !Charsets.IsAscii(body) || (body.Length > 1 && (body[0] == 0 || body[1] == 0)) || body.IndexOf(Escape) >= 0 || body.IndexOf("~{"u8) >= 0;

    /// <summary>Decodes the bytes as declared.</summary>
    /// <param name="content">The content with the headers.</param>
    /// <param name="body">The bytes.</param>
    /// <param name="problem">What prevents the bytes from being read as declared; null when nothing does.</param>
    /// <returns>The text in UTF-8; null when the bytes need no conversion.</returns>
    public static byte[]? ToUtf8(HttpContent content, ArraySegment<byte> body, out string? problem)
    {
        problem = null;
        string? marked = MarkedCharset(body.AsSpan());
        string? name = marked ?? CharsetOf(content.RawHeader("Content-Type") ?? "");
        if (name is not null && !IsUtf8(name) && !body.AsSpan().StartsWith("\uFEFF"u8))
        {
            if (TryDecode(name, body) is { } text)
            {
                return Encoding.UTF8.GetBytes(text);
            }

            problem = marked is not null || StrictUtf8.IsValid(body) ? null : $"declares the charset '{Redactor.OneLine(name, MaxNameShown)}', which cannot be decoded here";
        }
        else if (content.RawHeader("Content-Encoding") is { } coding && !StrictUtf8.IsValid(body))
        {
            problem = $"is packed as '{Redactor.OneLine(coding, MaxNameShown)}', which is not unpacked here";
        }

        return null;
    }

    /// <summary>
    /// Decodes text that is no JSON, and so may begin with any character: only a byte order mark shows another charset than the declared one.
    /// </summary>
    /// <param name="content">The content with the headers.</param>
    /// <param name="body">The bytes.</param>
    /// <param name="charset">The charset that the bytes should have; null when none is declared.</param>
    /// <returns>Null when the bytes have another charset, or one that is not known here.</returns>
    public static string? ToText(HttpContent content, ArraySegment<byte> body, out string? charset)
    {
        ReadOnlySpan<byte> bytes = body;
        charset = CharsetOf(content.RawHeader("Content-Type") ?? "");
        return bytes.StartsWith("\uFEFF"u8) ? StrictUtf8.GetString(bytes.Slice(3))
            : OrderMark(bytes) is { } marked ? TryDecode(marked, body)
            : charset is not null && !IsUtf8(charset) && TryDecode(charset, body) is { } text ? text
            : StrictUtf8.GetString(bytes);
    }

    /// <summary>
    /// The charset that a content type names, where the content is never taken for UTF-8. A single-byte one is declared by some frameworks without meaning it.
    /// </summary>
    /// <returns>Null when the content may be UTF-8.</returns>
    public static string? FindOtherCharset(string? contentType) =>
        contentType is not null && CharsetOf(contentType) is { } name && !IsUtf8(name) && Charsets.Find(name) is not { IsSingleByte: true }
            ? Redactor.OneLine(name, MaxNameShown)
            : null;

    private static string? TryDecode(string name, ArraySegment<byte> body)
    {
        // In single-byte charsets every byte is valid, and some frameworks declare one without meaning it: valid UTF-8 is taken as UTF-8.
        if (Charsets.Find(name) is not { } known || (known.IsSingleByte && StrictUtf8.IsValid(body)))
        {
            return null;
        }

        var strict = (Encoding)known.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        try
        {
            return strict.GetString(body.Array!, body.Offset, body.Count).TrimStart('\uFEFF');
        }
        catch (ArgumentException)
        {
            // The bytes are not what they are declared to be, or there are too many.
            return null;
        }
    }

    /// <summary>The charset of a content type, without quotes; null when there is none.</summary>
    private static string? CharsetOf(string contentType)
    {
        foreach (string part in PartsOf(contentType))
        {
            int equals = part.IndexOf('=');
            if (equals > 0 && part.Substring(0, equals).Trim().Equals("charset", StringComparison.OrdinalIgnoreCase))
            {
                string name = part.Substring(equals + 1).Trim().Trim('"', '\'').Trim();
                return name.Length == 0 ? null : name;
            }
        }

        return null;
    }

    /// <summary>The parts between semicolons and commas that are not in quotes.</summary>
    private static IEnumerable<string> PartsOf(string header)
    {
        int start = 0;
        bool isQuoted = false;
        for (int i = 0; i < header.Length; i++)
        {
            if (header[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && header[i] is (';' or ','))
            {
                yield return header.Substring(start, i - start);
                start = i + 1;
            }
        }

        yield return header.Substring(start);
    }

    /// <summary>
    /// The charset other than UTF-8 that a byte order mark shows, or that the zeros around the first character of JSON show, which is plain
    /// ASCII. The bytes are more reliable than a header.
    /// </summary>
    private static string? MarkedCharset(ReadOnlySpan<byte> body) => body switch
    {
        _ when OrderMark(body) is { } marked => marked,
        [not 0, 0, 0, 0, ..] => "utf-32",
        [0, 0, 0, not 0, ..] => "utf-32BE",
        [not 0, 0, not 0, ..] => "utf-16",
        [0, not 0, ..] => "utf-16BE",
        _ => null,
    };

    /// <summary>The charset other than UTF-8 that a byte order mark shows.</summary>
    private static string? OrderMark(ReadOnlySpan<byte> body) => body switch
    {
        [0xFF, 0xFE, 0, 0, ..] => "utf-32",
        [0, 0, 0xFE, 0xFF, ..] => "utf-32BE",
        [0xFF, 0xFE, ..] => "utf-16",
        [0xFE, 0xFF, ..] => "utf-16BE",
        _ => null,
    };

    private static bool IsUtf8(string name) =>
        name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || name.Equals("utf8", StringComparison.OrdinalIgnoreCase);
}
