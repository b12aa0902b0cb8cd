using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Auth;
using Tidegate.Buffers;
using Tidegate.Downloads;
using Tidegate.Redaction;
using Tidegate.Requests;
using Tidegate.Responses;
using Tidegate.Streams;
using Tidegate.Telemetry;
using Tidegate.Transport;

namespace Tidegate;

/// <summary>
/// A call in flight: its request, its progress, what was last sent for it, and what is needed to receive and report the response. Kept, with its
/// buffers, for later calls.
/// </summary>
internal sealed class ApiCall : ApiRequest
{
    private int _attemptsBegun;

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

    /// <summary>How many attempts have been begun; each takes the place of one that is still being signed.</summary>
    public int AttemptsBegun => Volatile.Read(ref _attemptsBegun);

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

    /// <summary>Receives the response if the result is no JSON; null when it is.</summary>
    public PlainAnswer? Plain { get; set; }

    /// <summary>Takes the response over if it carries items; null when the call asks for none.</summary>
    public StreamAnswer? Stream { get; set; }

    internal override IEnumerable<KeyValuePair<string, string>> HeadersAndOverrides =>
        Options?.Headers is { } ofCall ? Headers.Concat(ofCall) : Headers;

    public void Begin(ApiOperation operation, CallOptions? options)
    {
        Options = options;
        options?.Details?.Begin();
        Response.Begin(operation, Redaction, options);
        Begin(operation);
    }

    /// <summary>Begins an attempt.</summary>
    /// <returns>Its number, from 1.</returns>
    public int BeginAttempt() => Interlocked.Increment(ref _attemptsBegun);

    /// <summary>Notes what is known of a response before its body is read.</summary>
    public void NoteResponse(HttpResponseMessage response)
    {
        Telemetry?.NoteStatus(response.StatusCode);
        Options?.Details?.NoteResponse(response.StatusCode, ReceivedHeaders.Of(response));
        Options?.Links?.Note(Address!, Operation.Credentials == ApiCredentials.Signature, ReceivedHeaders.Links(response));
    }

    /// <inheritdoc/>
    internal override void Complete()
    {
        if (Options?.Links?.Query is { } query)
        {
            RemoveQuery();
            foreach (KeyValuePair<string, string> parameter in query)
            {
                AddQuery(StrictUtf8.GetBytes(parameter.Key), parameter.Value);
            }
        }

        base.Complete();
    }

    /// <inheritdoc/>
    internal override void Reset()
    {
        base.Reset();
        _attemptsBegun = 0;
        Options = null;
        Telemetry = null;
        Signature = default;
        LastAttempt = null;
        Plain = null;
        Stream = null;
        Replays.Reset();
        Redaction.Reset();
        Response.Reset();
    }
}
