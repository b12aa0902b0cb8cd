using System;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Auth;

/// <summary>A source of access tokens. It is never asked for two tokens at the same time.</summary>
internal interface ITokenSource : IDisposable
{
    /// <summary>Obtains a token.</summary>
    /// <param name="old">The token to replace, which may have been refused or be about to expire; null when there is none.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="ApiClientException">No token could be obtained.</exception>
    Task<AccessToken> ObtainAsync(AccessToken? old, CancellationToken cancellationToken);
}
