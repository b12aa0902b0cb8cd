namespace Tidegate.Telemetry;

/// <summary>Why a request was sent again.</summary>
internal static class ResendReason
{
    /// <summary>The gateway did not accept the credentials, such as an access token.</summary>
    public const string CredentialsRefused = "credentials_refused";

    /// <summary>The timestamp was out of range by the gateway's clock.</summary>
    public const string ClockCorrected = "clock_corrected";

    /// <summary>A handler above the signing resent it.</summary>
    public const string Handler = "handler";
}
