using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using Tidegate.Buffers;
using Tidegate.Redaction;
using Tidegate.Requests;

namespace Tidegate.Auth;

/// <summary>An attempt of a call, for an <see cref="ApiSigner"/>: what is being sent, and where the signature goes.</summary>
public sealed class SigningContext
{
    private readonly ClientRedactor _redaction;
    private readonly HashSet<string> _headerNames;
    private readonly List<SignedPiece> _pieces = [];
    private readonly int _number;
    private List<Exception>? _mistakes;
    private volatile IAttempt? _attempt;
    private volatile bool _isAbandoned;

    internal SigningContext(IAttempt attempt, DateTimeOffset now, HashSet<string> headerNames, ClientRedactor redaction)
    {
        _attempt = attempt;
        _number = attempt.Number;
        _headerNames = headerNames;
        _redaction = redaction;
        Now = now;
    }

    /// <summary>The current time by the gateway's clock, as far as the client knows it from the dates of the gateway's responses.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The operation that is called.</summary>
    /// <exception cref="ObjectDisposedException">The request was signed before.</exception>
    /// <exception cref="InvalidOperationException">The attempt or the whole call has ended, or a handler has sent the request again.</exception>
    public ApiOperation Operation => Attempt.Request.Operation;

    /// <summary>Which attempt of the call it is, from 1.</summary>
    /// <exception cref="ObjectDisposedException">The request was signed before.</exception>
    /// <exception cref="InvalidOperationException">The attempt or the whole call has ended, or a handler has sent the request again.</exception>
    public int AttemptNumber
    {
        get
        {
            _ = Attempt;
            return _number;
        }
    }

    /// <summary>The HTTP method.</summary>
    /// <exception cref="ObjectDisposedException">The request was signed before.</exception>
    /// <exception cref="InvalidOperationException">The attempt or the whole call has ended, or a handler has sent the request again.</exception>
    public HttpMethod Method => Attempt.Request.Operation.Method;

    /// <summary>The address, escaped as it is sent.</summary>
    /// <exception cref="ObjectDisposedException">The request was signed before.</exception>
    /// <exception cref="InvalidOperationException">The attempt or the whole call has ended, or a handler has sent the request again.</exception>
    public Uri Address => Attempt.Address;

    /// <summary>The path, escaped as it is sent.</summary>
    /// <exception cref="ObjectDisposedException">The request was signed before.</exception>
    /// <exception cref="InvalidOperationException">The attempt or the whole call has ended, or a handler has sent the request again.</exception>
    public string Path => Address.AbsolutePath;

    /// <summary>The names and values of the query, not escaped, in ordinal order of the names, in which they are sent. Each name stands once.</summary>
    /// <exception cref="ObjectDisposedException">The request was signed before.</exception>
    /// <exception cref="InvalidOperationException">The attempt or the whole call has ended, or a handler has sent the request again.</exception>
    public IReadOnlyList<KeyValuePair<string, string>> Query => TargetText.Query(Attempt.Request).ToArray();

    /// <summary>
    /// The current headers of the request: <c>Host</c> first, then those of the operation, the call, the client and its handlers, those that
    /// <see cref="SetHeader"/> has set so far, and <c>Content-Type</c> if there is a body. Headers that only the transport knows are not
    /// included, such as <c>Accept-Encoding</c>, <c>Connection</c> and <c>Content-Length</c>. Each name occurs once. The list is built anew on
    /// each access.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The request was signed before.</exception>
    /// <exception cref="InvalidOperationException">The attempt or the whole call has ended, or a handler has sent the request again.</exception>
    public IReadOnlyList<KeyValuePair<string, string>> Headers => SentHeaders.Of(Address, Attempt.Headers, Attempt.ContentHeaders);

    /// <summary>
    /// The body exactly as it is sent, so compressed where its <c>Content-Encoding</c> says so; empty when there is none, or when <see cref="IsBodyStreamed"/>. Like the attempt, it can no longer be read once the request has been signed or
    /// the call has ended: its <see cref="ReadOnlyMemory{T}.Span"/> then throws the same exceptions as the other members. Copy what has to last.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The request was signed before.</exception>
    /// <exception cref="InvalidOperationException">The attempt or the whole call has ended, or a handler has sent the request again.</exception>
    public ReadOnlyMemory<byte> Body => Attempt.Body.IsEmpty || IsBodyStreamed ? default : new AttemptBody(this).Memory;

    /// <summary>
    /// Whether the body holds files, which are read only while they are sent: then <see cref="Body"/> is empty although there is a body, and the
    /// signature cannot cover it.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The request was signed before.</exception>
    /// <exception cref="InvalidOperationException">The attempt or the whole call has ended, or a handler has sent the request again.</exception>
    public bool IsBodyStreamed => Attempt.Request.Format is { IsStreamed: true };

