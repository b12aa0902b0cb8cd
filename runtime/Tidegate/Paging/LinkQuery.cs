using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Buffers;

namespace Tidegate.Paging;

/// <summary>
/// The query of a link, decoded: names and values in signing order, and those of one name as they stood. A plus sign is a blank, as servers write it
/// that make links like forms.
/// </summary>
internal sealed class LinkQuery
{
    private LinkQuery(IReadOnlyList<KeyValuePair<string, string>> parameters)
    {
        Parameters = parameters;
        Spelling = "?" + string.Join("&", parameters.Select(static one => $"{Uri.EscapeDataString(one.Key)}={Uri.EscapeDataString(one.Value)}"));
    }

    public IReadOnlyList<KeyValuePair<string, string>> Parameters { get; }

    /// <summary>The query in one spelling, so that links that ask for the same are equal.</summary>
    public string Spelling { get; }

    public bool RepeatsName => Parameters.Select(static one => one.Key).Distinct(StringComparer.Ordinal).Count() < Parameters.Count;

    /// <param name="text">The query as it stands in an address, without the question mark.</param>
    /// <returns>Null when a name is missing, or something is not percent-encoded UTF-8.</returns>
    public static LinkQuery? Read(string text)
    {
        List<KeyValuePair<string, string>> parameters = [];
        foreach (string parameter in text.Split('&').Where(static one => one.Length > 0))
        {
            int end = parameter.IndexOf('=');
            string? name = Decode(end < 0 ? parameter : parameter.Substring(0, end));
            string? value = Decode(end < 0 ? "" : parameter.Substring(end + 1));
            if (string.IsNullOrEmpty(name) || value is null)
            {
                return null;
            }

            parameters.Add(new(name!, value));
        }

        return new LinkQuery([.. parameters.OrderBy(static one => one.Key, StringComparer.Ordinal)]);
    }

    /// <param name="text">ASCII.</param>
    private static string? Decode(string text)
    {
        string spaced = text.Replace('+', ' ');
        byte[] decoded = new byte[spaced.Length];
        int length = 0;
        for (int i = 0; i < spaced.Length; length++)
        {
            if (spaced[i] == '%' && !Uri.IsHexEncoding(spaced, i))
            {
                return null;
            }

            decoded[length] = (byte)Uri.HexUnescape(spaced, ref i);
        }

        return StrictUtf8.GetString(decoded.AsSpan(0, length));
    }
}
