using System.Collections.Generic;
using System.Linq;
using System.Net.Http.Headers;

namespace Tidegate.Responses;

/// <summary>Reads headers.</summary>
internal static class HeaderReading
{
    /// <summary>The headers as they were received, one value for each line.</summary>
    public static IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> Received(this HttpHeaders headers) =>
        headers.NonValidated.Select(static header => new KeyValuePair<string, IReadOnlyList<string>>(header.Key, header.Value.ToArray()));
}
