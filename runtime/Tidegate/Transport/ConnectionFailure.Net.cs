using System;
using System.Net.Http;

namespace Tidegate.Transport;

/// <summary>Tells failures to connect from later failures.</summary>
internal static class ConnectionFailure
{
    /// <summary>Whether it is certain that no part of the request was sent.</summary>
    public static bool IsBeforeSending(Exception exception) =>
        exception is HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError
                or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError
                or HttpRequestError.ProxyTunnelError,
        };
}
