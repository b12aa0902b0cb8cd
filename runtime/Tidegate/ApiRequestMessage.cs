using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Tidegate.Auth;
using Tidegate.Redaction;
using Tidegate.Requests;
using Tidegate.Transport;

namespace Tidegate;

/// <summary>A call on its way through a client's handlers. It may be passed on, and so sent, more than once.</summary>
public sealed class ApiRequestMessage : HttpRequestMessage, IAttempt
{
    /// <summary>The signers that are at work.</summary>
    private BufferUse _signers;

    private AttemptLog _attempts;

    internal ApiRequestMessage(ApiCall call, Uri target)
        : base(call.Operation.Method, target)
    {
        Operation = call.Operation;
        Call = call;
        call.Address = target;
    }

    /// <summary>The operation that is called.</summary>
    public ApiOperation Operation { get; }

    /// <summary>How many times the request has been signed and handed to the transport so far.</summary>
    public int Attempts => _attempts.Count;

    /// <summary>
    /// Whether the service may have carried out the call. False only when it is certain that no attempt was carried out, for example because no
    /// connection was made.
    /// </summary>
    public bool MayHaveReachedServer => _attempts.MayEarlierHaveReached || MayLastHaveReached;

    /// <summary>
    /// Whether the request can be sent once more. False when its body has a file from a stream that was read and cannot seek (see
    /// <see cref="ApiFile.IsRepeatable"/>), and after the call: a handler that sends it then gets an exception.
    /// </summary>
    public bool CanBeSentAgain => !IsOver && Call.Format?.IsUsedUp != true;

    /// <summary>
    /// The time left for the call by the client's clock; zero when it has run out, <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> when
    /// there is no limit.
    /// </summary>
    public TimeSpan TimeLeft => IsOver ? TimeSpan.Zero : Call.Time.Left;

    /// <summary>The call that it is sent for; valid only until the call ends.</summary>
    internal ApiCall Call { get; }

    /// <summary>Whether a handler has changed the address, which was built from the configured gateway.</summary>
    internal bool IsRedirected => !IsOver && !ReferenceEquals(RequestUri, Call.Address);

    /// <summary>Whether the call has ended, so that its buffers may already belong to another call.</summary>
    internal bool IsOver => _signers.IsClosed;

    private bool MayLastHaveReached => _attempts.MayLastHaveReached && !HasLastFailedToConnect;

    private bool HasLastFailedToConnect => !IsOver && Call.LastAttempt?.Exception?.InnerException is { } failure && ConnectionFailure.IsBeforeSending(failure);

    /// <inheritdoc/>
    ApiRequest IAttempt.Request => Call;

    /// <inheritdoc/>
    Uri IAttempt.Address => RequestUri!;

    /// <inheritdoc/>
    HttpContentHeaders? IAttempt.ContentHeaders => Content?.Headers;

    /// <inheritdoc/>
    ReadOnlyMemory<byte> IAttempt.Body => Content is PayloadContent content ? content.Bytes : Call.Body;

    /// <inheritdoc/>
    int IAttempt.Number => Call.AttemptsBegun;

    /// <inheritdoc/>
    Redactor IAttempt.Redaction => Call.Redaction;

    /// <inheritdoc/>
    Action<SignatureExplanation>? IAttempt.Explain => IsOver ? null : Call.Options?.ExplainSignature;

    void IAttempt.ThrowIfOver(int number) => ThrowIfOver(number);

    void IAttempt.BeginReading() => BeginReading();

    void IAttempt.EndReading() => _signers.Leave();

    /// <summary>Leaves out headers and query, which hold the token, the signature and perhaps other secrets.</summary>
    public override string ToString() => $"{Operation.Name}: {Method} {Operation.Path}";

    /// <summary>Begins an attempt, which takes the place of one that is still being signed.</summary>
    /// <returns>Its number, from 1.</returns>
    /// <exception cref="InvalidOperationException">The call is over.</exception>
    internal int BeginAttempt()
    {
        BeginReading();
        int number = Call.BeginAttempt();
        _signers.Leave();
        return number;
    }

    /// <summary>Ends the sending of the body that the last attempt has left going on, if that attempt is over: its answer came first.</summary>
    /// <returns>The end of that sending.</returns>
    internal Task StopEarlierSendingAsync() =>
        !IsOver && Call.LastAttempt is { IsCompleted: true } && Content is StreamedContent streamed ? streamed.StopAsync() : Task.CompletedTask;

    /// <summary>Notes that the request is about to be handed to the transport.</summary>
    internal void NoteSigned(AttemptSignature signature)
    {
        KeepReached();
        Call.LastAttempt = null;
        Call.Signature = signature;
        _attempts.Add();
        Call.Telemetry?.NoteAttempt();
        Call.Options?.Details?.NoteAttempt();
    }

    /// <summary>Keeps the transport's task, which shows afterwards how far the request got.</summary>
    internal Task<HttpResponseMessage> Follow(Task<HttpResponseMessage> sending)
    {
        if (!IsOver)
        {
            Call.LastAttempt = sending;
        }

        return sending;
    }

    /// <summary>Ends the use of the request, whatever handlers keep of the message.</summary>
    /// <returns>False when a signer is still at work, so that the request must not serve another call.</returns>
    internal bool TryEnd()
    {
        KeepReached();
        _attempts.RefuseLast();
        return _signers.TryClose();
    }

    /// <summary>Checks that neither the call nor one of its attempts has ended.</summary>
    /// <param name="number">The attempt's.</param>
    /// <exception cref="InvalidOperationException">It has.</exception>
    internal void ThrowIfOver(int number)
    {
        if (IsOver)
        {
            throw Over();
        }

        if (Call.AttemptsBegun != number)
        {
            throw CallerMistake.Mark(new InvalidOperationException(
                "A handler has sent the request again while this attempt was being signed: only the later one is signed and sent."));
        }
    }

    /// <summary>Records that the gateway refused the last attempt, and so did not carry it out.</summary>
    internal void NoteRefusal() => _attempts.RefuseLast();

    /// <summary>Keeps the request from serving another call; for a signer also while nobody waits for it any more.</summary>
    private void BeginReading()
    {
        if (!_signers.TryEnter())
        {
            throw Over();
        }
    }

    private void KeepReached()
    {
        if (MayLastHaveReached)
        {
            _attempts.KeepReached();
        }
    }

    private static InvalidOperationException Over() => CallerMistake.Mark(
        new InvalidOperationException("The call is over: a handler may send its request only until it has returned a response."));
}
