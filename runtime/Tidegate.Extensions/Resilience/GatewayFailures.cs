using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using Polly;
using Polly.Timeout;

namespace Tidegate.Extensions.Resilience;

/// <summary>Tells failures of the gateway and of the connection to it apart from responses of the service.</summary>
internal static class GatewayFailures
{
    private static readonly TimeSpan s_timerPrecision = TimeSpan.FromMilliseconds(50);

    /// <summary>Whether the same attempt may succeed later.</summary>
    public static bool IsTransient(Outcome<HttpResponseMessage> outcome, ResilienceContext context) =>
        outcome.Result is { } response ? IsTransient(response.StatusCode) : IsTransient(outcome.Exception, context);

    /// <summary>
    /// Whether an attempt shows that the gateway is in trouble. A request to slow down does not: the gateway is well enough to make it. Running
    /// out of time for the call does: another attempt would not help, but it is the gateway that took too long.
    /// </summary>
    public static bool IsTrouble(Outcome<HttpResponseMessage> outcome, ResilienceContext context, TimeSpan timeLeft) =>
        outcome.Result?.StatusCode != HttpStatusCode.TooManyRequests
        && (IsTransient(outcome, context) || (outcome.Exception is OperationCanceledException && IsOver(timeLeft)));

    /// <summary>A timer may fire slightly early by a more precise clock.</summary>
    private static bool IsOver(TimeSpan timeLeft) => timeLeft != Timeout.InfiniteTimeSpan && timeLeft < s_timerPrecision;

    private static bool IsTransient(HttpStatusCode status) => status
        is HttpStatusCode.RequestTimeout
        or HttpStatusCode.TooManyRequests
        or HttpStatusCode.InternalServerError
        or HttpStatusCode.BadGateway
        or HttpStatusCode.ServiceUnavailable
        or HttpStatusCode.GatewayTimeout;

    private static bool IsTransient(Exception? exception, ResilienceContext context) => exception switch
    {
        HttpRequestException or IOException or TimeoutRejectedException => true,
        // Cancellation by the caller is not a failure; a time limit of the connection, such as the one for connecting, is.
        OperationCanceledException => !context.CancellationToken.IsCancellationRequested,
        ApiTransportException failure => IsTransient(failure),
        _ => false,
    };

    /// <summary>What fails so below the signing is a request for a token, or a signer of the application's, which says nothing of the gateway.</summary>
    private static bool IsTransient(ApiTransportException failure) => failure.Reason switch
    {
        ApiTransportReason.ConnectionFailed or ApiTransportReason.ConnectionLost or ApiTransportReason.Timeout => true,
        ApiTransportReason.HttpStatus => failure.HttpStatus is { } status && IsTransient(status),
        _ => false,
    };
}
