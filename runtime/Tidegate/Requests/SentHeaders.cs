using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http.Headers;

namespace Tidegate.Requests;

/// <summary>The headers that a request will be sent with, for those who sign them.</summary>
internal static class SentHeaders
{
    private const string Host = "Host";

    /// <param name="address">Where it is sent.</param>
    /// <param name="headers">Of the request.</param>
    /// <param name="ofContent">Of its body; null when there is none.</param>
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

    /// <summary>As RFC 9110, section 7.2, asks for: the port only where it is not the usual one of the scheme.</summary>
    private static string HostOf(Uri address)
    {
        string host = address.HostNameType == UriHostNameType.IPv6 ? $"[{address.DnsSafeHost}]" : address.IdnHost;
        return address.IsDefaultPort ? host : FormattableString.Invariant($"{host}:{address.Port}");
    }
}
