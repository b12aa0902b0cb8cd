using System;
using System.Net;

namespace Tidegate;

/// <summary>
/// A call failed: the service refused it (<see cref="ApiException"/>) or it was not completed (<see cref="ApiTransportException"/>).
/// </summary>
public abstract class ApiClientException : Exception
{
    private protected ApiClientException(string operation, string message, HttpStatusCode? httpStatus, Exception? innerException)
        : base(message, innerException)
    {
        Operation = operation ?? throw new ArgumentNullException(nameof(operation));
        HttpStatus = httpStatus;
    }

    /// <summary>The name of the operation that was called.</summary>
    public string Operation { get; }

    /// <summary>The HTTP status of the response; null when there was no response.</summary>
    public HttpStatusCode? HttpStatus { get; }

    /// <summary>
    /// Whether the call was not sent, or not resent, because it could not be signed: no access token could be obtained, or the application's
    /// signer failed.
    /// </summary>
    public bool IsSigningFailure { get; internal init; }
}
