using System.Collections.Generic;
using Tidegate.Responses;

namespace Tidegate.Auth;

/// <summary>
/// A way of signing requests: which headers belong to it, which options it needs, and how a gateway says that it refuses the credentials. It is
/// independent of any client; it creates the authenticator of each one.
/// </summary>
internal abstract class AuthScheme
{
    public abstract RefusalRules Refusals { get; }

    /// <summary>Whether the signature sets this header, so that nothing else may set it.</summary>
    public abstract bool Owns(string headerName);

    /// <summary>Whether the value of one of its own headers may be shown in logs.</summary>
    public virtual bool MayShow(string headerName) => false;

    /// <summary>The problems with the options that it needs, in the order of the options.</summary>
    public abstract IEnumerable<OptionProblem> FindProblems(AuthOptions options);

    /// <summary>Creates the authenticator of a client.</summary>
    public abstract Authenticator CreateAuthenticator(AuthContext context);
}
