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

    /// <summary>What the gateway did.</summary>
    public RequestOutcome Outcome { get; }

    /// <summary>
    /// The HTTP status that was answered, or would have been if no fault had kept it back; a refusal can also be a code inside an
    /// HTTP 200.
    /// </summary>
    public HttpStatusCode Status { get; }

    /// <summary>Why the request was refused, in words; null when it was not.</summary>
    public string? Reason { get; }

    /// <summary>What the test let go wrong with this request; null for nothing.</summary>
    public GatewayFault? Fault { get; }

    /// <summary>
    /// Whether the operation was carried out: the request passed all checks and a response to it was made. A fault may have kept
    /// that response from the client, who then cannot know. How often it is true for one call tells whether the call took effect twice.
    /// </summary>
    public bool WasCarriedOut => Outcome is RequestOutcome.Served or RequestOutcome.Overridden;

    /// <summary>The time from the first byte read to the response.</summary>
    public TimeSpan Duration { get; }

    private protected override string Describe() => $"{base.Describe()}: {Outcome}, HTTP {(int)Status}{(Fault is null ? "" : $", {Fault}")}";
}
