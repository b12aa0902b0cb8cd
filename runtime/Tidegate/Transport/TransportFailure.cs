using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Security.Authentication;
using Tidegate.Files;
using Tidegate.Redaction;
using Tidegate.Responses;

namespace Tidegate.Transport;

/// <summary>Converts what a transport throws into the one exception that callers see.</summary>
internal static class TransportFailure
{
    /// <summary>Why a call was not repeated although that might have helped.</summary>
    public const string SpentBody = "the call was not repeated, since its body was read from a stream that cannot be read again: give bytes, a path or a stream that can seek";

    /// <param name="operation">The operation's name.</param>
    /// <param name="exception">What was thrown.</param>
    /// <param name="mayHaveReachedServer">Whether the service may have carried out the call.</param>
    /// <param name="timeOver">The time limit of the call, if it has run out; null when the transport gave up on its own.</param>
    /// <param name="redaction">Decides whether the cause may be shown.</param>
    public static ApiTransportException Describe(string operation, Exception exception, bool mayHaveReachedServer, TimeSpan? timeOver, Redactor redaction)
    {
        switch (exception = SingleCauseOf(exception))
        {
            case UnsendableBodyException body:
                return new ApiTransportException(
                    operation,
                    ApiTransportReason.BodyFailed,
                    $"{operation}: {Redactor.OneLine(redaction.HideSecrets(body.Message))}.",
                    null,
                    mayHaveReachedServer,
                    redaction.SafeCause(body.InnerException ?? body));
            case ResponseTooLargeException tooLarge:
                return ResponseFailures.TooLarge(operation, null, tooLarge.Limit);
            case InvalidDataException:
                return new ApiTransportException(
                    operation,
                    ApiTransportReason.InvalidResponse,
                    $"{operation}: the response cannot be unpacked; its compression is broken.",
                    null,
                    mayHaveReachedServer,
                    redaction.SafeCause(exception));
            case OperationCanceledException or TimeoutException when timeOver is { } time:
                string place = mayHaveReachedServer ? "no complete response came within" : "no credentials and connection could be had within";
                string problem = FormattableString.Invariant($"{operation}: {place} {time.TotalSeconds:0.###} s.");
                return new ApiTransportException(operation, ApiTransportReason.Timeout, problem, null, mayHaveReachedServer);
            case OperationCanceledException or TimeoutException:
                return GaveUp(operation, exception, mayHaveReachedServer, redaction);
        }

        if (!IsOfConnection(exception))
        {
            return Unexpected(operation, exception, mayHaveReachedServer, redaction);
        }

        bool isUnconnected = ConnectionFailure.IsBeforeSending(exception);
        string cause = Redactor.OneLine(redaction.HideSecrets(CauseOf(exception)));
        return new ApiTransportException(
            operation,
            isUnconnected ? ApiTransportReason.ConnectionFailed : ApiTransportReason.ConnectionLost,
            isUnconnected ? $"{operation}: no connection to the gateway: {cause}" : $"{operation}: the connection broke: {cause}",
            null,
            mayHaveReachedServer,
            redaction.SafeCause(exception));
    }

    /// <summary>The failure of a call that was not sent, or not resent, because no access token could be obtained.</summary>
    public static ApiTransportException OfToken(string operation, ApiTransportException failure, bool mayHaveReachedServer) => new(
        operation, failure.Reason, $"{operation}: no access token: {failure.Message}", failure.HttpStatus, mayHaveReachedServer, failure.InnerException ?? failure)
    {
        IsSigningFailure = true,
    };

    /// <summary>The failure of an attempt that the caller's signer could not sign.</summary>
    /// <param name="problem">The signer, and what it could not do.</param>
    public static ApiTransportException OfSigner(string operation, string problem, Exception exception, Redactor redaction)
    {
        Exception cause = SingleCauseOf(exception);
        string text = Redactor.OneLine(redaction.HideSecrets(CauseOf(cause)));
        return new ApiTransportException(
            operation,
            ApiTransportReason.SigningFailed,
            $"{operation}: {problem}: {cause.GetType()}: {text}",
            null,
            mayHaveReachedServer: false,
            redaction.SafeCause(cause))
        {
            IsSigningFailure = true,
        };
    }

    /// <summary>The same failure, for a call that may have reached the service in an earlier attempt.</summary>
    public static ApiTransportException AfterSending(ApiTransportException failure) => new(
        failure.Operation, failure.Reason, failure.Message, failure.HttpStatus, mayHaveReachedServer: true, failure.InnerException)
    {
        IsSigningFailure = failure.IsSigningFailure,
    };

    /// <summary>The same failure, for a call that was not sent again since its body cannot be.</summary>
    public static ApiTransportException OfSpentBody(ApiTransportException failure) => new(
        failure.Operation, failure.Reason, $"{failure.Message} ({SpentBody})", failure.HttpStatus, failure.MayHaveReachedServer, failure.InnerException)
    {
        IsSigningFailure = failure.IsSigningFailure,
    };

    /// <summary>Whether connections fail with this exception. A stream that was closed meanwhile is such a failure.</summary>
    private static bool IsOfConnection(Exception exception) =>
        exception is HttpRequestException or IOException or SocketException or WebException or AuthenticationException or ObjectDisposedException;

    /// <summary>The exception that a task has wrapped.</summary>
    private static Exception SingleCauseOf(Exception exception) =>
        exception is AggregateException { InnerExceptions: [var single] } ? SingleCauseOf(single) : exception;

    /// <summary>An exception that connections do not fail with; the message includes its type.</summary>
    private static ApiTransportException Unexpected(string operation, Exception exception, bool mayHaveReachedServer, Redactor redaction)
    {
        string cause = Redactor.OneLine(redaction.HideSecrets(exception.Message));
        return new ApiTransportException(
            operation,
            ApiTransportReason.Unexpected,
            $"{operation}: the call was ended by {exception.GetType()}: {cause}",
            null,
            mayHaveReachedServer,
            redaction.SafeCause(exception));
    }

    /// <summary>For example a handler's own time limit for connecting, which the inner exception describes.</summary>
    private static ApiTransportException GaveUp(string operation, Exception exception, bool mayHaveReachedServer, Redactor redaction)
    {
        string cause = Redactor.OneLine(redaction.HideSecrets(CauseOf(exception.InnerException as TimeoutException ?? exception)));
        return new ApiTransportException(
            operation,
            ApiTransportReason.Timeout,
            $"{operation}: the transport gave up by itself before the time for the call was over: {cause}",
            null,
            mayHaveReachedServer,
            redaction.SafeCause(exception));
    }

    /// <summary>The message, or that of the cause when the message only points to it.</summary>
    private static string CauseOf(Exception exception)
    {
        const string Pointer = ", see inner exception.";
        const string Nothing = "An error occurred while sending the request.";
        string message = exception.Message;
        return exception.InnerException is not { } inner ? message
            : message.EndsWith(Pointer, StringComparison.Ordinal) ? $"{message.Substring(0, message.Length - Pointer.Length)}: {CauseOf(inner)}"
            : message == Nothing ? CauseOf(inner)
            : message;
    }
}
