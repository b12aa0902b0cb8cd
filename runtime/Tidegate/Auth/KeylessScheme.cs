using System.Collections.Generic;
using Tidegate.Responses;

namespace Tidegate.Auth;

/// <summary>A way of signing for a client that has no keys: what belongs to the scheme stays its own, and only what has to be signed cannot be sent.</summary>
internal sealed class KeylessScheme : AuthScheme
{
    private readonly AuthScheme _scheme;

    public KeylessScheme(AuthScheme scheme)
    {
        _scheme = scheme;
    }

    public override RefusalRules Refusals => _scheme.Refusals;

    public override bool Owns(string headerName) => _scheme.Owns(headerName);

    public override bool MayShow(string headerName) => _scheme.MayShow(headerName);

    public override IEnumerable<OptionProblem> FindProblems(AuthOptions options) => [];

    public override Authenticator CreateAuthenticator(AuthContext context) => new KeylessAuthenticator();
}
