namespace Tidegate.Requests;

/// <summary>What a client says with every request unless somebody says something else.</summary>
internal static class UsualHeaders
{
    public const string Accept = "Accept";

    /// <summary>The value of <see cref="Accept"/>.</summary>
    public const string AcceptedType = "application/json";

    /// <summary>Its value is an option of the client.</summary>
    public const string UserAgent = "User-Agent";
}
