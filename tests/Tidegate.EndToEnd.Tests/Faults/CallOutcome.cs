using System;
using System.Threading.Tasks;

namespace Tidegate.EndToEnd.Tests.Faults;

/// <summary>How a call ended for its caller, to be held against the count of the gateway.</summary>
/// <param name="Claim">What the client says about whether the call was carried out.</param>
/// <param name="Reason">Why the call was not completed; null when it was, be it with a refusal.</param>
internal sealed record CallOutcome(CallClaim Claim, ApiTransportReason? Reason)
{
    /// <exception cref="Exception">The call failed in a way in which no call may.</exception>
    public static async Task<CallOutcome> OfAsync(Task call)
    {
        try
        {
            await call;
            return new CallOutcome(CallClaim.CarriedOut, Reason: null);
        }
        catch (ApiTransportException failure)
        {
            return new CallOutcome(failure.MayHaveReachedServer ? CallClaim.Unknown : CallClaim.NotCarriedOut, failure.Reason);
        }
        catch (ApiException)
        {
            // The service said no, here because of the token.
            return new CallOutcome(CallClaim.NotCarriedOut, Reason: null);
        }
    }

    /// <summary>Whether a call that must not be made twice was carried out as often as the client says.</summary>
    public bool IsTrue(int effects) => Claim switch
    {
        CallClaim.CarriedOut => effects == 1,
        CallClaim.NotCarriedOut => effects == 0,
        _ => effects is 0 or 1,
    };

    public override string ToString() => Reason is null ? $"{Claim}" : $"{Claim}, {Reason}";
}
