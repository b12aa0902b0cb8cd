using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;

namespace Tidegate.EndToEnd.Tests.Faults.Matrix;

/// <summary>What a call comes to that meets a fault once.</summary>
/// <param name="Fault">The name of the fault.</param>
/// <param name="Effects">How often the operation is then carried out.</param>
/// <param name="Reason">Why the call fails; null when it gets through all the same.</param>
/// <param name="Status">The HTTP status that the failure tells; null for none.</param>
internal sealed record FaultExpectation(string Fault, int Effects, ApiTransportReason? Reason, HttpStatusCode? Status = null)
{
    /// <summary>Whether a client that may send the call again gets through.</summary>
    public bool HelpsToSendAgain { get; init; } = true;

    /// <summary>Whether .NET's own transport sends a request without a body again; it must not where that is not idempotent.</summary>
    public bool IsMendedByTransport { get; init; }

    /// <summary>How long the client waits for a response; short where only the end of that time ends the waiting.</summary>
    public TimeSpan ResponseTimeout { get; init; } = TimeSpan.FromSeconds(60);

    public static IReadOnlyList<FaultExpectation> All { get; } =
    [
        new("reset-before-read", 0, ApiTransportReason.ConnectionLost),
        new("reset-after-read", 1, ApiTransportReason.ConnectionLost),
        new("close-after-read", 1, ApiTransportReason.ConnectionLost) { IsMendedByTransport = true },
        new("half-body", 1, ApiTransportReason.ConnectionLost),
        new("length-too-long", 1, ApiTransportReason.ConnectionLost),
        new("stalled-body", 1, ApiTransportReason.Timeout) { ResponseTimeout = TimeSpan.FromSeconds(3) },
        new("silence", 1, ApiTransportReason.Timeout) { ResponseTimeout = TimeSpan.FromSeconds(3) },
        new("length-too-short", 1, ApiTransportReason.InvalidResponse, HttpStatusCode.OK) { HelpsToSendAgain = false },
        new("broken-gzip", 1, ApiTransportReason.InvalidResponse) { HelpsToSendAgain = false },
        new("html-page", 0, ApiTransportReason.InvalidResponse, HttpStatusCode.OK) { HelpsToSendAgain = false },
        new("bad-request", 0, ApiTransportReason.HttpStatus, HttpStatusCode.BadRequest) { HelpsToSendAgain = false },
        new("not-found", 0, ApiTransportReason.HttpStatus, HttpStatusCode.NotFound) { HelpsToSendAgain = false },
        new("redirect", 0, ApiTransportReason.Redirect, HttpStatusCode.Redirect) { HelpsToSendAgain = false },
        new("permanent-redirect", 0, ApiTransportReason.Redirect, HttpStatusCode.PermanentRedirect) { HelpsToSendAgain = false },
        new("too-many-requests", 0, ApiTransportReason.HttpStatus, HttpStatusCode.TooManyRequests),
        new("too-many-requests-retry-after", 0, ApiTransportReason.HttpStatus, HttpStatusCode.TooManyRequests),
        new("unavailable", 0, ApiTransportReason.HttpStatus, HttpStatusCode.ServiceUnavailable),
        new("unavailable-retry-after", 0, ApiTransportReason.HttpStatus, HttpStatusCode.ServiceUnavailable),
        new("server-error", 1, ApiTransportReason.HttpStatus, HttpStatusCode.InternalServerError),
        new("bad-gateway", 1, ApiTransportReason.HttpStatus, HttpStatusCode.BadGateway),
        new("gateway-timeout", 1, ApiTransportReason.HttpStatus, HttpStatusCode.GatewayTimeout),
        new("slow-body", 1, Reason: null),
        new("gzip", 1, Reason: null),
        new("duplicated-headers", 1, Reason: null),
        new("token-expired", 1, Reason: null),
        new("token-revoked", 1, Reason: null),
    ];

    /// <summary>Those that differ in what they come to.</summary>
    public static IEnumerable<FaultExpectation> OneOfEachKind =>
        All.DistinctBy(one => (one.Effects, one.Reason, one.HelpsToSendAgain, one.IsMendedByTransport));
}
