using System;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Responses;

namespace Tidegate.Auth;

/// <summary>Signs the requests of one client, and obtains the credentials for it.</summary>
internal abstract class Authenticator : IDisposable
{
    /// <summary>Whether its credentials are an access token, which can also be sent on its own.</summary>
    public virtual bool HasToken => false;

    /// <summary>Signs an attempt, right before it is sent. An existing signature is replaced.</summary>
    /// <exception cref="ApiClientException">There are no credentials to sign with.</exception>
    public abstract ValueTask<AttemptSignature> SignAsync(IAttempt attempt, CancellationToken cancellationToken);

    /// <summary>Whether a call whose credentials were refused is worth another attempt, with others.</summary>
    /// <param name="call">The call.</param>
    /// <param name="renewals">How often the call has had other credentials already.</param>
    /// <param name="cancellationToken">Canceled when the call has to end.</param>
    /// <exception cref="ApiClientException">Others cannot be had.</exception>
    public abstract ValueTask<bool> TryRenewAsync(RefusedCall call, int renewals, CancellationToken cancellationToken);

    /// <summary>Learns the outcome of an attempt that was made with other credentials than the call's first.</summary>
    public virtual void Learn(AttemptSignature renewed, CredentialRefusal refusal)
    {
    }

    public abstract void Dispose();
}
