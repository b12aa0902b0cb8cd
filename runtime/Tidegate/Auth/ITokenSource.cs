using System;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Auth;

/// <summary>Where access tokens come from. It is asked for one token at a time.</summary>
internal interface ITokenSource : IDisposable
{
    /// <summary>Obtains a token.</summary>
    /// <param name="old">The token to replace, which may have been refused or be near its end; null when there is none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ApiClientException">None could be had.</exception>
    Task<AccessToken> ObtainAsync(AccessToken? old, CancellationToken cancellationToken);
}
