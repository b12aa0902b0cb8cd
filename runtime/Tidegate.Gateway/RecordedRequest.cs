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
        TimeSpan duration)
        : base(request)
    {
        Outcome = outcome;
        Status = status;
        Reason = reason;
        Duration = duration;
    }

    /// <summary>What the gateway did.</summary>
    public RequestOutcome Outcome { get; }

    /// <summary>The HTTP status that was answered; a refusal can also be a code inside an HTTP 200.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>Why the request was refused, in words; null when it was not.</summary>
    public string? Reason { get; }

    /// <summary>The time from the first byte read to the answer.</summary>
    public TimeSpan Duration { get; }

    private protected override string Describe() => $"{base.Describe()}: {Outcome}, HTTP {(int)Status}";
}
