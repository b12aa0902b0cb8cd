namespace Tidegate.Auth;

/// <summary>What an attempt was signed with.</summary>
/// <param name="Credentials">The credentials, which the authenticator gets back if they are refused; null when it needs none.</param>
/// <param name="At">What the clocks showed at signing.</param>
internal readonly record struct AttemptSignature(object? Credentials, ClockReading At)
{
    /// <summary>The access token that the attempt carries; null when it carries none.</summary>
    public AccessToken? Token => Credentials as AccessToken;
}
