using System;
using System.Threading;
using Tidegate.Transport;

namespace Tidegate;

/// <summary>
/// Decides which exceptions leave a call. The list is closed: <see cref="ApiClientException"/>, cancellation by the caller, and mistakes of the
/// program itself; whatever else a transport, a handler, a decoder or a clock throws is turned into an <see cref="ApiClientException"/>.
/// </summary>
internal static class CallFailure
{
    /// <summary>Whether an exception leaves the call unchanged.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="message">The message that was sent; null when it could not be created.</param>
    public static bool IsFinal(Exception exception, ApiRequestMessage? message) => exception switch
    {
        ApiTransportException { MayHaveReachedServer: false } when message is { MayHaveReachedServer: true } => false,
        ApiTransportException { Reason: ApiTransportReason.SigningFailed } => true,
        ApiClientException { IsSigningFailure: true } => false,
        ApiClientException or OutOfMemoryException => true,
        ArgumentException when message is null => true,
        _ => CallerMistake.IsMarked(exception),
    };

    /// <summary>The exception that callers see instead.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="call">The call.</param>
    /// <param name="message">The message that was sent; null when it could not be created.</param>
    /// <param name="timeout">The time limit of the call.</param>
    /// <param name="caller">The caller's token.</param>
    public static Exception Describe(
        Exception exception, ApiCall call, ApiRequestMessage? message, TimeSpan timeout, CancellationToken caller) => exception switch
        {
            ApiException { IsSigningFailure: true } refusal => new ApiException(call.Operation.Name, refusal),
            ApiTransportException { IsSigningFailure: true, Reason: not ApiTransportReason.SigningFailed } failure =>
                TransportFailure.OfToken(call.Operation.Name, failure, message is { MayHaveReachedServer: true }),
            ApiTransportException failure => TransportFailure.AfterSending(failure),
            OperationCanceledException when caller.IsCancellationRequested => new OperationCanceledException(caller),
            _ => TransportFailure.Describe(
                call.Operation.Name, exception, message is { MayHaveReachedServer: true }, call.Cancellation.IsOver ? timeout : null, call.Redaction),
        };
}
