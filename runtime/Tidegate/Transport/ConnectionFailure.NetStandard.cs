using System;
using System.Net;
using System.Net.Sockets;

namespace Tidegate.Transport;

/// <summary>Tells failures to connect from later failures.</summary>
internal static class ConnectionFailure
{
    /// <summary>Whether it is certain that no part of the request was sent.</summary>
    public static bool IsBeforeSending(Exception exception)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is WebException { Status: WebExceptionStatus.NameResolutionFailure or WebExceptionStatus.ConnectFailure }
                or SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound })
            {
                return true;
            }
        }

        return false;
    }
}
