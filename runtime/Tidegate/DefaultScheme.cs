using Tidegate.Auth;
using Tidegate.Auth.EnosApim;

namespace Tidegate;

/// <summary>The scheme by which the requests of a service are signed unless it says otherwise.</summary>
internal static class DefaultScheme
{
    public static AuthScheme Instance { get; } = new EnosApimScheme();
}
