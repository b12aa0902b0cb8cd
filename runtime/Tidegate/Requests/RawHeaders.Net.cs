using System.Collections.Generic;
using System.Linq;
using System.Net.Http.Headers;

namespace Tidegate.Requests;

/// <summary>Headers verbatim as they are sent: reading their values in the usual way would rewrite them.</summary>
internal static class RawHeaders
{
    public static IEnumerable<KeyValuePair<string, string>> Of(HttpHeaders headers) =>
        headers.NonValidated.Select(static header => new KeyValuePair<string, string>(header.Key, header.Value.ToString()));
}
