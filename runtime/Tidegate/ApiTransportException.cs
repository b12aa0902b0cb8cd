using System;
using System.Net;

namespace Tidegate;

/// <summary>The call was not completed: no response was received, or what was received is not a response of the service.</summary>
public sealed class ApiTransportException : ApiClientException
{
    /// <summary>Creates the exception; public so that a fake client can throw it.</summary>
    /// <param name="operation">The name of the operation, such as <c>EnableFlow</c>.</param>
    /// <param name="reason">What went wrong.</param>
    /// <param name="message">A sentence that says what went wrong.</param>
    /// <param name="httpStatus">The HTTP status of the response; null when there was no response.</param>
    /// <param name="mayHaveReachedServer">Whether the service may have carried out the call.</param>
    /// <param name="innerException">The cause; null when there is none.</param>
    public ApiTransportException(
        string operation,
        ApiTransportReason reason,
        string message,
        HttpStatusCode? httpStatus = null,
        bool mayHaveReachedServer = true,
        Exception? innerException = null)
        : base(operation, message, httpStatus, innerException)
    {
        Reason = reason;
        MayHaveReachedServer = mayHaveReachedServer;
    }

    /// <summary>What went wrong.</summary>
    public ApiTransportReason Reason { get; }

    /// <summary>Whether the service may have carried out the call. False only if it certainly has not, such as when no connection was made.</summary>
    public bool MayHaveReachedServer { get; }
}
