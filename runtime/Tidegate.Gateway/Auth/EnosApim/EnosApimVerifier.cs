using System.Linq;
using System.Net;
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
    public override Reply? Check(GatewayRequest request)
    {
        if (_signature.Check(request, out string accessToken) is { } refusal)
        {
            return refusal;
        }

        return CheckToken(accessToken);
    }

    /// <inheritdoc/>
    public override Reply? CheckUnsigned(GatewayRequest request, bool hasToken)
    {
        if (AuthHeaders.FindUnwanted(request, hasToken) is { } unwanted)
        {
            return Reply.Refuse(RequestOutcome.Unauthorized, HttpStatusCode.Unauthorized, unwanted);
        }

        if (request.Target.Query.ProblemUnsigned is { } problem)
        {
            return Reply.Refuse(RequestOutcome.Malformed, HttpStatusCode.BadRequest, problem);
        }

        return hasToken ? CheckToken(request.HeaderValues(AuthHeaders.AccessTokenName)[0]) : null;
    }

    /// <inheritdoc/>
    public override bool IsBearer(string value, GatewayRequest request) =>
        request.HeaderValues(AuthHeaders.AccessTokenName) is [var token] && value == $"Bearer {token}";

    private Reply? CheckToken(string accessToken)
    {
        // The code is that of the token service. The documentation does not say with which HTTP status an API call returns it, nor in which form:
        // the API gateway does not know how the service behind it wraps responses.
        return _tokens.TryUse(accessToken)
            ? null
            : Reply.RefuseToken((int)TokenCode.TokenExpired, "The access token is unknown or has expired.");
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
