using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Auth;

/// <summary>
/// Signs requests in place of the client's own scheme: assign one to <see cref="ApiClientParts.Signer"/>. It is called for each attempt, below
/// all handlers and right before the transport sends, and concurrently by the calls of a client.
/// </summary>
/// <remarks>
/// Whatever its methods throw ends the call, with the attempt unsent or not sent again, as an <see cref="ApiTransportException"/> with the reason
/// <see cref="ApiTransportReason.SigningFailed"/>. Only the end of the call, told by the token that they are given, and the exceptions by which
/// the attempt's own <see cref="SigningContext"/> tells of its misuse stay what they are. A method that does not look at its token is not
/// waited for when the call ends.
/// </remarks>
public abstract class ApiSigner
{
    /// <summary>
    /// The names of the headers that the signature sets, in any letter case. Nobody else may set them, and their values appear in no log. It is
    /// read when a client is made, and not again.
    /// </summary>
    public abstract IReadOnlyCollection<string> HeaderNames { get; }

    /// <summary>Signs one attempt by setting headers on it.</summary>
    /// <param name="context">The attempt. It is valid until the returned task completes; after that, neither it nor its body may be used.</param>
    /// <param name="cancellationToken">Canceled when the attempt has to end.</param>
    public abstract ValueTask SignAsync(SigningContext context, CancellationToken cancellationToken);

    /// <summary>
    /// Is asked, once in a call, what to do about an attempt that the gateway has refused with HTTP 401, and so has not carried out. All calls
    /// that were refused ask at the same time: compare <see cref="RefusedAttempt.Credentials"/> with the present ones, and renew only those.
    /// Once the credentials that it renewed were refused as well three times, it is not asked for 10 seconds.
    /// </summary>
    /// <param name="refused">The refused attempt.</param>
    /// <param name="cancellationToken">Canceled when the call has to end.</param>
    /// <returns>Whether to send the call once more, signed anew; false unless overridden.</returns>
    public virtual ValueTask<bool> TryRenewAsync(RefusedAttempt refused, CancellationToken cancellationToken) => new(false);
}
