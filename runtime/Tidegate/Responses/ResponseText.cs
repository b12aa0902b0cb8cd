using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text;
using Tidegate.Buffers;
using Tidegate.Redaction;

namespace Tidegate.Responses;

/// <summary>
/// What a response says of its own bytes. JSON is UTF-8, but old services declare another charset and mean it. Looked at only where it
/// can matter: bytes of plain ASCII are the same in nearly all charsets, but for those that shift to others by an escape.
/// </summary>
internal static class ResponseText
{
    /// <summary>As much of a declared name as a message shows.</summary>
    private const int MaxNameShown = 40;

    /// <summary>Begins other characters in ISO-2022, and never stands in JSON.</summary>
    private const byte Escape = 0x1B;

    /// <summary>Whether the bytes can be anything but UTF-8.</summary>
    public static bool MayBeOther(ReadOnlySpan<byte> body) =>
        !Charsets.IsAscii(body) || (body.Length > 1 && (body[0] == 0 || body[1] == 0)) || body.IndexOf(Escape) >= 0 || body.IndexOf("~{"u8) >= 0;

    /// <summary>Decodes what is declared.</summary>
    /// <param name="content">Carries the headers.</param>
    /// <param name="body">The bytes.</param>
    /// <param name="problem">What keeps the bytes from being read as declared; null when nothing does.</param>
    /// <returns>The text in UTF-8; null when the bytes stay as they are.</returns>
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

    private static string? TryDecode(string name, ArraySegment<byte> body)
    {
        // In charsets of one byte all bytes mean something, and some frameworks declare one without meaning it. Bytes that make sense as UTF-8 are that.
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
            // The bytes are not what they are declared to be, or are too many.
            return null;
        }
    }

    /// <summary>The charset of a content type, without quotes; null when it names none.</summary>
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

    /// <summary>What stands between semicolons and commas, but for those in quotes.</summary>
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
    /// The charset, other than UTF-8, that a byte order mark tells, or the zeros that stand around the first character of JSON, which is
    /// plain ASCII. Bytes know better than a header.
    /// </summary>
    private static string? MarkedCharset(ReadOnlySpan<byte> body) => body switch
    {
        [0xFF, 0xFE, 0, 0, ..] or [not 0, 0, 0, 0, ..] => "utf-32",
        [0, 0, 0xFE, 0xFF, ..] or [0, 0, 0, not 0, ..] => "utf-32BE",
        [0xFF, 0xFE, ..] or [not 0, 0, not 0, ..] => "utf-16",
        [0xFE, 0xFF, ..] or [0, not 0, ..] => "utf-16BE",
        _ => null,
    };

    private static bool IsUtf8(string name) =>
        name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || name.Equals("utf8", StringComparison.OrdinalIgnoreCase);
}
