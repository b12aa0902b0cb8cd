using System.Net.Http;

namespace Tidegate.Transport;

/// <summary>Looks through handlers that are wrapped around a transport.</summary>
internal static class HandlerChain
{
    /// <summary>The handler at the end of a chain, which has the connections.</summary>
    public static HttpMessageHandler LastOf(HttpMessageHandler handler)
    {
        HttpMessageHandler last = handler;
        while (last is DelegatingHandler { InnerHandler: { } inner })
        {
            last = inner;
        }

        return last;
    }
}
