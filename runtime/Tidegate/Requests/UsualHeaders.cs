namespace Tidegate.Requests;

/// <summary>The headers that a client sends with every request by default.</summary>
internal static class UsualHeaders
{
    public const string Accept = "Accept";

    /// <summary>The value of <see cref="Accept"/>.</summary>
    public const string AcceptedType = "application/json";

    /// <summary>The value of <see cref="Accept"/> where a file is expected.</summary>
    public const string AnyType = "*/*";

    /// <summary>The header whose value is an option of the client.</summary>
    public const string UserAgent = "User-Agent";
}
