namespace Tidegate;

/// <summary>What the requests of an operation carry to say who sends them.</summary>
public enum ApiCredentials
{
    /// <summary>The signature of the service, with all that belongs to it.</summary>
    Signature,

    /// <summary>The access token alone, in the header in which signed requests have it.</summary>
    Token,

    /// <summary>Nothing.</summary>
    None,
}
