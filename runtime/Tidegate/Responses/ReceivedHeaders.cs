using System;
using System.Collections.Generic;
using System.Net.Http;

namespace Tidegate.Responses;

/// <summary>Copies the headers of a response.</summary>
internal static class ReceivedHeaders
{
    /// <returns>The values by name, whose letter case does not matter.</returns>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(HttpResponseMessage response)
    {
        var all = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        Add(all, response.Headers.Received());
        if (response.Content is { } content)
        {
            Add(all, content.Headers.Received());
        }

        return all;
    }

    /// <returns>The <c>Link</c> headers, one text for each; empty when there is none.</returns>
    public static IEnumerable<string> Links(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Link", out IEnumerable<string>? links) ? links : [];

    private static void Add(Dictionary<string, IReadOnlyList<string>> all, IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> headers)
    {
        foreach (KeyValuePair<string, IReadOnlyList<string>> header in headers)
        {
            all[header.Key] = header.Value;
        }
    }
}
