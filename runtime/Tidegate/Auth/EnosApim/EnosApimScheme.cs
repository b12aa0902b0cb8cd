using System.Collections.Generic;
using System.Linq;
using Tidegate.Responses;

namespace Tidegate.Auth.EnosApim;

/// <summary>
/// The scheme of EnOS API management: a token service issues an access token for an access key and the hash of a secret key, and each request
/// carries a SHA-256 over token, query, body, timestamp and secret key.
/// </summary>
internal sealed class EnosApimScheme : AuthScheme
{
    public override RefusalRules Refusals { get; } = new EnosApimRefusals();

    public override bool Owns(string headerName) => EnosApimHeaders.Contains(headerName);

    public override bool MayShow(string headerName) => EnosApimHeaders.IsTimestamp(headerName);

    public override IEnumerable<OptionProblem> FindProblems(AuthOptions options)
    {
        OptionProblem?[] found =
        [
            KeyCheck.Find(options.AccessKey, nameof(options.AccessKey)),
            KeyCheck.Find(options.SecretKey, nameof(options.SecretKey)),
        ];
        return found.OfType<OptionProblem>();
    }

    public override Authenticator CreateAuthenticator(AuthContext context) => new EnosApimAuthenticator(context);
}
