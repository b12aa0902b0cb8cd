using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tidegate.Buffers;

namespace Tidegate.Downloads;

/// <summary>
/// The name of a file in the header <c>Content-Disposition</c> (RFC 6266, RFC 5987), made harmless: whoever answers must not choose the folder
/// that a file is written to, nor what a reader takes it for.
/// </summary>
internal static class FileNames
{
    private static readonly HashSet<char> s_refused = [.. "<>:\"|?*"];

    /// <summary>Names that Windows opens as devices, with any extension.</summary>
    private static readonly HashSet<string> s_devices = new(
        new[] { "CON", "PRN", "AUX", "NUL" }.Concat(Enumerable.Range(0, 10).SelectMany(static i => new[] { FormattableString.Invariant($"COM{i}"), FormattableString.Invariant($"LPT{i}") })),
        StringComparer.OrdinalIgnoreCase);

    /// <param name="disposition">The header as it was received; null for none.</param>
    /// <returns>Null when there is no name that could be used.</returns>
    public static string? Find(string? disposition)
    {
        string? name = null;
        foreach ((string Key, string Value) parameter in Parameters(disposition ?? ""))
        {
            if (parameter.Key.Equals("filename*", StringComparison.OrdinalIgnoreCase) && Extended(parameter.Value) is { } extended)
            {
                return Harmless(extended);
            }

            if (name is null && parameter.Key.Equals("filename", StringComparison.OrdinalIgnoreCase))
            {
                name = AsUtf8(parameter.Value);
            }
        }

        return name is null ? null : Harmless(name);
    }

    /// <summary>The parameters behind the first semicolon, in which quotes may hold semicolons.</summary>
    private static IEnumerable<(string Key, string Value)> Parameters(string header)
    {
        int i = header.IndexOf(';');
        while (i >= 0 && i < header.Length)
        {
            int equals = header.IndexOf('=', i);
            if (equals < 0)
            {
                yield break;
            }

            string key = header.Substring(i + 1, equals - i - 1).Trim();
            int start = equals + 1;
            while (start < header.Length && header[start] == ' ')
            {
                start++;
            }

            bool isQuoted = start < header.Length && header[start] == '"';
            int end = isQuoted ? EndOfQuotes(header, start + 1) : header.IndexOf(';', start);
            end = end < 0 ? header.Length : end;
            yield return (key, isQuoted ? Unquoted(header.Substring(start + 1, end - start - 1)) : header.Substring(start, end - start).Trim());
            i = header.IndexOf(';', end);
        }
    }

    private static int EndOfQuotes(string header, int start)
    {
        int end = start;
        while (end < header.Length && header[end] != '"')
        {
            end += header[end] == '\\' ? 2 : 1;
        }

        return Math.Min(end, header.Length);
    }

    /// <summary>Only quotes and backslashes are taken for escaped: many services write paths of Windows as they are.</summary>
    private static string Unquoted(string text) => text.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);

    /// <summary>A text such as <c>UTF-8'en'%e2%82%ac</c>; null when it cannot be read.</summary>
    private static string? Extended(string value)
    {
        string[] parts = value.Split('\'');
        if (parts.Length != 3 || !(parts[0].Equals("UTF-8", StringComparison.OrdinalIgnoreCase) || parts[0].Equals("ISO-8859-1", StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var bytes = new List<byte>();
        for (int i = 0; i < parts[2].Length; i++)
        {
            if (parts[2][i] != '%')
            {
                bytes.Add((byte)parts[2][i]);
            }
            else if (i + 2 < parts[2].Length && Uri.IsHexEncoding(parts[2], i))
            {
                bytes.Add((byte)((Uri.FromHex(parts[2][i + 1]) * 16) + Uri.FromHex(parts[2][i + 2])));
                i += 2;
            }
            else
            {
                return null;
            }
        }

        byte[] all = bytes.ToArray();
        return parts[0].Length == 5 ? StrictUtf8.GetString(all) : new string(all.Select(static one => (char)one).ToArray());
    }

    /// <summary>Transports read headers byte by byte; services write UTF-8 into them.</summary>
    private static string AsUtf8(string text)
    {
        if (text.Any(static c => c > 255) || text.All(static c => c < 128))
        {
            return text;
        }

        return StrictUtf8.GetString(text.Select(static c => (byte)c).ToArray()) ?? text;
    }

    private static string? Harmless(string name)
    {
        string last = name.Substring(name.LastIndexOfAny(['/', '\\']) + 1);
        string plain = string.Concat(last.Select(static c => IsRefused(c) ? '_' : c)).Trim().TrimEnd('.', ' ');
        return plain.Length == 0 ? null
            : s_devices.Contains(plain.Split('.')[0].TrimEnd()) ? "_" + plain
            : plain;
    }

    /// <summary>Control characters, those that turn the direction of text so that an extension looks like another, and those that file systems refuse.</summary>
    private static bool IsRefused(char c) =>
        char.IsControl(c) || s_refused.Contains(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
