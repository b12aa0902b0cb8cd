using System;
using System.Net;

namespace Tidegate.Observation;

/// <summary>A call that has ended, for an <see cref="ApiClientObserver"/>.</summary>
public sealed class ApiCallReport
{
    /// <summary>The service's name.</summary>
    public required string Service { get; init; }

    /// <summary>The operation's name.</summary>
    public required string Operation { get; init; }

    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>The escaped path, without the query; values that the spec marks secret are masked.</summary>
    public required string Path { get; init; }

    /// <summary>The time from requesting the token to the last byte of the response, or to the headers of a download, over all attempts.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>How many times the request was sent; 0 when no token could be obtained.</summary>
    public required int Attempts { get; init; }

    /// <summary>The HTTP status of the last response; null when there was no response.</summary>
    public HttpStatusCode? HttpStatus { get; init; }

    /// <summary>The code of the last response's envelope; null when there was none or codes are texts.</summary>
    public int? Code { get; init; }

    /// <summary>The code of the last response's envelope, a number in plain decimal digits; null when there was none.</summary>
    public string? CodeText { get; init; }

    /// <summary>
    /// The exception that the caller gets instead of a result: an <see cref="ApiClientException"/>, or the cancellation of the call; null for
    /// success.
    /// </summary>
    public Exception? Failure { get; init; }
}
