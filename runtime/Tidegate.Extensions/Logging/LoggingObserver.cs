using System;
using Microsoft.Extensions.Logging;
using Tidegate.Observation;

namespace Tidegate.Extensions.Logging;

/// <summary>
/// Logs what a client does, under the category <c>Tidegate.</c> followed by the client's name. Registered clients have one; for a client that is
/// created by hand, set <see cref="ApiClientParts.Observer"/>. At the Trace level, it logs requests and responses, redacted.
/// </summary>
/// <param name="loggers">Creates the logger.</param>
/// <param name="client">The client's name, such as the name of its service.</param>
public sealed class LoggingObserver(ILoggerFactory loggers, string client) : ApiClientObserver
{
    private readonly ILogger _logger = loggers.CreateLogger("Tidegate." + client);

    /// <inheritdoc/>
    public override bool WantsContent => _logger.IsEnabled(LogLevel.Trace);

    /// <inheritdoc/>
    public override void CallEnded(ApiCallReport report)
    {
        double milliseconds = report.Duration.TotalMilliseconds;
        switch (report.Failure)
        {
            case null:
                _logger.CallCompleted(report.Operation, report.Method, report.Path, (int?)report.HttpStatus, milliseconds, report.Attempts);
                break;
            case ApiException refusal when report.CodeText is { } text:
                _logger.CallRefused(report.Operation, report.Code ?? (IConvertible)text, report.Method, report.Path, milliseconds, ProblemOf(refusal));
                break;
            case ApiClientException { IsSigningFailure: true } unsent and not ApiTransportException { Reason: ApiTransportReason.SigningFailed }:
                // Event 7 has already logged the cause, once for all calls that waited.
                _logger.CallFailed(null, report.Operation, report.Method, report.Path, milliseconds, report.Attempts, TokenProblemOf(unsent));
                break;
            case ApiClientException failure:
                _logger.CallFailed(failure, report.Operation, report.Method, report.Path, milliseconds, report.Attempts, ProblemOf(failure));
                break;
            case OperationCanceledException:
                _logger.CallCancelled(report.Operation, report.Method, report.Path, milliseconds);
                break;
            case { } mistake:
                // A mistake in the program: its text may hold anything, so only the type is logged.
                _logger.CallBroken(report.Operation, report.Method, report.Path, mistake.GetType().ToString());
                break;
        }
    }

    /// <inheritdoc/>
    public override void TokenRequested(ApiTokenReport report)
    {
        double milliseconds = report.Duration.TotalMilliseconds;
        if (report.Failure is null)
        {
            _logger.TokenObtained(report.Operation, milliseconds);
        }
        else
        {
            string problem = report.Failure is ApiClientException failure ? ProblemOf(failure) : report.Failure.GetType().ToString();
            _logger.TokenFailed(report.Operation, milliseconds, problem);
        }
    }

    /// <inheritdoc/>
    public override void TokenCacheFailed(ApiTokenCacheReport report) => _logger.TokenCacheFailed(report.Use, report.ExceptionType);

    /// <inheritdoc/>
    public override void DriftFound(ApiDriftReport report) => _logger.DriftFound(report.Operation, report.Kind, report.Path);

    /// <inheritdoc/>
    public override void ContentSent(ApiContentReport report) =>
        _logger.ContentSent(report.Operation, report.Attempt, report.Request, report.Response ?? "(no response)");

    /// <summary>The message without the operation, which the log entry already starts with.</summary>
    private static string ProblemOf(ApiClientException failure)
    {
        string start = failure.Operation + ": ";
        return failure.Message.StartsWith(start, StringComparison.Ordinal) ? failure.Message[start.Length..] : failure.Message;
    }

    private static string TokenProblemOf(ApiClientException failure) => failure is ApiException refusal
        ? $"no access token: refused with code {refusal.CodeText}"
        : $"no access token: {((ApiTransportException)failure).Reason}";
}
