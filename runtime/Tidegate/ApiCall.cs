using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Tidegate.Auth;
using Tidegate.Redaction;
using Tidegate.Requests;
using Tidegate.Responses;
using Tidegate.Telemetry;
using Tidegate.Transport;

namespace Tidegate;

/// <summary>
/// A call in flight: its request, its progress, what was last sent for it, and what is needed to receive and report the response. Kept, with its
/// buffers, for later calls.
/// </summary>
internal sealed class ApiCall : ApiRequest
{
    public ApiCall(ClientRedactor redaction, RedactedNames secretNames)
        : base(secretNames)
    {
        Redaction = new CallRedactor(redaction, this, secretNames);
    }

    public CallOptions? Options { get; private set; }

    public CallCancellation Cancellation { get; } = new();

    /// <summary>The time limit of the call.</summary>
    public CallTime Time { get; set; }

    /// <summary>Traces, measures and reports the call; null when nobody is listening.</summary>
    public CallTelemetry? Telemetry { get; set; }

    /// <summary>Hides the secrets of the client and of this call.</summary>
    public CallRedactor Redaction { get; }

    /// <summary>The address it is sent to.</summary>
    public Uri? Address { get; set; }

    /// <summary>What the last attempt was signed with, and when.</summary>
    public AttemptSignature Signature { get; set; }

    /// <summary>
    /// The transport's task for the last attempt, which shows afterwards how far the attempt got; null until something has been sent.
    /// </summary>
    public Task? LastAttempt { get; set; }

    /// <summary>How often the client has resent the call on its own.</summary>
    public Replays Replays { get; } = new();

    /// <summary>Receives the response.</summary>
    public ReceivedResponse Response { get; } = new();

    internal override IEnumerable<KeyValuePair<string, string>> HeadersAndOverrides =>
        Options?.Headers is { } ofCall ? Headers.Concat(ofCall) : Headers;

    public void Begin(ApiOperation operation, CallOptions? options)
    {
        Options = options;
        Response.Begin(operation, Redaction, options?.Probe);
        Begin(operation);
    }

    /// <inheritdoc/>
    internal override void Reset()
    {
        base.Reset();
        Options = null;
        Telemetry = null;
        Signature = default;
        LastAttempt = null;
        Replays.Reset();
        Redaction.Reset();
        Response.Reset();
    }
}
