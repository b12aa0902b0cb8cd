using System.Collections.Generic;
using System.Globalization;
using System.Net;
using Tidegate.Compiler.Model;
using Tidegate.Gateway.Requests;
using Tidegate.Gateway.Responses;

namespace Tidegate.Gateway.Operations;

/// <summary>Whether a body is compressed as its operation takes it. A body that is not compressed at all is right as well, as everywhere in HTTP.</summary>
internal static class BodyCoding
{
    /// <param name="request">The request as it came.</param>
    /// <param name="endpoint">The operation.</param>
    /// <param name="maxBytes">The largest body, after unpacking.</param>
    /// <param name="unpacked">The request with its body unpacked.</param>
    /// <returns>The refusal; null when the body can be checked.</returns>
    public static Reply? Unpack(GatewayRequest request, EndpointModel endpoint, int maxBytes, out GatewayRequest unpacked)
    {
        unpacked = request;
        IReadOnlyList<string> codings = request.HeaderValues("Content-Encoding");
        if (codings.Count == 0)
        {
            return null;
        }

        if (!endpoint.IsBodyCompressed)
        {
            return Refuse(HttpStatusCode.UnsupportedMediaType, $"{endpoint.Name} takes no compressed body: its spec does not say 'compress: gzip'.");
        }

        if (codings is not [GzipBody.Coding])
        {
            return Refuse(HttpStatusCode.UnsupportedMediaType, $"{endpoint.Name} takes a body with 'Content-Encoding: gzip', once, and with no other.");
        }

        var body = GzipBody.Unpack(request.Body, maxBytes);
        if (body.IsTooLarge)
        {
            string reason = string.Create(CultureInfo.InvariantCulture, $"The body is larger than {maxBytes} bytes when it is unpacked.");
            return Reply.Refuse(RequestOutcome.TooLarge, HttpStatusCode.RequestEntityTooLarge, reason);
        }

        unpacked = request.WithBody(body.Content);
        return body.Problem is { } problem ? Refuse(HttpStatusCode.BadRequest, $"Cannot unpack the request body: {problem}.") : null;
    }

    private static Reply Refuse(HttpStatusCode status, string reason) => Reply.Refuse(RequestOutcome.Malformed, status, reason);
}
