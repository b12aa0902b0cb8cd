using System.Net;
using System.Net.Http;

namespace Tidegate.Transport;

/// <summary>The connections of a client that is given none.</summary>
internal static class DefaultTransport
{
    public static HttpMessageHandler Create() => new HttpClientHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        MaxConnectionsPerServer = ConnectionLimit.PerClient,
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
    };

    /// <summary>Whether a handler, or the one at the end of its chain, follows redirects.</summary>
    public static bool FollowsRedirects(HttpMessageHandler handler) => handler switch
    {
        DelegatingHandler { InnerHandler: { } inner } => FollowsRedirects(inner),
        HttpClientHandler client => client.AllowAutoRedirect,
        // The SocketsHttpHandler of .NET versions that load this build is not available here as a type.
        _ => handler.GetType().GetProperty(nameof(HttpClientHandler.AllowAutoRedirect))?.GetValue(handler) is true,
    };
}
