namespace Tidegate;

/// <summary>Why a call was not completed.</summary>
public enum ApiTransportReason
{
    /// <summary>No connection to the gateway was made: name not found, refused, TLS failed.</summary>
    ConnectionFailed,

    /// <summary>The connection broke before the response was complete.</summary>
    ConnectionLost,

    /// <summary>The time for the call was over.</summary>
    Timeout,

    /// <summary>An HTTP status that is not success, without an envelope that tells more.</summary>
    HttpStatus,

    /// <summary>The gateway redirected the call. Redirects are refused: a signature must not follow to another host.</summary>
    Redirect,

    /// <summary>The response cannot be read: no JSON, no envelope, no code, or not the shape that the spec declares.</summary>
    InvalidResponse,

    /// <summary>The response is larger than <see cref="ApiClientOptions.MaxResponseBytes"/>.</summary>
    ResponseTooLarge,

    /// <summary>The call was not sent, or not sent again, because too many calls before it failed: the gateway is left alone for a while.</summary>
    CircuitOpen,

    /// <summary>The call was not sent, or not sent again, because the signer that the application brings (<see cref="ApiClientParts.Signer"/>) has failed. The message tells; the inner exception is null where its text holds a secret.</summary>
    SigningFailed,

    /// <summary>Something else ended the call, such as a handler or a clock that the application brings. The message tells; the inner exception is null where its text holds a secret.</summary>
    Unexpected,
}
