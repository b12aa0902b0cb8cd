using System;
using Tidegate.Compiler.Model;
using Tidegate.Gateway.Responses;

namespace Tidegate.Gateway.Auth;

/// <summary>
/// Verifies how requests are signed, for one way of signing. Written for the gateway alone, from the vendor's rule, so that a mistake in the
/// client's code is not repeated here.
/// </summary>
internal abstract class AuthVerifier
{
    /// <summary>The endpoint that a request asks for when it is no operation of a service but gives out credentials, unsigned; null when it is none.</summary>
    public abstract AuthEndpoint? FindEndpoint(GatewayRequest request);

    /// <summary>Gives out credentials, or refuses to.</summary>
    public abstract Reply Respond(GatewayRequest request, AuthEndpoint endpoint);

    /// <summary>Checks the signature of a request for an operation, and then its credentials.</summary>
    /// <param name="request">The request.</param>
    /// <param name="envelopeOf">How the responses to requests for a path are wrapped, refusals among them.</param>
    /// <returns>The refusal; null when the request is as it must be.</returns>
    public abstract Reply? Check(GatewayRequest request, Func<string, EnvelopeModel> envelopeOf);

    /// <summary>Ends the credentials that a request carries.</summary>
    public abstract void EndCredentials(GatewayRequest request);
}

/// <summary>An endpoint that gives out credentials. It is not signed, and takes POST only.</summary>
/// <param name="Name">By which a test finds it among the operations.</param>
internal sealed record AuthEndpoint(string Name, string Path);
