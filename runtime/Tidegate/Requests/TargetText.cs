using System;
using System.Collections.Generic;
using System.Text;
using Tidegate.Redaction;

namespace Tidegate.Requests;

/// <summary>Reads the path and query of a request back, for what is told of it.</summary>
internal static class TargetText
{
    /// <summary>The values of the path that the spec marks secret, unescaped.</summary>
    public static IEnumerable<string> SecretPathValues(ApiRequest request)
    {
        foreach ((int start, int length) in request.SecretPathRanges)
        {
            yield return Uri.UnescapeDataString(Text(request.Target.Slice(start, length)));
        }
    }

    /// <summary>The names and values of the query, unescaped, as they are sent.</summary>
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
            // Both are escaped, so there is no other sign of equality.
            string[] parts = parameter.Split('=');
            yield return new(Uri.UnescapeDataString(parts[0]), Uri.UnescapeDataString(parts[1]));
        }
    }

    /// <summary>The escaped path, secret values masked.</summary>
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
