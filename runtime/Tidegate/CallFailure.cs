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
        ApiTransportException failure when message is { CanBeSentAgain: false } && IsOftenRepeated(failure) => false,
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
    public static Exception Describe(Exception exception, ApiCall call, ApiRequestMessage? message, TimeSpan timeout, CancellationToken caller)
    {
        Exception described = exception switch
        {
            ApiException { IsSigningFailure: true } refusal => new ApiException(call.Operation.Name, refusal),
            ApiTransportException { IsSigningFailure: true, Reason: not ApiTransportReason.SigningFailed } failure =>
                TransportFailure.OfToken(call.Operation.Name, failure, message is { MayHaveReachedServer: true }),
            ApiTransportException failure when message is { MayHaveReachedServer: true } => TransportFailure.AfterSending(failure),
            ApiTransportException => exception,
            OperationCanceledException when caller.IsCancellationRequested => new OperationCanceledException(caller),
            _ => TransportFailure.Describe(
                call.Operation.Name, exception, message is { MayHaveReachedServer: true }, call.Cancellation.IsOver ? timeout : null, call.Redaction),
        };
        return described is ApiTransportException unrepeated && message is { CanBeSentAgain: false } && IsOftenRepeated(unrepeated)
            ? TransportFailure.OfSpentBody(unrepeated)
            : described;
    }

    /// <summary>Whether calls that fail so are usually sent again, by the client or by handlers.</summary>
    private static bool IsOftenRepeated(ApiTransportException failure) => failure.Reason switch
    {
        ApiTransportReason.ConnectionFailed or ApiTransportReason.ConnectionLost or ApiTransportReason.Timeout => true,
        ApiTransportReason.HttpStatus => (int?)failure.HttpStatus is 401 or 408 or 429 or >= 500,
        _ => false,
    };

    /// <summary>The failure of a call whose credentials were refused, and that is not sent again.</summary>
    public static ApiClientException OfRefusal(ApiClientException failure, ApiRequestMessage message) =>
        failure is ApiException refusal && !message.CanBeSentAgain ? refusal.With(TransportFailure.SpentBody) : failure;
}
