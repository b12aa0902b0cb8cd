using System.Threading;
using System.Threading.Tasks;
using Tidegate.Responses;
using Tidegate.Telemetry;

namespace Tidegate.Auth;

/// <summary>
/// Decides whether the client resends a call that the gateway refused and so did not carry out: at once if only the clock was wrong, and then for
/// as long as other credentials may help.
/// </summary>
internal sealed class ReplayPolicy
{
    private readonly Authenticator _authenticator;
    private readonly GatewayClock _clock;

    public ReplayPolicy(Authenticator authenticator, GatewayClock clock)
    {
        _authenticator = authenticator;
        _clock = clock;
    }

    /// <summary>Learns from a response whether other credentials have helped.</summary>
    /// <param name="signature">The signature of the last attempt.</param>
    /// <param name="refusal">What the response to it said.</param>
    /// <param name="replays">What has been resent so far.</param>
    public void Learn(AttemptSignature signature, CredentialRefusal refusal, Replays replays)
    {
        if (replays.Renewals > 0)
        {
            _authenticator.Learn(signature, refusal);
        }
    }

    /// <param name="call">The call.</param>
    /// <param name="replays">What was sent again before, and is now.</param>
    /// <param name="cancellationToken">Canceled when the call has to end.</param>
    /// <returns>The reason to send it once more; null when it is not.</returns>
    public async ValueTask<string?> FindReasonAsync(RefusedCall call, Replays replays, CancellationToken cancellationToken)
    {
        if (call.Operation.Credentials == ApiCredentials.None)
        {
            return null;
        }

        bool isTimed = call.Operation.Credentials == ApiCredentials.Signature;
        if (isTimed && replays.IsNone && call.Refusal == CredentialRefusal.Unauthorized && _clock.WasCorrectedSince(call.Signature.At))
        {
            // The timestamp was out of range, which says nothing about the credentials.
            replays.HasCorrectedClock = true;
            return ResendReason.ClockCorrected;
        }

        if (!await _authenticator.TryRenewAsync(call, replays.Renewals, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        replays.Renewals++;
        return ResendReason.CredentialsRefused;
    }
}
