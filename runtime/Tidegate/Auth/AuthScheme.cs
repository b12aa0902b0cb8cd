using System.Collections.Generic;
using Tidegate.Responses;

namespace Tidegate.Auth;

/// <summary>
/// A way of signing requests: which headers belong to it, which options it needs, and by what a gateway refuses it. It knows no client; what
/// signs the requests of one is made by it.
/// </summary>
internal abstract class AuthScheme
{
    public abstract RefusalRules Refusals { get; }

    /// <summary>Whether a header is set by the signature and therefore by nobody else.</summary>
    public abstract bool Owns(string headerName);

    /// <summary>Whether the value of a header of its own may be shown in logs.</summary>
    public virtual bool MayShow(string headerName) => false;

    /// <summary>What is missing or wrong among the options that it needs, in their order.</summary>
    public abstract IEnumerable<OptionProblem> FindProblems(AuthOptions options);

    /// <summary>Makes what signs the requests of a client.</summary>
    public abstract Authenticator CreateAuthenticator(AuthContext context);
}
