using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http.Headers;

namespace Tidegate.Requests;

/// <summary>The headers that a request will be sent with, for signers.</summary>
internal static class SentHeaders
{
    private const string Host = "Host";

    /// <param name="address">The address of the request.</param>
    /// <param name="headers">The headers of the request.</param>
    /// <param name="ofContent">The headers of its body; null when there is no body.</param>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(Uri address, HttpRequestHeaders headers, HttpContentHeaders? ofContent)
    {
        List<KeyValuePair<string, string>> sent = [new(Host, headers.Host ?? HostOf(address))];
        sent.AddRange(RawHeaders.Of(headers).Where(static header => !CallHeaders.IsOfTransport(header.Key)));
        if (ofContent is not null)
        {
            sent.AddRange(RawHeaders.Of(ofContent).Where(static header => !CallHeaders.IsOfTransport(header.Key)));
        }

        return sent;
    }

    /// <summary>As RFC 9110, section 7.2, requires: the port is included only if it is not the default port of the scheme.</summary>
    private static string HostOf(Uri address)
    {
        string host = address.HostNameType == UriHostNameType.IPv6 ? $"[{address.DnsSafeHost}]" : address.IdnHost;
        return address.IsDefaultPort ? host : FormattableString.Invariant($"{host}:{address.Port}");
    }
}
