using System;
using System.Net.Http;
using System.Text;
using Tidegate.Diagnostics;

namespace Tidegate.Http;

/// <summary>
/// What an answer says of its own bytes. JSON is UTF-8, but old services declare another charset and mean it. Looked at only where it
/// can matter: bytes of plain ASCII are the same in nearly all charsets.
/// </summary>
internal static class AnswerText
{
    /// <summary>As much of a declared name as a message shows.</summary>
    private const int MaxNameShown = 40;

    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether the bytes can be anything but UTF-8.</summary>
    public static bool MayBeOther(ReadOnlySpan<byte> body) =>
        !Charsets.IsAscii(body) || (body.Length > 1 && (body[0] == 0 || body[1] == 0));

    /// <summary>Decodes what is declared.</summary>
    /// <param name="content">Carries the headers.</param>
    /// <param name="body">The bytes.</param>
    /// <param name="problem">What keeps the bytes from being read as declared; null when nothing does.</param>
    /// <returns>The text in UTF-8; null when the bytes stay as they are.</returns>
    public static byte[]? ToUtf8(HttpContent content, ArraySegment<byte> body, out string? problem)
    {
        problem = null;
        string? name = CharsetOf(content.RawHeader("Content-Type")) ?? MarkedCharset(body.AsSpan());
        if (name is not null && !IsUtf8(name) && !body.AsSpan().StartsWith("\uFEFF"u8))
        {
            if (TryDecode(name, body) is { } text)
            {
                return Encoding.UTF8.GetBytes(text);
            }

            problem = IsValidUtf8(body) ? null : $"declares the charset '{Redaction.OneLine(name, MaxNameShown)}', which cannot be decoded here";
        }
        else if (content.RawHeader("Content-Encoding") is { } coding && !IsValidUtf8(body))
        {
            problem = $"is packed as '{Redaction.OneLine(coding, MaxNameShown)}', which is not unpacked here";
        }

        return null;
    }

    private static string? TryDecode(string name, ArraySegment<byte> body)
    {
        if (Charsets.Find(name) is not { } known)
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
    private static string? CharsetOf(string? contentType)
    {
        const string Key = "charset=";
        int start = contentType?.IndexOf(Key, StringComparison.OrdinalIgnoreCase) ?? -1;
        if (start < 0)
        {
            return null;
        }

        string rest = contentType!.Substring(start + Key.Length);
        int end = rest.IndexOfAny([';', ',']);
        string name = (end < 0 ? rest : rest.Substring(0, end)).Trim().Trim('"', '\'').Trim();
        return name.Length == 0 ? null : name;
    }

    /// <summary>The charset that a byte order mark tells, other than that of UTF-8.</summary>
    private static string? MarkedCharset(ReadOnlySpan<byte> body)
    {
        if (body.StartsWith<byte>([0xFF, 0xFE, 0, 0]))
        {
            return "utf-32";
        }

        return body.StartsWith<byte>([0xFF, 0xFE]) ? "utf-16" : body.StartsWith<byte>([0xFE, 0xFF]) ? "utf-16BE" : null;
    }

    private static bool IsUtf8(string name) =>
        name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || name.Equals("utf8", StringComparison.OrdinalIgnoreCase);

    private static bool IsValidUtf8(ArraySegment<byte> body)
    {
        try
        {
            s_strictUtf8.GetCharCount(body.Array!, body.Offset, body.Count);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