    /// <summary>
    /// The credentials that the signer signs the attempt with, such as an access token, if it needs to recognize them later: they are passed to
    /// <see cref="ApiSigner.TryRenewAsync"/> when the gateway refuses the attempt. The client does not look at them.
    /// </summary>
    public object? Credentials { get; set; }

    /// <summary>The bytes of the body, which belong to another call once this one has ended.</summary>
    internal ReadOnlyMemory<byte> SentBody => Attempt.Body;

    /// <summary>What was told of the signature.</summary>
    internal IReadOnlyList<SignedPiece> Pieces => _pieces;

    /// <summary>A handler may have given up waiting, and with that the attempt or the whole call.</summary>
    private IAttempt Attempt
    {
        get
        {
            IAttempt attempt = _attempt ?? throw Mistake(_isAbandoned
                ? new InvalidOperationException("The attempt has ended before it was signed: look at the token that the signer is given.")
                : new ObjectDisposedException(nameof(SigningContext), "The request was signed before; what it was signed by is not its signer's to keep."));
            try
            {
                attempt.ThrowIfOver(_number);
            }
            catch (InvalidOperationException over)
            {
                throw Mistake(over);
            }

            return attempt;
        }
    }

    /// <summary>
    /// Sets a header of the signature. Messages, logs and traces hide what a gateway repeats of the value: its parts of 20 characters and more,
    /// without the name or the word before them, and no dates. Give what is shorter to <see cref="Hide"/>.
    /// </summary>
    /// <param name="name">One of <see cref="ApiSigner.HeaderNames"/>.</param>
    /// <param name="value">Plain ASCII text in one line.</param>
    /// <exception cref="ArgumentException">The name is none of the signer's, which ends the call with this exception; or the value cannot be sent, which ends it with the reason <see cref="ApiTransportReason.SigningFailed"/>.</exception>
    /// <exception cref="ObjectDisposedException">The request was signed before.</exception>
    /// <exception cref="InvalidOperationException">The attempt or the whole call has ended, or a handler has sent the request again.</exception>
    public void SetHeader(string name, string value)
    {
        if (name is null)
        {
            throw Mistake(new ArgumentNullException(nameof(name)));
        }

        if (!_headerNames.Contains(name))
        {
            throw Mistake(
                new ArgumentException($"{name} is not among the HeaderNames of the signer: add it there, so that nobody else sets it.", nameof(name)));
        }

        if (HeaderText.FindProblem(name, value) is { } problem)
        {
            // No mistake of the program: a token service may give a token that no header carries.
            throw new ArgumentException(problem, nameof(value));
        }

        _redaction.RememberSignature(value);
        HttpRequestHeaders headers = Attempt.Headers;
        headers.Remove(name);
        headers.TryAddWithoutValidation(name, value);
    }

    /// <summary>Keeps a secret, such as a key or an access token, out of all messages, logs and traces of the client from now on.</summary>
    /// <param name="secret">
    /// The secret. The client remembers the 64 that were hidden last, so hide one at each attempt that uses it. The option
    /// <see cref="ApiClientOptions.SecretKey"/> is hidden without being told, and texts of less than 4 characters never are.
    /// </param>
    public void Hide(string secret) => _redaction.RememberSecret(ApiArgument.NotNull(secret, nameof(secret)));

    /// <summary>
    /// Reports one piece of what is signed to the callback in <see cref="CallOptions.ExplainSignature"/>; call it in the order of the pieces.
    /// </summary>
    /// <param name="piece">The name of the piece in the signature rule.</param>
    /// <param name="text">The piece. Secret values in it are masked.</param>
    public void Explain(string piece, string text)
    {
        ApiArgument.NotNull(piece, nameof(piece));
        ApiArgument.NotNull(text, nameof(text));
        if (Attempt.Explain is not null)
        {
            _pieces.Add(new SignedPiece(piece, Attempt.Redaction.HideSecrets(text)));
        }
    }

    /// <summary>Whether it has thrown an exception itself. That of another call's context is a failure of the signer like any other.</summary>
    internal bool HasThrown(Exception exception) => _mistakes?.Contains(exception) == true;

    /// <summary>Ends the use of the attempt, whatever the signer keeps.</summary>
    internal void Close() => _attempt = null;

    /// <summary>Ends the use of an attempt that has ended while the signer is at work.</summary>
    internal void Abandon()
    {
        _isAbandoned = _attempt is not null;
        _attempt = null;
    }

    private Exception Mistake(Exception exception)
    {
        (_mistakes ??= []).Add(exception);
        return CallerMistake.Mark(exception);
    }
}
