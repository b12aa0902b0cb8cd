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
    public static bool FollowsRedirects(HttpMessageHandler handler) => HandlerChain.LastOf(handler) switch
    {
        HttpClientHandler client => client.AllowAutoRedirect,
        HttpMessageHandler other => IsOn(other, nameof(HttpClientHandler.AllowAutoRedirect)),
    };

    /// <summary>Whether a handler, or the one at the end of its chain, keeps the cookies of responses and sends them.</summary>
    public static bool KeepsCookies(HttpMessageHandler handler) => HandlerChain.LastOf(handler) switch
    {
        HttpClientHandler client => client.UseCookies,
        HttpMessageHandler other => IsOn(other, nameof(HttpClientHandler.UseCookies)),
    };

    /// <summary>Asks by name: the SocketsHttpHandler of .NET versions that load this build is not available here as a type.</summary>
    private static bool IsOn(HttpMessageHandler handler, string setting) => handler.GetType().GetProperty(setting)?.GetValue(handler) is true;
}
