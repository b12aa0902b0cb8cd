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
/// A call in flight: its request, how far it has come, what was sent for it last, and what it takes to receive the response and to tell of
/// it. Kept, with its buffers, from call to call.
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

    /// <summary>The time that the call has.</summary>
    public CallTime Time { get; set; }

    /// <summary>Tells of the call; null when nobody wants to know.</summary>
    public CallTelemetry? Telemetry { get; set; }

    /// <summary>Hides the secrets of the client and of this call.</summary>
    public CallRedactor Redaction { get; }

    /// <summary>Where it is sent.</summary>
    public Uri? Address { get; set; }

    /// <summary>With what the last attempt was signed, and when.</summary>
    public AttemptSignature Signature { get; set; }

    /// <summary>The transport's task of the last attempt, which tells afterwards how far it got; null as long as nothing was sent.</summary>
    public Task? LastAttempt { get; set; }

    /// <summary>What the client has sent again by itself.</summary>
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
