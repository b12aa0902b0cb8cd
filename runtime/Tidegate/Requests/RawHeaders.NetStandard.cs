using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http.Headers;

namespace Tidegate.Requests;

/// <summary>Headers verbatim as they are sent. This platform offers them only as lines; each value is a single line of plain text.</summary>
internal static class RawHeaders
{
    private const string AfterName = ": ";

    public static IEnumerable<KeyValuePair<string, string>> Of(HttpHeaders headers) =>
        headers.ToString().Split('\n').Select(static line => line.TrimEnd('\r')).Where(static line => line.Length > 0).Select(static line =>
        {
            int end = line.IndexOf(AfterName, StringComparison.Ordinal);
            return new KeyValuePair<string, string>(line.Substring(0, end), line.Substring(end + AfterName.Length));
        });
}
