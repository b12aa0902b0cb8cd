using System;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Auth;

/// <summary>Refuses to sign, for want of keys. Nothing is sent by a call that needs credentials.</summary>
internal sealed class KeylessAuthenticator : Authenticator
{
    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override ValueTask<AttemptSignature> SignAsync(IAttempt attempt, CancellationToken cancellationToken) =>
        throw CallerMistake.Mark(new InvalidOperationException(
            $"{attempt.Request.Operation.Name} carries credentials, and AccessKey and SecretKey are missing: set them in the options of the client, whose operations with a spec do without."));

    /// <inheritdoc/>
    public override ValueTask<bool> TryRenewAsync(RefusedCall call, int renewals, CancellationToken cancellationToken) => new(false);

    public override void Dispose()
    {
    }
}
