using System.Net.Http;

namespace Tidegate.Requests;

/// <summary>
/// What is sent where there is no body. An empty body keeps the transport from sending a request again by itself, although the service may
/// have carried it out; but .NET Framework refuses even an empty one with GET and HEAD.
/// </summary>
internal static class BodilessContent
{
    /// <summary>Null for what is idempotent, too: the transport may send that again, with the same signature and without its being counted.</summary>
    public static HttpContent? For(ApiOperation operation) =>
        operation.IsIdempotent || operation.Method == HttpMethod.Get || operation.Method == HttpMethod.Head ? null : new ByteArrayContent([]);
}
