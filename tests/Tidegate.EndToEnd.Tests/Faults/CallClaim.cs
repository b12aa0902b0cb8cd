using System;
using System.Threading.Tasks;

namespace Tidegate.EndToEnd.Tests.Faults;

/// <summary>What a client says about whether its call was carried out.</summary>
internal enum CallClaim
{
    /// <summary>The call gave a result.</summary>
    CarriedOut,

    /// <summary>The call failed, and certainly was not carried out.</summary>
    NotCarriedOut,

    /// <summary>The call failed, and nobody can know.</summary>
    Unknown,
}

/// <summary>Reads what a client says, and holds it against the count of the gateway.</summary>
internal static class CallClaims
{
    /// <exception cref="Exception">The call failed in a way in which no call may.</exception>
    public static async Task<CallClaim> OfAsync(Task call)
    {
        try
        {
            await call;
            return CallClaim.CarriedOut;
        }
        catch (ApiTransportException failure)
        {
            return failure.MayHaveReachedServer ? CallClaim.Unknown : CallClaim.NotCarriedOut;
        }
        catch (ApiException)
        {
            // The service said no, here because of the token.
            return CallClaim.NotCarriedOut;
        }
    }

    public static bool IsTrue(this CallClaim claim, int effects) => claim switch
    {
        CallClaim.CarriedOut => effects == 1,
        CallClaim.NotCarriedOut => effects == 0,
        _ => effects is 0 or 1,
    };
}
