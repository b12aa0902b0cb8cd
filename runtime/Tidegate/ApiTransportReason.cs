namespace Tidegate;

/// <summary>Why a call was not completed.</summary>
public enum ApiTransportReason
{
    /// <summary>No connection to the gateway could be made: the name was not found, the connection was refused, or TLS failed.</summary>
    ConnectionFailed,

    /// <summary>The connection broke before the response was complete.</summary>
    ConnectionLost,

    /// <summary>The time for the call ran out.</summary>
    Timeout,

    /// <summary>The HTTP status does not mean success, and there is no envelope that says more.</summary>
    HttpStatus,

    /// <summary>The gateway redirected the call. Redirects are refused, because a signature must not be sent on to another host.</summary>
    Redirect,

    /// <summary>The response cannot be read: it is not JSON, has no envelope or no code, or does not have the shape that the spec declares.</summary>
    InvalidResponse,

    /// <summary>The response is larger than <see cref="ApiClientOptions.MaxResponseBytes"/>.</summary>
    ResponseTooLarge,

    /// <summary>The call was not sent, or not resent, because too many earlier calls failed: the gateway is given time to recover.</summary>
    CircuitOpen,

    /// <summary>The call was not sent, or not sent again, because the signer that the application brings (<see cref="ApiClientParts.Signer"/>) has failed. The message tells; the inner exception is null where its text holds a secret.</summary>
    SigningFailed,

    /// <summary>Something else ended the call, such as a handler or a clock that the application brings. The message tells; the inner exception is null where its text holds a secret.</summary>
    Unexpected,

    /// <summary>
    /// The body could not be sent: a file in it could not be read or has another length than was said, or its stream cannot be read again for
    /// another attempt. The message tells.
    /// </summary>
    BodyFailed,
}
