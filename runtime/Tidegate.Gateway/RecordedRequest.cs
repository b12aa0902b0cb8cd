using System;
using System.Net;

namespace Tidegate.Gateway;

/// <summary>A request and what became of it.</summary>
public sealed record RecordedRequest : GatewayRequest
{
    internal RecordedRequest(
        GatewayRequest request,
        RequestOutcome outcome,
        HttpStatusCode status,
        string? reason,
        GatewayFault? fault,
        TimeSpan duration)
        : base(request)
    {
        Outcome = outcome;
        Status = status;
        Reason = reason;
        Fault = fault;
        Duration = duration;
    }

    /// <summary>What the gateway did with the request.</summary>
    public RequestOutcome Outcome { get; }

    /// <summary>
    /// The HTTP status of the response, even when a fault kept the response from being sent; a refusal can also be a code inside an HTTP
    /// 200.
    /// </summary>
    public HttpStatusCode Status { get; }

    /// <summary>Why the request was refused, in words; null when it was not.</summary>
    public string? Reason { get; }

    /// <summary>The fault that the test inflicted on this request; null for none.</summary>
    public GatewayFault? Fault { get; }

    /// <summary>
    /// Whether the operation was carried out: the request passed all checks and a response to it was made. A fault may have kept that
    /// response from the client, which then cannot know. Counting the requests of one call for which it is true shows whether the call took
    /// effect twice.
    /// </summary>
    public bool WasCarriedOut => Outcome is RequestOutcome.Served or RequestOutcome.Overridden;

    /// <summary>The time from reading the first byte to having the response.</summary>
    public TimeSpan Duration { get; }

    private protected override string Describe() => $"{base.Describe()}: {Outcome}, HTTP {(int)Status}{(Fault is null ? "" : $", {Fault}")}";
}
