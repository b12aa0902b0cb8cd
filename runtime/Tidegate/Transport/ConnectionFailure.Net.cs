using System;
using System.Net.Http;

namespace Tidegate.Transport;

/// <summary>Tells failures to connect from failures later on.</summary>
internal static class ConnectionFailure
{
    /// <summary>Whether it is certain that nothing of the request left.</summary>
    public static bool IsBeforeSending(Exception exception) =>
        exception is HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError
                or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError
                or HttpRequestError.ProxyTunnelError,
        };
}
