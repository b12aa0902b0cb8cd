namespace Tidegate.Auth;

/// <summary>What a response says of the access token that the call carried.</summary>
internal enum TokenRefusal
{
    /// <summary>Nothing against it.</summary>
    None,

    /// <summary>HTTP 401, which may be about the token, the signature, the clock or a right.</summary>
    Unauthorized,

    /// <summary>A code that says that the token is not accepted any more.</summary>
    Expired,
}
