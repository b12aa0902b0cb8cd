using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Auth;

/// <summary>
/// Signs requests in a way of its own, in place of the one that the client knows: give it to <see cref="ApiClientParts.Signer"/>. It is asked
/// for each attempt, below all handlers, right before the transport sends; the calls of a client ask at the same time.
/// </summary>
public abstract class ApiSigner
{
    /// <summary>The names of the headers that the signature sets. Nobody else may set them, and their values appear in no log.</summary>
    public abstract IReadOnlyCollection<string> Headers { get; }

    /// <summary>Signs one attempt, by setting headers on it.</summary>
    /// <param name="context">The attempt. It, and the bytes of its body, are the call's own and must not be kept.</param>
    /// <param name="cancellationToken">Ends when the call ends.</param>
    /// <remarks>Whatever it throws ends the attempt as a failure of the transport would: an <see cref="System.Net.Http.HttpRequestException"/> as one of the connection.</remarks>
    public abstract ValueTask SignAsync(SigningContext context, CancellationToken cancellationToken);

    /// <summary>Is told that the gateway has answered a signed request with HTTP 401, and so has not carried it out.</summary>
    /// <returns>Whether the call is sent once more, signed anew, such as with credentials that were renewed meanwhile; false unless overridden.</returns>
    public virtual bool TryRenew() => false;
}
