using System.Net.Http;

namespace Tidegate.Requests;

/// <summary>
/// What is sent where there is no body. When a connection ends without a response, the transport by itself sends a request again whose
/// body it has not begun to send, although the service may have carried it out. An empty body keeps it from that.
/// </summary>
internal static class BodilessContent
{
    /// <summary>
    /// Null for what is idempotent: the transport may send that again, at once, with the same signature and without its being counted. An
    /// empty body would cost each such call memory and give GET a <c>Content-Length</c>, which some gateways refuse.
    /// </summary>
    public static HttpContent? For(ApiOperation operation) => operation.IsIdempotent ? null : new EmptyContent();
}
