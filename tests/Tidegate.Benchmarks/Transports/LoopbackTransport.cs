using System.Net.Http;

namespace Tidegate.Benchmarks.Transports;

/// <summary>The connections of every client on loopback.</summary>
internal static class LoopbackTransport
{
    /// <summary>As signing clients need it: without redirects, and without what only some of the peers would pay for.</summary>
    public static SocketsHttpHandler Create() => new() { AllowAutoRedirect = false, UseCookies = false, UseProxy = false };
}
