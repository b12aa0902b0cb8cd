using System.Net.Http;

namespace Tidegate.Requests;

/// <summary>
/// The content that is sent when there is no body. An empty body prevents the transport from resending a request on its own, although the service
/// may have carried it out; but .NET Framework refuses even an empty body with GET and HEAD.
/// </summary>
internal static class BodilessContent
{
    /// <summary>
    /// Null for idempotent operations, too: the transport may resend these, with the same signature and without counting an attempt.
    /// </summary>
    public static HttpContent? For(ApiOperation operation) =>
        operation.IsIdempotent || operation.Method == HttpMethod.Get || operation.Method == HttpMethod.Head ? null : new ByteArrayContent([]);
}
