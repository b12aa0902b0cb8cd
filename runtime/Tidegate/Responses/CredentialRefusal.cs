namespace Tidegate.Responses;

/// <summary>What a response says of the credentials that the call carried.</summary>
internal enum CredentialRefusal
{
    /// <summary>Nothing against them.</summary>
    None,

    /// <summary>HTTP 401, which may be about a token, the signature, the clock or a right.</summary>
    Unauthorized,

    /// <summary>A code that says that the access token is not accepted any more.</summary>
    Expired,
}
