using System.Net.Http;

namespace Tidegate.Requests;

/// <summary>
/// The content that is sent when there is no body. If a connection ends without a response, the transport resends a request on its own as long as
/// it has not begun to send its body, although the service may have carried it out. An empty body prevents that.
/// </summary>
internal static class BodilessContent
{
    /// <summary>
    /// Null for idempotent operations: the transport may resend these at once, with the same signature and without counting an attempt. An empty
    /// body would allocate memory in each such call and give GET a <c>Content-Length</c>, which some gateways refuse.
    /// </summary>
    public static HttpContent? For(ApiOperation operation) => operation.IsIdempotent ? null : new EmptyContent();
}
