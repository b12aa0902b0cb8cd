using System;
using System.Linq;
using Tidegate.Compiler.Model;
using Tidegate.Gateway.Requests;
using Tidegate.Gateway.Responses;

namespace Tidegate.Gateway.Auth.EnosApim;

/// <summary>
/// The rules of EnOS API management: a token service, and calls signed by SHA-256. A client that cannot sign does not learn whether a token
/// is valid.
/// </summary>
internal sealed class EnosApimVerifier : AuthVerifier
{
    private readonly TokenStore _tokens;
    private readonly TokenDesk _desk;
    private readonly SignatureCheck _signature;

    public EnosApimVerifier(Account account, TokenLifetime lifetime, TokenStatusSpelling spelling)
    {
        _tokens = new TokenStore(account.Clock, lifetime);
        Control = new TokenControl(_tokens, spelling);
        _desk = new TokenDesk(account, _tokens, Control);
        _signature = new SignatureCheck(account);
    }

    /// <summary>What a test can do to the token service.</summary>
    public TokenControl Control { get; }

    /// <inheritdoc/>
    public override AuthEndpoint? FindEndpoint(GatewayRequest request)
    {
        string path = PercentText.NormalizePath(request.Path);
        return TokenEndpoints.All.FirstOrDefault(endpoint => endpoint.Path == path);
    }

    /// <inheritdoc/>
    public override Reply Respond(GatewayRequest request, AuthEndpoint endpoint) => _desk.Respond(request, endpoint);

    /// <inheritdoc/>
    public override Reply? Check(GatewayRequest request, Func<string, EnvelopeModel> envelopeOf)
    {
        if (_signature.Check(request, out string accessToken) is { } refusal)
        {
            return refusal;
        }

        // The code is that of the token service. The documentation does not say with which HTTP status an API call returns it.
        return _tokens.TryUse(accessToken)
            ? null
            : Reply.Refuse(
                RequestOutcome.TokenExpired,
                envelopeOf(request.Path),
                (int)TokenCode.TokenExpired,
                "The access token is unknown or has expired.");
    }

    /// <inheritdoc/>
    public override void EndCredentials(GatewayRequest request)
    {
        foreach (string token in request.HeaderValues(AuthHeaders.AccessTokenName))
        {
            _tokens.Expire(token);
        }
    }
}
