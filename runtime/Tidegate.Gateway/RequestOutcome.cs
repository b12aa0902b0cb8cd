namespace Tidegate.Gateway;

/// <summary>What the gateway did with a request.</summary>
public enum RequestOutcome
{
    /// <summary>Served from a sample in the spec.</summary>
    Served,

    /// <summary>Served by an override of the test.</summary>
    Overridden,

    /// <summary>An access token was issued or refreshed.</summary>
    TokenIssued,

    /// <summary>The token service refused, with its own code in an HTTP 200.</summary>
    TokenRefused,

    /// <summary>HTTP 401: a signature header is missing, repeated, stale or wrong.</summary>
    Unauthorized,

    /// <summary>Code 1203: the signature is correct, but the access token is unknown or has expired.</summary>
    TokenExpired,

    /// <summary>HTTP 404: no spec has this operation.</summary>
    UnknownOperation,

    /// <summary>HTTP 405: the path exists under another method.</summary>
    WrongMethod,

    /// <summary>HTTP 400 or 415: the query cannot be signed, or the body is not the JSON that the operation expects, or compressed otherwise than it says.</summary>
    Malformed,

    /// <summary>The invalid-parameter code: a required value is missing, or a value is of the wrong kind.</summary>
    Incomplete,

    /// <summary>HTTP 413: the body is larger than the limit.</summary>
    TooLarge,

    /// <summary>HTTP 408: the request did not arrive in full in time.</summary>
    TimedOut,

    /// <summary>The client disconnected before it received a response.</summary>
    Aborted,

    /// <summary>HTTP 501: the request is valid, but the endpoint's spec has no sample to respond with.</summary>
    NoSample,

    /// <summary>HTTP 500: an override threw, or the gateway has a bug.</summary>
    Failed,

    /// <summary>A fault that the test set ended the request before the operation was carried out.</summary>
    Faulted,
}
