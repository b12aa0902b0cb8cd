using System.Net.Http;

namespace Tidegate.Transport;

/// <summary>The connections of a client that is given none.</summary>
internal static class DefaultTransport
{
    public static HttpMessageHandler Create()
    {
        var handler = new SocketsHttpHandler();
        ConnectionSettings.Apply(handler);
        return handler;
    }

    /// <summary>Whether a handler, or the one at the end of its chain, follows redirects.</summary>
    public static bool FollowsRedirects(HttpMessageHandler handler) => handler switch
    {
        DelegatingHandler { InnerHandler: { } inner } => FollowsRedirects(inner),
        SocketsHttpHandler sockets => sockets.AllowAutoRedirect,
        HttpClientHandler client => client.AllowAutoRedirect,
        _ => false,
    };
}
