using System;
using System.Globalization;

namespace Tidegate.Telemetry;

/// <summary>The value of <c>error.type</c>, from a small fixed set, whatever a service responds.</summary>
internal static class ErrorType
{
    /// <summary>An error code without a name, of which there may be any number.</summary>
    private const string UndeclaredCode = "undeclared_code";

    public static string Of(Exception failure) => failure switch
    {
        ApiException refusal => refusal.ErrorName ?? UndeclaredCode,
        ApiTransportException { Reason: ApiTransportReason.HttpStatus, HttpStatus: { } status } => ((int)status).ToString(CultureInfo.InvariantCulture),
        ApiTransportException transport => NameOf(transport.Reason),
        _ => failure.GetType().FullName!,
    };

    private static string NameOf(ApiTransportReason reason) => reason switch
    {
        ApiTransportReason.ConnectionFailed => "connection_failed",
        ApiTransportReason.ConnectionLost => "connection_lost",
        ApiTransportReason.Timeout => "timeout",
        ApiTransportReason.Redirect => "redirect",
        ApiTransportReason.InvalidResponse => "invalid_response",
        ApiTransportReason.ResponseTooLarge => "response_too_large",
        ApiTransportReason.HttpStatus => "http_status",
        ApiTransportReason.CircuitOpen => "circuit_open",
        ApiTransportReason.SigningFailed => "signing_failed",
        ApiTransportReason.BodyFailed => "body_failed",
        ApiTransportReason.Unexpected => "unexpected",
        _ => "_OTHER",
    };
}
