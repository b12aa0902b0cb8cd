namespace Tidegate.Auth;

/// <summary>With what an attempt was signed.</summary>
/// <param name="Credentials">What the authenticator wants to know again should they be refused; null when there is nothing to know.</param>
/// <param name="At">What the clocks showed.</param>
internal readonly record struct AttemptSignature(object? Credentials, ClockReading At)
{
    /// <summary>The access token that it carries; null when it carries none.</summary>
    public AccessToken? Token => Credentials as AccessToken;
}
