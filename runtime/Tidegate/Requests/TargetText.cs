using System;
using System.Collections.Generic;
using System.Text;
using Tidegate.Redaction;

namespace Tidegate.Requests;

/// <summary>Reads back the path and query of a request, for reports about it.</summary>
internal static class TargetText
{
    /// <summary>The path values that the spec marks secret, unescaped.</summary>
    public static IEnumerable<string> SecretPathValues(ApiRequest request)
    {
        foreach ((int start, int length) in request.SecretPathRanges)
        {
            yield return Uri.UnescapeDataString(Text(request.Target.Slice(start, length)));
        }
    }

    /// <summary>The names and values of the query, unescaped, in the order in which they are sent.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Query(ApiRequest request)
    {
        string target = Text(request.Target);
        int start = target.IndexOf('?');
        if (start < 0)
        {
            yield break;
        }

        foreach (string parameter in target.Substring(start + 1).Split('&'))
        {
            // Names and values are escaped, so there is no other equals sign.
            string[] parts = parameter.Split('=');
            yield return new(Uri.UnescapeDataString(parts[0]), Uri.UnescapeDataString(parts[1]));
        }
    }

    /// <summary>The escaped path, with secret values masked.</summary>
    public static string ShownPath(ApiRequest request)
    {
        ReadOnlySpan<byte> target = request.Target;
        int end = target.IndexOf((byte)'?');
        var path = new StringBuilder();
        int shown = 0;
        foreach ((int start, int length) in request.SecretPathRanges)
        {
            path.Append(Text(target.Slice(shown, start - shown))).Append(Redactor.Mask);
            shown = start + length;
        }

        return path.Append(Text(target.Slice(shown, (end < 0 ? target.Length : end) - shown))).ToString();
    }

    private static string Text(ReadOnlySpan<byte> ascii) => Encoding.ASCII.GetString(ascii);
}
