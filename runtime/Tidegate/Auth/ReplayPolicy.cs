using Tidegate.Responses;
using Tidegate.Telemetry;

namespace Tidegate.Auth;

/// <summary>
/// Decides whether the client sends a call once more that the gateway has refused, and so has not carried out: at once where only the clock
/// was wrong, and then as long as other credentials may help.
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

    /// <param name="signature">Of the last attempt.</param>
    /// <param name="refusal">What the response to it said.</param>
    /// <param name="isSent">Whether it was sent; a handler may have answered by itself.</param>
    /// <param name="count">What was sent again before.</param>
    /// <returns>The reason to send it once more; null when it is not.</returns>
    public string? FindReason(AttemptSignature signature, CredentialRefusal refusal, bool isSent, ref ReplayCount count)
    {
        bool isFirst = count is { HasCorrectedClock: false, Renewals: 0 };
        if (count.Renewals > 0)
        {
            _authenticator.Learn(signature, refusal);
        }

        if (refusal == CredentialRefusal.None || !isSent)
        {
            return null;
        }

        if (isFirst && refusal == CredentialRefusal.Unauthorized && _clock.WasCorrectedSince(signature.At))
        {
            // The timestamp was out of time; nothing is known against the credentials.
            count = count with { HasCorrectedClock = true };
            return ResendReason.ClockCorrected;
        }

        if (!_authenticator.TryRenew(signature, refusal, count.Renewals))
        {
            return null;
        }

        count = count with { Renewals = count.Renewals + 1 };
        return ResendReason.TokenRefused;
    }
}

/// <summary>How often the client has sent a call again by itself.</summary>
/// <param name="HasCorrectedClock">Once because its clock was wrong.</param>
/// <param name="Renewals">How often with other credentials.</param>
internal readonly record struct ReplayCount(bool HasCorrectedClock, int Renewals);
