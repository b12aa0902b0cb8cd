namespace Tidegate.Auth;

/// <summary>With what an attempt was signed.</summary>
/// <param name="Token">The access token that it carries; null when it carries none.</param>
/// <param name="At">What the clocks showed.</param>
internal readonly record struct AttemptSignature(AccessToken? Token, ClockReading At);
