namespace Tidegate.Responses;

/// <summary>What a response says about the credentials of the call.</summary>
internal enum CredentialRefusal
{
    /// <summary>The response does not refuse them.</summary>
    None,

    /// <summary>HTTP 401, which may be about a token, the signature, the clock or a permission.</summary>
    Unauthorized,

    /// <summary>A code that says that the access token is no longer accepted.</summary>
    Expired,
}
