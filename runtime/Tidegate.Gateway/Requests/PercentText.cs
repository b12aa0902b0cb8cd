using System;
using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Tidegate.Gateway.Requests;

/// <summary>Percent-encoded text of a query or of a path.</summary>
internal static class PercentText
{
    private static readonly SearchValues<char> s_unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    /// <summary>
    /// Decodes a name or a value of a query. A plus sign is a space, as in the documented sample code; clients should escape both.
    /// </summary>
    /// <returns>False when an escape is cut off or the bytes are not UTF-8: such text has no agreed meaning.</returns>
    public static bool TryDecodeQuery(string text, out string decoded) => TryDecode(text.Replace('+', ' '), out decoded);

    /// <summary>Decodes a segment of a path, where a plus sign is just that.</summary>
    /// <returns>False when an escape is cut off or the bytes are not UTF-8.</returns>
    public static bool TryDecodePath(string text, out string decoded) => TryDecode(text, out decoded);

    /// <summary>Turns equivalent spellings of a path into the same text: unreserved characters bare, escapes in upper case.</summary>
    public static string NormalizePath(string path)
    {
        var normal = new StringBuilder(path.Length);
        for (int i = 0; i < path.Length; i++)
        {
            if (!TryReadEscape(path, i, out byte value))
            {
                normal.Append(path[i]);
                continue;
            }

            i += 2;
            if (s_unreserved.Contains((char)value))
            {
                normal.Append((char)value);
            }
            else
            {
                normal.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
            }
        }

        return normal.ToString();
    }

    private static bool TryDecode(string text, out string decoded)
    {
        decoded = "";
        var bytes = new ArrayBufferWriter<byte>(text.Length + 1);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '%')
            {
                Encoding.UTF8.GetBytes(text.AsSpan(i, 1), bytes);
                continue;
            }

            if (!TryReadEscape(text, i, out byte value))
            {
                return false;
            }

            bytes.Write([value]);
            i += 2;
        }

        if (!Utf8.IsValid(bytes.WrittenSpan))
        {
            return false;
        }

        decoded = Encoding.UTF8.GetString(bytes.WrittenSpan);
        return true;
    }

    private static bool TryReadEscape(string text, int start, out byte value)
    {
        value = 0;
        return text[start] == '%'
            && start + 2 < text.Length
            && char.IsAsciiHexDigit(text[start + 1])
            && byte.TryParse(text.AsSpan(start + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
    }
}
