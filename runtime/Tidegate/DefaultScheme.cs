using Tidegate.Auth;
using Tidegate.Auth.EnosApim;

namespace Tidegate;

/// <summary>The scheme that signs the requests of a service unless the service specifies another.</summary>
internal static class DefaultScheme
{
    public static AuthScheme Instance { get; } = new EnosApimScheme();

    /// <summary>The same for a client that has no keys, since no operation of its service needs them.</summary>
    public static AuthScheme WithoutKeys { get; } = new KeylessScheme(Instance);
}
