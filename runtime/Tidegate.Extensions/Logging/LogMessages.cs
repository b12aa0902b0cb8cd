using System;
using Microsoft.Extensions.Logging;
using Tidegate.Observation;

namespace Tidegate.Extensions.Logging;

/// <summary>Every log message. The ids must not change: filters and alerts refer to them.</summary>
internal static partial class LogMessages
{
    [LoggerMessage(1, LogLevel.Debug, "{Operation}: {Method} {Path} answered HTTP {HttpStatus} after {Milliseconds:0.#} ms, sent {Attempts} times")]
    public static partial void CallCompleted(
        this ILogger logger, string operation, string method, string path, int? httpStatus, double milliseconds, int attempts);

    [LoggerMessage(2, LogLevel.Information, "{Operation}: {Method} {Path} was refused with code {Code} after {Milliseconds:0.#} ms: {Problem}")]
    public static partial void CallRefused(
        this ILogger logger, string operation, IConvertible code, string method, string path, double milliseconds, string problem);

    [LoggerMessage(3, LogLevel.Warning, "{Operation}: {Method} {Path} was not completed after {Milliseconds:0.#} ms, sent {Attempts} times: {Problem}")]
    public static partial void CallFailed(
        this ILogger logger, ApiClientException? failure, string operation, string method, string path, double milliseconds, int attempts, string problem);

    [LoggerMessage(4, LogLevel.Debug, "{Operation}: {Method} {Path} was cancelled by its caller after {Milliseconds:0.#} ms")]
    public static partial void CallCancelled(this ILogger logger, string operation, string method, string path, double milliseconds);

    [LoggerMessage(5, LogLevel.Warning, "{Operation}: {Method} {Path} ended with {ExceptionType}")]
    public static partial void CallBroken(this ILogger logger, string operation, string method, string path, string exceptionType);

    [LoggerMessage(6, LogLevel.Debug, "{Operation}: an access token came after {Milliseconds:0.#} ms")]
    public static partial void TokenObtained(this ILogger logger, string operation, double milliseconds);

    [LoggerMessage(7, LogLevel.Warning, "{Operation}: no access token after {Milliseconds:0.#} ms: {Problem}")]
    public static partial void TokenFailed(this ILogger logger, string operation, double milliseconds, string problem);

    [LoggerMessage(8, LogLevel.Information, "{Operation}: the response is not as the spec says: {Kind} at {Path}; told once, counted by tidegate.client.drift")]
    public static partial void DriftFound(this ILogger logger, string operation, ApiDriftKind kind, string path);

    [LoggerMessage(9, LogLevel.Trace, "{Operation}, attempt {Attempt}:\n{Request}\n\n{Response}")]
    public static partial void ContentSent(this ILogger logger, string operation, int attempt, string request, string response);

    [LoggerMessage(10, LogLevel.Warning, "The access token could not be shared: {Use} ended with {ExceptionType}; the client goes on with a token of its own")]
    public static partial void TokenCacheFailed(this ILogger logger, ApiTokenCacheUse use, string exceptionType);
}
