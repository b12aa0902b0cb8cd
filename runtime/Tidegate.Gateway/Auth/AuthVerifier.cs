using Tidegate.Gateway.Responses;

namespace Tidegate.Gateway.Auth;

/// <summary>
/// Verifies the signatures of requests, for one signing scheme. Written from the vendor's rule and shared with nothing, so that a mistake
/// in the client's code is not repeated here.
/// </summary>
internal abstract class AuthVerifier
{
    /// <summary>
    /// The unsigned endpoint that issues credentials, if that is what a request asks for; null when the request is for anything else.
    /// </summary>
    public abstract AuthEndpoint? FindEndpoint(GatewayRequest request);

    /// <summary>Issues credentials, or refuses to.</summary>
    public abstract Reply Respond(GatewayRequest request, AuthEndpoint endpoint);

    /// <summary>Checks the signature of a request for an operation, and then its credentials.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The refusal; null when the request is in order.</returns>
    public abstract Reply? Check(GatewayRequest request);

    /// <summary>Checks a request for an operation that is not signed: it carries the access token alone, or nothing.</summary>
    /// <inheritdoc cref="Check"/>
    public abstract Reply? CheckUnsigned(GatewayRequest request, bool hasToken);

    /// <summary>Whether the value of a header is the access token of the request, as <c>Bearer</c>.</summary>
    public abstract bool IsBearer(string value, GatewayRequest request);

    /// <summary>Expires the credentials that a request carries.</summary>
    public abstract void EndCredentials(GatewayRequest request);
}

/// <summary>An endpoint that issues credentials. Requests to it are not signed, and must be POSTs.</summary>
/// <param name="Name">The name by which a test finds it among the operations.</param>
internal sealed record AuthEndpoint(string Name, string Path);
