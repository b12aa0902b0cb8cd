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
