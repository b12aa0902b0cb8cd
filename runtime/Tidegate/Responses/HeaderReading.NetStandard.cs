using System.Collections.Generic;
using System.Linq;
using System.Net.Http.Headers;

namespace Tidegate.Responses;

/// <summary>Reads headers.</summary>
internal static class HeaderReading
{
    /// <summary>The headers. This platform takes those that it knows apart into their values.</summary>
    public static IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> Received(this HttpHeaders headers) =>
        headers.Select(static header => new KeyValuePair<string, IReadOnlyList<string>>(header.Key, header.Value.ToArray()));
}
