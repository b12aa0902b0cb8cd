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
    public static bool FollowsRedirects(HttpMessageHandler handler) => HandlerChain.LastOf(handler) switch
    {
        SocketsHttpHandler sockets => sockets.AllowAutoRedirect,
        HttpClientHandler client => client.AllowAutoRedirect,
        _ => false,
    };

    /// <summary>Whether a handler, or the one at the end of its chain, keeps the cookies of responses and sends them.</summary>
    public static bool KeepsCookies(HttpMessageHandler handler) => HandlerChain.LastOf(handler) switch
    {
        SocketsHttpHandler sockets => sockets.UseCookies,
        HttpClientHandler client => client.UseCookies,
        _ => false,
    };
}
